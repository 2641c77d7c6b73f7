import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { anAttachment } from '../support/attachments.ts';
import { aDispatchable, invitation, mailOffice, mailSettings } from '../support/mailOffice.ts';
import { hostCertificate, smtpHost } from '../support/smtpHost.ts';
import type { Mailing } from './mailingChild.ts';
import { percentileOf } from './measure.ts';
import { inFolder } from './sample.ts';
import { type Section, times } from './table.ts';

const MB = 1024 * 1024;
const rounds = 5;
const small = { files: 1, size: 2 * MB };
const large = { files: 4, size: 50 * MB };
type Files = typeof small;

/** 9: what memory a program takes up for sending a large mailing, beside one that sends a small one. */
export async function mailing(folder: string): Promise<Section> {
  let received = 0;
  const host = await smtpHost({
    secure: true,
    onData(stream, _session, answer) {
      stream.on('data', (part: Buffer) => (received += part.length));
      stream.on('end', () => answer(null, 'angenommen'));
    },
  });
  const peaks = { small: [] as number[], large: [] as number[], ratio: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    const few = await peakOf(inFolder(folder, `post-${round}`), host.port, small);
    const many = await peakOf(inFolder(folder, `post-${round}`), host.port, large);
    peaks.small.push(few);
    peaks.large.push(many);
    peaks.ratio.push(many / few);
  }
  await host.close();
  const [few, many] = [percentileOf(peaks.small, 50), percentileOf(peaks.large, 50)];
  return {
    title: '9  Versand über den Mailserver (höchster Speicherbedarf eines Programms, das nur dies tut)',
    rows: [
      { what: 'eine E-Mail mit 2 MB Anlagen', value: inMb(few) },
      {
        what: 'eine E-Mail mit 200 MB Anlagen',
        value: inMb(many),
        ratio: many / few,
        baseline: '2 MB Anlagen',
        goal: 1.2,
      },
    ],
    notes: [
      `${rounds} Paare: ${times(Math.min(...peaks.ratio))} bis ${times(Math.max(...peaks.ratio))}. ` +
        `Der Server nahm ${inMb(received / rounds)} je Paar entgegen.`,
    ],
  };
}

const inMb = (bytes: number): string => `${Math.round(bytes / MB)} MB`;

/** In bytes; the data file is made before, by another program. */
async function peakOf(file: string, port: number, files: Files): Promise<number> {
  const given: Mailing = { file, ca: hostCertificate.cert, mail: await anInvitation(file, port, files) };
  const program = path.join(import.meta.dirname, 'mailingChild.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [program, JSON.stringify(given)]);
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
  return Number(stdout);
}

async function anInvitation(file: string, port: number, { files, size }: Files): Promise<Mailing['mail']> {
  const office = await mailOffice({ file });
  const { call } = office;
  const { meetingId, listId } = await aDispatchable(call);
  await call('mail.save', { ...mailSettings(port), limitMb: 500 });
  const attachmentIds: string[] = [];
  for (let n = 0; n < files; n += 1) {
    const bytes = new Uint8Array(randomBytes(size));
    const owner = { kind: 'meeting' as const, id: meetingId };
    attachmentIds.push((await anAttachment(call, owner, { fileName: `Plan ${n}.bin`, bytes })).id);
  }
  await office.close();
  return { ...invitation(meetingId, listId, 'smtp'), withCalendar: false, attachmentIds };
}

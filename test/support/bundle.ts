import { strToU8 } from 'fflate';
import type { Call } from '../../shared/client.ts';
import type { Input } from '../../shared/contract/index.ts';
import { fromPlain } from '../../shared/domain/richText.ts';
import { png } from '../electron/core/word/write/pictures.ts';
import { anAttachment, pdfSaying } from './attachments.ts';
import { aMeeting, anItem } from './app.ts';
import { aDuePaper } from './papers.ts';
import { lockedByPassword, plainPdf } from './plainPdf.ts';

/** A PDF of so many pages, each of which says where it is from. */
export const pdfOf = (name: string, pages: number): Uint8Array =>
  plainPdf(Array.from({ length: pages }, (_, at) => [{ x: 60, y: 700, text: `${name} Blatt ${at + 1}` }]));

/** It is a PDF by its first bytes, and by nothing else. */
export const lockedPdf = (): Uint8Array =>
  plainPdf([[{ x: 60, y: 700, text: 'verschlossen' }]], lockedByPassword);

/**
 * A meeting that is planned: two public items, the first with a paper and files of all kinds, a sub-item, and a
 * non-public one with a paper of its own; a file lies at the meeting.
 */
export async function aMeetingWithPapers(
  call: Call,
  bodyId: string,
  meeting: Partial<Input<'meetings.create'>> = {},
): Promise<string> {
  const { id: meetingId } = await aMeeting(call, { bodyId, ...meeting });
  const { paper } = await aDuePaper(call, { bodyId, subject: 'Sprachcafé im Stadtteil Nord' });
  await call('papers.saveTexts', {
    id: paper.id,
    baseVersion: paper.textVersion,
    proposals: [fromPlain('Der Rat richtet das Sprachcafé ein.')],
    reasoning: fromPlain('Die Nachfrage ist groß.'),
  });
  const { paper: secret } = await aDuePaper(call, {
    bodyId,
    subject: 'Mietvertrag Lindenhof',
    isPublic: false,
  });
  await planned(call, meetingId, paper.id);
  const budget = await anItem(call, { meetingId, title: 'Haushalt 2027' });
  const sub = await anItem(call, { meetingId, title: 'Stellenplan', parentId: budget });
  await planned(call, meetingId, secret.id);
  const at = { kind: 'paper', id: paper.id } as const;
  const all = { isPublic: true };
  await anAttachment(call, at, { ...all, fileName: 'Konzept.pdf', bytes: pdfOf('Konzept', 3) });
  await anAttachment(call, at, { ...all, fileName: 'Lageplan.png', bytes: png(400, 300) });
  const bill = { title: 'Rechnung', fileName: 'Rg_Weber_intern.csv', bytes: strToU8('Summe;1000') };
  await anAttachment(call, at, { ...all, ...bill });
  await anAttachment(call, at, { fileName: 'Gutachten.pdf', bytes: lockedPdf() });
  await anAttachment(
    call,
    { kind: 'item', id: sub },
    { fileName: 'Stellen.pdf', bytes: pdfOf('Stellen', 2) },
  );
  await anAttachment(
    call,
    { kind: 'paper', id: secret.id },
    { fileName: 'Vertrag.pdf', bytes: pdfSaying('Vertrag: Kaltmiete 900 Euro') },
  );
  await anAttachment(
    call,
    { kind: 'meeting', id: meetingId },
    { ...all, fileName: 'Anfahrt.pdf', bytes: pdfOf('Anfahrt', 1) },
  );
  return meetingId;
}

/** Puts a paper that is due onto the agenda. */
export async function planned(call: Call, meetingId: string, paperId: string): Promise<void> {
  const due = (await call('papers.due', { meetingId })).find(({ id }) => id === paperId);
  if (!due) throw new Error('the paper is not due');
  const { consultationId } = due;
  await call('papers.plan', { meetingId, papers: [{ paperId, consultationId }], beforeItemId: null });
}

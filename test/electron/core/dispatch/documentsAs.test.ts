import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import type { DocumentsAs } from '../../../../shared/domain/document/dispatch.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import {
  aDispatchable,
  invitation,
  type MailOffice,
  mailOffice,
  mailSettings,
} from '../../../support/mailOffice.ts';
import { lettersIn, lettersOf, readPdf } from '../../../support/pdf.ts';
import { officeTemplates } from '../../../support/templates.ts';

let office: MailOffice;
beforeEach(async () => {
  office = await mailOffice();
});
afterEach(() => office.close());

const inOffice = (documentsAs: DocumentsAs) =>
  office.call('mail.save', { ...mailSettings(9), documentsAs, version: 1 });

async function anInvitation() {
  await office.call('mail.save', mailSettings(9));
  const own = await aDispatchable(office.call);
  const mail = { ...invitation(own.meetingId, own.listId, 'draft'), withCalendar: false };
  return { ...own, mail };
}

async function mailed(mail: Input<'dispatch.send'>) {
  const { files } = await office.call('dispatch.send', mail);
  return (await PostalMime.parse(Buffer.from(files[0]?.bytes ?? []))).attachments;
}
const names = (files: readonly { filename: string | null }[]) => files.map(({ filename }) => filename);
const bytesOf = (file: { content: unknown } | undefined) => new Uint8Array(file?.content as ArrayBuffer);

const word = 'Einladung Integrationsrat 2026-09-16.docx';
const pdf = 'Einladung Integrationsrat 2026-09-16.pdf';

describe('a document goes by mail as the office sets it', () => {
  test('as long as nothing is set, as a Word file', async () => {
    const { mail } = await anInvitation();
    expect(names(await mailed(mail))).toEqual([word]);
    expect(await office.call('mail.settings', {})).toMatchObject({ documentsAs: 'word' });
  });

  test('as a PDF that says what the Word file says', async () => {
    const { mail } = await anInvitation();
    const [asWord] = await mailed(mail);
    await inOffice('pdf');
    const [file, ...others] = await mailed(mail);
    expect([file?.filename, file?.mimeType, others]).toEqual([pdf, 'application/pdf', []]);
    const { tags, xmp } = await readPdf(bytesOf(file));
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(lettersOf(tags)).toBe(
      lettersIn(
        paragraphsOf(bytesOf(asWord))
          .map(({ text }) => text)
          .join(' '),
      ),
    );
  });

  test.each(['invitation', 'publicNotice'] as const)(
    'it bears the day on which it goes out, and as long as it does not a line to fill that in: %s',
    async (kind) => {
      const { meetingId, mail } = await anInvitation();
      const days = (bytes: Uint8Array) =>
        paragraphsOf(bytes).flatMap(({ text }) => /, (den .*)$/.exec(text)?.[1] ?? []);
      const kept = await office.call('documents.export', { meetingId, kind });
      expect(days(kept.bytes)).toEqual(['den _______________']);
      const [file] = await mailed({ ...mail, documents: [{ kind, subjectId: '', documentId: null }] });
      expect(days(bytesOf(file))).toEqual(['den 1. September 2026']);
    },
  );

  test('as both, beside each other', async () => {
    const { mail } = await anInvitation();
    await inOffice('both');
    const files = await mailed(mail);
    expect(names(files)).toEqual([word, pdf]);
    expect(Buffer.from(bytesOf(files[1]).subarray(0, 5)).toString()).toBe('%PDF-');
  });

  test('a mailing may choose otherwise', async () => {
    const { mail } = await anInvitation();
    await inOffice('both');
    expect(names(await mailed({ ...mail, documentsAs: 'pdf' }))).toEqual([pdf]);
    expect(names(await mailed({ ...mail, documentsAs: 'word' }))).toEqual([word]);
  });

  test('what is prepared names the files that go out', async () => {
    const { mail } = await anInvitation();
    await inOffice('both');
    const { way: _way, subject: _subject, text: _text, ...selection } = mail;
    const { files, messages } = await office.call('dispatch.prepare', selection);
    expect(files.map(({ fileName }) => fileName)).toEqual([word, pdf]);
    expect(messages).toBe(1);
  });

  test('the time that its PDF says is when it was frozen', async () => {
    const { meetingId, mail } = await anInvitation();
    const { id: documentId } = await office.call('documents.present', { meetingId, kind: 'publicNotice' });
    await inOffice('pdf');
    office.clock.now = '2026-09-02T10:00:00';
    const documents = [{ kind: 'publicNotice' as const, subjectId: '', documentId }];
    const [file] = await mailed({ ...mail, documents });
    expect((await readPdf(bytesOf(file))).info).toMatchObject({
      CreationDate: expect.stringContaining('20260901') as string,
    });
  });
});

describe('what would be another document as a PDF stays a Word file', () => {
  test('on a Word-Muster of the office, and the clerk is told', async () => {
    const { bodyId, mail } = await anInvitation();
    await inOffice('pdf');
    const { rules } = (await office.call('bodies.list', {})).find(({ id }) => id === bodyId) ?? { rules: [] };
    const bytes = officeTemplates().letterhead;
    const rulesId = rules[0]?.id ?? '';
    await office.call('templates.save', { rulesId, kind: 'invitation', fileName: 'Muster.docx', bytes });
    const { way: _way, subject: _subject, text: _text, ...selection } = mail;
    const { cautions } = await office.call('dispatch.prepare', selection);
    expect(cautions.map(({ sentence }) => sentence)).toContain(
      `„${word}“ geht als Word-Datei hinaus, denn sie beruht auf Ihrem Word-Muster und sähe als PDF anders aus.`,
    );
    expect(names(await mailed(mail))).toEqual([word]);
  });
});

test('what was edited in Word stays a Word file, whatever is asked for', async () => {
  const { meetingId, mail } = await anInvitation();
  const kind = 'publicNotice' as const;
  const { bytes, fileName } = await office.call('documents.export', { meetingId, kind });
  const { id: documentId } = await office.call('documents.takeBack', { meetingId, kind, fileName, bytes });
  const documents = [{ kind, subjectId: '', documentId }];
  const { way: _way, subject: _subject, text: _text, ...selection } = mail;
  const asPdf = { ...selection, documents, documentsAs: 'pdf' as const };
  const { cautions } = await office.call('dispatch.prepare', asPdf);
  expect(cautions.map(({ sentence }) => sentence)).toContain(
    `„${fileName}“ geht als Word-Datei hinaus, denn sie wurde in Word bearbeitet.`,
  );
  expect(names(await mailed({ ...mail, ...asPdf }))).toEqual([fileName]);
});

describe('the leak guard knows what a PDF of ours says', () => {
  async function publicNotice() {
    const { meetingId } = await anInvitation();
    await inOffice('pdf');
    const entries = [{ name: 'Zeitung', email: 'zeitung@example.org' }];
    const press = { id: null, name: 'Presse', source: 'press' as const, clearance: 'public' as const };
    const { id } = await office.call('lists.save', { ...press, entries });
    const documents = [{ kind: 'publicNotice' as const, subjectId: '', documentId: null }];
    return { meetingId, mail: { ...invitation(meetingId, id, 'draft'), documents, withCalendar: false } };
  }

  test('one that was made for the public is not handed over again once what it names is non-public', async () => {
    const { meetingId, mail } = await publicNotice();
    const { dispatch } = await office.call('dispatch.send', mail);
    expect(await office.call('dispatch.filesAgain', { dispatchId: dispatch.id })).toHaveLength(1);
    const items = await office.call('agenda.list', { meetingId });
    const item = items.find(({ title }) => title === 'Fest der Kulturen');
    if (item) await office.call('agenda.update', { ...item, isPublic: false });
    await expect(office.call('dispatch.filesAgain', { dispatchId: dispatch.id })).rejects.toThrow('LEAK');
  });

  test('a kind that is not public is refused for the public, as a PDF too', async () => {
    const { mail } = await publicNotice();
    const documents = [{ kind: 'invitation' as const, subjectId: '', documentId: null }];
    await expect(office.call('dispatch.send', { ...mail, documents })).rejects.toThrow('LEAK');
  });
});

import { attachmentOf } from '../../../support/mailAttachment.ts';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { unsentEml } from '../../../../electron/core/dispatch/mailFile.ts';
import {
  addressFault,
  composeMail,
  type Mail,
  messageIdFor,
  sendableAddress,
} from '../../../../electron/core/dispatch/message.ts';
import { printable } from '../../../../shared/domain/values.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const files = [
  {
    fileName: `Niederschrift – Öffentlich (Größe) ${'Straßenbaumaßnahme '.repeat(9)}.docx`,
    bytes: bytes(4_096),
    mediaType: docx,
  },
  { fileName: 'Anwesenheit.csv', bytes: new TextEncoder().encode('a\nb\r\nc\rd'), mediaType: 'text/csv' },
];
const sample: Mail = {
  messageId: '<m1@hauptamt.example>',
  from: { name: 'Geschäftsstelle Integrationsrat Öhringen', email: 'integrationsrat@hauptamt.example' },
  to: [{ name: 'Müßig-Größer, Dr. Ute', email: 'ute@example.org' }],
  bcc: [{ name: 'Şükrü Yılmaz', email: 'sukru@example.net' }],
  subject: 'Einladung zur 12. Sitzung – Änderung der Tagesordnung „Größere Vorhaben“ im Überblick',
  text: 'Sehr geehrte Frau Dr. Müßig-Größer,\n\nanbei die Einladung.\n\n.\nFrom hier an: „Grüße“\n',
  attachments: files.map(attachmentOf),
  sentAt: '2026-11-21T10:00:00Z',
};

function bytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
}

const textOf = (raw: Uint8Array) => Buffer.from(raw).toString('latin1');
const headersOf = (raw: Uint8Array) => textOf(raw).split('\r\n\r\n')[0] ?? '';
const bytesOf = ({ content }: { content: string | ArrayBuffer | Uint8Array }) =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
const oneLine = (text: string) => printable(text).replaceAll(/\s+/g, ' ').trim();
const lines = (text = '') => text.replaceAll(/\r\n?/g, '\n').trimEnd();

/** What the rules of mail ask of every line: CRLF, nothing but ASCII, at most 998 characters. */
function expectTravelFit(raw: Uint8Array): void {
  const text = textOf(raw);
  expect(/(?<!\r)\n|\r(?!\n)|[^\r\n\t\u{20}-\u{7e}]/u.exec(text)).toBeNull();
  expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
}

describe('a message', () => {
  test('is read back as it was written: subject, names, text, long file names and bytes', async () => {
    const raw = await composeMail(sample);
    const read = await PostalMime.parse(raw);
    expect(read.subject).toBe(sample.subject);
    expect(read.from).toMatchObject({ name: sample.from.name, address: sample.from.email });
    expect(read.to).toMatchObject([{ name: 'Müßig-Größer, Dr. Ute', address: 'ute@example.org' }]);
    expect(lines(read.text)).toBe(lines(sample.text));
    expect(read.attachments.map(({ filename }) => filename)).toEqual(
      sample.attachments.map(({ fileName }) => fileName),
    );
    expect(sample.attachments[0]?.fileName.length).toBeGreaterThan(150);
    const contents = read.attachments.map(bytesOf);
    expect(contents).toEqual(files.map((each) => Buffer.from(each.bytes)));
    expect(read.date).toBe('2026-11-21T10:00:00.000Z');
    expect(read.messageId).toBe(sample.messageId);
    expectTravelFit(raw);
  });

  test('a file has its type and stands under its name twice: for programs of now, and for older ones', async () => {
    const raw = textOf(await composeMail(sample)).replaceAll(/\r\n\s+/g, ' ');
    const header = (name: string) =>
      new RegExp(`^${name}:.*(?:Gr%C3%B6%C3%9Fe|wordprocessingml).*$`, 'im').exec(raw)?.[0];
    expect(header('Content-Type')).toContain(docx);
    expect(header('Content-Type')).toMatch(/name="?=\?UTF-8\?/i);
    expect(header('Content-Disposition')).toMatch(/^Content-Disposition: attachment;.*filename\*(?:0\*)?=/i);
  });

  test('whatever is written into it is read back, and every line fits for travel', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.string({
        unit: fc.constantFrom('=?', '?=', '"', '\\', ',', '<', '>', '@', 'ü', 'a', ' ', '.', '\n', '\r', '('),
        maxLength: 60,
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          subject: text,
          name: text,
          body: text,
          fileName: text,
          content: fc.uint8Array({ maxLength: 500 }),
        }),
        async ({ subject, name, body, fileName, content }) => {
          const file = `x${fileName}.pdf`;
          const raw = await composeMail({
            ...sample,
            subject,
            to: [{ name, email: 'ute@example.org' }],
            text: body,
            attachments: [attachmentOf({ fileName: file, bytes: content, mediaType: 'application/pdf' })],
          });
          expectTravelFit(raw);
          const read = await PostalMime.parse(raw);
          expect(read.subject ?? '').toBe(oneLine(subject));
          expect(read.to).toMatchObject([{ name: oneLine(name), address: 'ute@example.org' }]);
          expect(lines(read.text)).toBe(lines(printable(body)));
          expect(read.attachments.map(({ filename }) => filename)).toEqual([oneLine(file)]);
          expect(read.attachments.map(bytesOf)).toEqual([Buffer.from(content)]);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('does not name hidden recipients, the program or this machine', async () => {
    const headers = headersOf(await composeMail(sample));
    expect(headers).not.toMatch(/bcc|sukru|x-mailer|user-agent|x-unsent|nodemailer/i);
    expect(headers.match(/^[\w-]+(?=:)/gm)?.toSorted()).toEqual(
      ['Content-Type', 'Date', 'From', 'MIME-Version', 'Message-ID', 'Subject', 'To'].toSorted(),
    );
  });

  test('a line break in a subject or a name starts no header of its own', async () => {
    const raw = await composeMail({
      ...sample,
      subject: 'Einladung\r\nBcc: fremd@example.com',
      from: { name: 'Amt\nReply-To: fremd@example.com', email: sample.from.email },
    });
    expect(headersOf(raw)).not.toMatch(/^(?:bcc|reply-to)/im);
    expect((await PostalMime.parse(raw)).subject).toBe('Einladung Bcc: fremd@example.com');
  });

  test('is the same to the byte on every attempt', async () => {
    const again = { ...sample, attachments: structuredClone(files).map(attachmentOf) };
    expect(await composeMail(again)).toEqual(await composeMail(sample));
  });

  test('its Message-ID lies under the sender’s domain', () => {
    expect(messageIdFor('4711', sample.from)).toBe('<4711@hauptamt.example>');
    expect(messageIdFor('4711', { name: '', email: 'a@bürgeramt.de' })).toBe('<4711@xn--brgeramt-65a.de>');
  });
});

describe('a draft', () => {
  test('opens as an unsent message, keeps hidden recipients and fits for travel', async () => {
    const raw = await unsentEml(sample);
    const read = await PostalMime.parse(raw);
    expect(headersOf(raw)).toMatch(/^X-Unsent: 1$/m);
    expect(read.bcc).toMatchObject([{ name: 'Şükrü Yılmaz', address: 'sukru@example.net' }]);
    expect(read.to).toMatchObject([{ address: 'ute@example.org' }]);
    expect(read.attachments).toHaveLength(2);
    expectTravelFit(raw);
  });

  test('may have hidden recipients only, or none at all yet', async () => {
    expect(headersOf(await unsentEml({ ...sample, to: [] }))).not.toMatch(/^To:/m);
    expect(headersOf(await unsentEml({ ...sample, to: [], bcc: [] }))).not.toMatch(/^Bcc:/m);
  });
});

describe('an address', () => {
  test.each([
    ['ute@example.org', null],
    ['ute.müßig@example.org', 'notAscii'],
    ['ute@bürgeramt.example', null],
    ['u-t_e+rat@sub.example.org', null],
    ...[
      '',
      'ute',
      '@example.org',
      'ute@',
      'ute@localhost',
      'a b@example.org',
      'a@b@example.org',
      '.a@example.org',
    ].map((email) => [email, 'malformed'] as const),
    ...[
      'ute@example..org',
      'ute@-x.org',
      'ute@example.org:25',
      'ute@1.2.3.4',
      'ute@ex/ample.org',
      'ute@ex_a.org',
    ].map((email) => [email, 'malformed'] as const),
    ...[
      'a@example.org\r\nRCPT TO:<b@example.org>',
      '<a@example.org>',
      'a@example.org,b@example.org',
      ' a@example.org',
    ].map((email) => [email, 'malformed'] as const),
    [`${'a'.repeat(65)}@example.org`, 'malformed'],
  ] as const)('%j: %s', (email, fault) => {
    expect(addressFault(email)).toBe(fault);
  });

  test('goes out with its domain in ASCII', async () => {
    expect(sendableAddress('ute@Bürgeramt.DE')).toBe('ute@xn--brgeramt-65a.de');
    const raw = await composeMail({ ...sample, to: [{ name: '', email: 'ute@bürgeramt.de' }] });
    expect(headersOf(raw)).toMatch(/^To: ute@xn--brgeramt-65a\.de$/m);
  });
});

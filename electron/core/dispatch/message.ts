import { createHash, randomBytes } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { printable } from '../../../shared/domain/values.ts';
import { encodedSize, inBase64 } from './base64.ts';

export type Attachment = {
  fileName: string;
  mediaType: string;
  size: number;
  /** From the beginning each time it is asked for, never more than `size`. */
  content: () => Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
};

export type MailAddress = { name: string; email: string };

export type Mail = {
  /** `<…@…>`, see messageIdFor; the same over all attempts, so that a message delivered twice is shown once. */
  messageId: string;
  from: MailAddress;
  to: MailAddress[];
  /** Named in a draft only. A message that goes out never names them. */
  bcc: MailAddress[];
  subject: string;
  text: string;
  attachments: Attachment[];
  /** ISO instant, e.g. 2026-11-21T10:00:00Z. */
  sentAt: string;
};

/**
 * A message as it travels (RFC 5322, MIME): CRLF lines, 7-bit, at most 998 characters a line. The same mail gives the
 * same bytes every time. With `unsent` it is a draft: mail programs open it for sending, hidden recipients included.
 */
export async function composeMail(
  mail: Mail,
  { unsent = false }: { unsent?: boolean } = {},
): Promise<Uint8Array> {
  const { size, pieces } = await written(mail, unsent);
  // Room for all of it at once: gathered first and joined then, a large message would be there twice.
  const raw = Buffer.allocUnsafeSlow(size);
  let end = 0;
  for await (const piece of pieces()) {
    raw.set(piece, end);
    end += piece.length;
  }
  return raw.subarray(0, end);
}

/** A message that is written while it goes out. `size`: no less than it will have. */
export type MailOnItsWay = { size: number; pieces: () => AsyncIterable<Uint8Array> };

/** The same message for who takes it piece by piece. */
export const streamMail = (mail: Mail): Promise<MailOnItsWay> => written(mail, false);

/** All but the files is written at once, with a mark where each of them comes in. */
async function written(mail: Mail, unsent: boolean): Promise<MailOnItsWay> {
  const marks = mail.attachments.map(() => randomBytes(36));
  const frame = (await mimeOf(mail, marks, unsent).build()).toString('latin1');
  const [begin = '', ...rest] = marks.reduce<string[]>(splitLast, [frame]);
  const size = mail.attachments.reduce((sum, file) => sum + encodedSize(file.size), frame.length);
  return {
    size,
    pieces: async function* () {
      yield Buffer.from(begin, 'latin1');
      for (const [at, file] of mail.attachments.entries()) {
        yield* inBase64(file.content());
        yield Buffer.from(rest[at] ?? '', 'latin1');
      }
    },
  };
}

function splitLast(texts: string[], mark: Buffer): string[] {
  const [before, after] = (texts.at(-1) ?? '').split(mark.toString('base64'));
  if (before === undefined || after === undefined) throw new Error('A message has no room for a file');
  return [...texts.slice(0, -1), before, after];
}

function mimeOf(mail: Mail, marks: readonly Buffer[], unsent: boolean) {
  const message = new MailComposer({
    messageId: mail.messageId,
    date: new Date(mail.sentAt),
    from: header(mail.from),
    to: mail.to.map(header),
    ...(unsent ? { bcc: mail.bcc.map(header), headers: { 'X-Unsent': '1' } } : {}),
    subject: oneLine(mail.subject),
    text: printable(mail.text).replaceAll(/\r\n?|\n/g, '\r\n'),
    attachments: mail.attachments.map((file, at) => part(file, marks[at])),
    baseBoundary: createHash('sha256').update(mail.messageId).digest('hex').slice(0, 24),
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  message.keepBcc = unsent;
  return message;
}

/** Message-ID under the sender's domain; `id` is unique and opaque. This machine's name stays at home. */
export const messageIdFor = (id: string, sender: MailAddress): string =>
  `<${id}@${sendableAddress(sender.email)?.split('@')[1] ?? 'localhost'}>`;

/**
 * Why no mail can be sent to an address, null if it can: `notAscii` for an umlaut and the like before the @, which
 * many servers do not take (a domain may have them); `malformed` for anything that is not one plain address.
 */
export function addressFault(email: string): 'notAscii' | 'malformed' | null {
  const [local = '', domain = '', ...more] = email.split('@');
  if (more.length > 0 || asciiDomain(domain) === null) return 'malformed';
  const plain = local.replaceAll(/\P{ASCII}/gu, 'x');
  if (plain.length > 64 || !dotAtom.test(plain)) return 'malformed';
  return plain === local ? null : 'notAscii';
}

/** An address as SMTP takes it, its domain in ASCII (bürgeramt.de → xn--brgeramt-65a.de); null if it has a fault. */
export function sendableAddress(email: string): string | null {
  if (addressFault(email) !== null) return null;
  const [local, domain = ''] = email.split('@');
  return `${local}@${asciiDomain(domain)}`;
}

const dotAtom = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const labels = /^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u;
const asciiLabels = /^(?!-)[a-z0-9-]{1,63}(?:(?<!-)\.(?!-)[a-z0-9-]{1,63})+(?<!-)$/;

/** As the network knows it; null where it is no domain of letters, or none of two parts. */
export function asciiDomain(domain: string): string | null {
  // Letters only reach the parser: it would also read ports, paths and numbers as addresses.
  if (!labels.test(domain) || /(?:^|\.)\p{N}+$/u.test(domain) || !URL.canParse(`http://${domain}`))
    return null;
  const ascii = new URL(`http://${domain}`).hostname;
  return ascii.length <= 253 && asciiLabels.test(ascii) ? ascii : null;
}

const header = ({ name, email }: MailAddress) => ({ name: oneLine(name), address: email });

const part = ({ fileName, mediaType }: Attachment, mark: Buffer | undefined) => ({
  filename: oneLine(fileName),
  content: mark,
  contentType: mediaType,
  // Base64 for texts as well: nothing on the way may touch their line ends.
  contentTransferEncoding: 'base64',
});

const oneLine = (text: string): string => printable(text).replaceAll(/\s+/g, ' ').trim();

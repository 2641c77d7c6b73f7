import { addresseesIn } from '../../../shared/domain/addressees.ts';
import type { MailSettings } from '../../../shared/domain/document/dispatch.ts';
import type { ActionCtx } from '../kernel/app.ts';
import { instantOf } from '../kernel/instant.ts';
import { unsentEml } from './mailFile.ts';
import { messageIdFor } from './message.ts';

type Words = { email: string; subject: string; text: string };

export type SentFile = { fileName: string; mediaType: string; bytes: Uint8Array };

/** A message to one or several addresses (domain/addressees.ts) in the name of the office, as an .eml that the mail program opens unsent. */
export function unsentMessage(
  { newId, now }: Pick<ActionCtx, 'newId' | 'now'>,
  { fromName, fromEmail }: Pick<MailSettings, 'fromName' | 'fromEmail'>,
  { email, subject, text }: Words,
  files: readonly SentFile[] = [],
): Promise<Uint8Array> {
  const from = { name: fromName, email: fromEmail };
  return unsentEml({
    messageId: messageIdFor(newId({ parse: (key) => key }), from),
    from,
    to: addresseesIn(email) ?? [],
    bcc: [],
    subject,
    text,
    attachments: files.map(({ fileName, mediaType, bytes }) => ({
      fileName,
      mediaType,
      size: bytes.length,
      content: () => [bytes],
    })),
    sentAt: instantOf(now()),
  });
}

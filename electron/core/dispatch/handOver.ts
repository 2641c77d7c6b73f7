import { type Dispatch, findDispatch, listParts } from '../../../db/repositories/dispatch/dispatches.ts';
import { listFilesOfDispatch } from '../../../db/repositories/dispatch/filesOfDispatch.ts';
import { listDispatchRecipients } from '../../../db/repositories/dispatch/recipients.ts';
import { partsBy, readFile, type Reading, wholeSize } from '../../../db/repositories/files/files.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Recipient } from '../../../shared/contract/dispatchRecipient.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { draftFileName } from '../../../shared/german/dispatch.ts';
import { withheldSentence } from '../../../shared/german/outdatedMailings.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { asOfNow } from './asOfNow.ts';
import type { Enclosures } from './enclosures.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { unsentEml } from './mailFile.ts';
import { instantOf } from '../kernel/instant.ts';
import { type Attachment, messageIdFor } from './message.ts';
import { objectionsToHandOver, overtakenBy } from './mayHave.ts';

type Handed = { dispatch: Dispatch; recipients: readonly Recipient[] };

/**
 * The files for the clerk's own hands as they are stored: those of a folder, or the draft with all recipients hidden
 * from each other.
 */
export async function filesByHand(db: ReadDb, handed: Handed): Promise<Output<'dispatch.filesAgain'>> {
  const { dispatch } = handed;
  if (dispatch.way === 'smtp') return [];
  if (dispatch.way === 'folder') {
    const files: Output<'dispatch.filesAgain'> = [];
    for (const { fileName, sha256 } of await listFilesOfDispatch(db, dispatch.id))
      files.push({ fileName, bytes: await readFile(db, sha256) });
    return files;
  }
  return [{ fileName: await draftName(db, handed), bytes: await draftOf(db, handed) }];
}

/** Two mailings of a day are told by whom they are for and by when they were made, the messages of one by their numbers. */
async function draftName(db: ReadDb, { dispatch, recipients }: Handed): Promise<string> {
  const lists = new Set(recipients.flatMap(({ listName }) => listName.split(', ')));
  const name = permittedName(draftFileName([...lists], dispatch.createdAt));
  const parts = await listParts(db, dispatch);
  const number = parts.findIndex(({ id }) => id === dispatch.id) + 1;
  return `${name}${parts.length === 1 ? '' : ` (${number})`}.eml`;
}

async function draftOf(db: ReadDb, { dispatch, recipients }: Handed): Promise<Uint8Array> {
  const from = { name: dispatch.fromName, email: dispatch.fromEmail };
  return unsentEml({
    messageId: messageIdFor(dispatch.id, from),
    from,
    to: [],
    bcc: recipients.map(({ name, email }) => ({ name, email })),
    subject: dispatch.subject,
    text: dispatch.text,
    attachments: await attachmentsOf((work) => work(db), dispatch),
    sentAt: instantOf(dispatch.createdAt),
  });
}

/** Read while the message is written, part by part: a message of large files is large enough by itself. */
export async function attachmentsOf(read: Reading, { id }: Dispatch): Promise<Attachment[]> {
  const attachments: Attachment[] = [];
  for (const { fileName, mediaType, sha256 } of await read((db) => listFilesOfDispatch(db, id))) {
    const size = await read((db) => wholeSize(db, sha256));
    attachments.push({ fileName, mediaType, size, content: () => partsBy(read, sha256) });
  }
  return attachments;
}

/**
 * The same once more, where saving was cancelled or the file is lost. Throws NOT_FOUND, OUTDATED_MAILING where it may not be
 * handed over as things stand, LEAK, and OVERTAKEN_MAILING where it would be another one if it were made now.
 */
export async function filesAgain(
  { db, now, enclosures }: QueryCtx & { enclosures: Enclosures },
  { dispatchId }: Parsed<'dispatch.filesAgain'>,
): Promise<Output<'dispatch.filesAgain'>> {
  const dispatch = found(await findDispatch(db, dispatchId), 'dispatch');
  const all = await listDispatchRecipients(db, dispatch.meetingId);
  const handed = { dispatch, recipients: all.filter((row) => row.dispatchId === dispatchId) };
  const asOf = await asOfNow(db, dispatch, { enclosures, now: now() });
  const { leaks, outdated } = objectionsToHandOver(handed, asOf);
  if (leaks.length > 0) refuse({ code: 'LEAK', sentences: leaks });
  if (outdated.length > 0) refuse({ code: 'OUTDATED_MAILING', sentences: outdated });
  if (dispatch.isForPublic && (await asOf.isLeak(db)))
    refuse({ code: 'LEAK', sentences: [withheldSentence] });
  const overtaken = await overtakenBy(db, dispatch, asOf);
  if (overtaken.length > 0) refuse({ code: 'OVERTAKEN_MAILING', sentences: overtaken });
  return filesByHand(db, handed);
}

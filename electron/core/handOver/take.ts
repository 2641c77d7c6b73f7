import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rowsOfMeeting } from '../../../db/meetingRows.ts';
import { isEncrypted } from '../../../db/pageCipher.ts';
import { cancelAllWaiting } from '../../../db/repositories/dispatch/outbox.ts';
import {
  insertTaken,
  listTaken,
  markAsCopy,
  removeTaken,
} from '../../../db/repositories/handOver/takenMeetings.ts';
import { openStore } from '../../../db/store.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { fileNameOf } from '../../../shared/german/handOver.ts';
import { TakenId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { checkApart } from '../dataFile/backup/checkApart.ts';
import { openMeeting } from '../kernel/access.ts';
import type { ActionCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { refuse } from '../kernel/refusals.ts';
import { vouching } from '../kernel/vouching.ts';
import { baseOfRows } from './compared.ts';
import { titleOfMeeting } from './status.ts';

/**
 * A copy of the data file to be worked on elsewhere, for one meeting: this file keeps what that said, the copy knows what it is.
 * Throws HAND_OVER in a copy and in an encrypted file, MEETING_LOCKED, and what copying throws; then nothing is marked.
 */
export async function takeMeeting(
  ctx: ActionCtx,
  { meetingId, to }: Parsed<'handOver.take'>,
): Promise<Output<'handOver.take'>> {
  const { store, now, newId, caller } = ctx;
  const id = newId(TakenId);
  if (isEncrypted(store.file)) refuse({ code: 'HAND_OVER', because: 'encryptedHere' });
  const title = await store.transaction(async (db) => {
    if ((await listTaken(db)).some(({ isCopy }) => isCopy)) refuse({ code: 'HAND_OVER', because: 'isCopy' });
    await openMeeting(db, meetingId);
    const base = baseOfRows(await rowsOfMeeting(db, meetingId));
    await insertTaken(db, { id, meetingId, by: caller.name, at: now(), to, base });
    const meeting = await titleOfMeeting(db, meetingId);
    await record({ ...ctx, db }, 'meetingTaken', { meeting, to: to || '–' });
    return meeting;
  });
  try {
    return { id, fileName: fileNameOf(title), bytes: await copyFor(ctx, id) };
  } catch (cause) {
    await store.transaction(async (db) => {
      await removeTaken(db, id);
      await record({ ...ctx, db }, 'meetingNotTaken', { meeting: title });
    });
    throw cause;
  }
}

/** Made beside the data file, in a folder that only this user can read and that goes again at once. */
async function copyFor({ store, now }: ActionCtx, id: TakenId): Promise<Uint8Array> {
  const folder = folderBeside(store.file);
  const file = path.join(folder, 'copy.sqlite');
  try {
    const expected = await store.copyTo(file);
    const answer = await checkApart({ file, expected });
    if ('fault' in answer) throw new AppError({ code: 'DB_COPY_FAILED', file: store.file });
    const copy = await openStore(file, { mustExist: true });
    try {
      await vouching(copy, now);
      await copy.transaction(async (db) => {
        await markAsCopy(db, id);
        // Else it would go out twice.
        await cancelAllWaiting(db, now());
      });
    } finally {
      await copy.close();
    }
    return await readFile(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function folderBeside(file: string): string {
  try {
    return mkdtempSync(path.join(path.dirname(file), 'mitnehmen-'));
  } catch (cause) {
    throw new AppError({ code: 'DB_COPY_FAILED', file }, { cause });
  }
}

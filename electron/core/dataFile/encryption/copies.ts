import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { keyOfId, type DataKey } from '../../../../db/connect.ts';
import { COPY_MARK } from '../../../../db/mark.ts';
import { isEncrypted } from '../../../../db/pageCipher.ts';
import type { Store } from '../../../../db/store.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ActionCtx, QueryCtx } from '../../kernel/app.ts';
import { backupRunsOf } from '../../kernel/backupRuns.ts';
import { refuse } from '../../kernel/refusals.ts';
import { checkApart, rewriteApart } from '../backup/checkApart.ts';
import { backupFolderOf, nameFor, readNote, removeCopy, writeNote } from '../backup/copies.ts';
import { furtherPlaceOf } from '../backup/furtherPlace.ts';
import { bringKeyAlong } from './keyFile.ts';

export function encryptionStatus({
  dataFile,
  isEncrypted: isOn,
  fileKeys,
  backups,
}: QueryCtx): Promise<Output<'encryption.status'>> {
  return Promise.resolve({
    isEncrypted: isOn,
    canTurnOn: dataFile !== ':memory:',
    canKeep: fileKeys?.canKeep === true,
    plainCopies: isOn ? plainCopiesOf(dataFile, backups.laidDown).length : 0,
  });
}

/** The copies of a file that can be read without a key: its backups, in both places, and those from before a migration beside it. */
function plainCopiesOf(file: string, laidDown: string | null): string[] {
  const folder = backupFolderOf(file);
  const { name: stem, base } = path.parse(file);
  const isOfFile = (name: string) => name.startsWith(`${stem}-`) && name.endsWith('.sqlite');
  const isFromBefore = (name: string) => name.startsWith(`${base}.vor-version-`) && name.endsWith('.bak');
  return [
    ...filesIn(folder, isOfFile),
    ...filesIn(laidDown ?? furtherPlaceOf(folder), isOfFile),
    ...filesIn(path.dirname(file), isFromBefore),
  ].filter((name) => !isEncrypted(name));
}

/** A stick that is not plugged in has none. */
const filesIn = (folder: string | null, is: (name: string) => boolean): string[] =>
  folder !== null && existsSync(folder)
    ? readdirSync(folder)
        .filter(is)
        .map((name) => path.join(folder, name))
    : [];

/** Throws DB_NOT_REWRITTEN; what was covered until then stays so. */
export async function coverCopies({ store }: ActionCtx): Promise<Output<'encryption.coverCopies'>> {
  const key = store.keyId === null ? null : keyOfId(store.keyId);
  if (!key) return refuse({ code: 'ENCRYPTION_STATE', isEncrypted: false });
  const runs = backupRunsOf(store);
  return runs.inTurn(async () => {
    const plain = plainCopiesOf(store.file, runs.laidDown);
    for (const copy of plain) await cover(copy, store, key);
    return { covered: plain.length };
  });
}

/** Whole under the old name or under a new one, whenever the program ends. */
async function cover(copy: string, { file }: Store, key: DataKey): Promise<void> {
  const target = `${copy}.neu`;
  await rewriteApart({ file: copy, target, key, mark: COPY_MARK });
  const note = readNote(copy);
  if (!note) return renameSync(target, copy);
  const answer = await checkApart({ file: target, expected: null });
  if ('fault' in answer) return refuse({ code: 'DB_NOT_REWRITTEN', file: copy });
  const folder = path.dirname(copy);
  const name = path.join(folder, nameFor(folder, file, note.at));
  renameSync(target, name);
  const { bytes, digest } = answer.facts;
  writeNote(name, { ...note, bytes, digest });
  removeCopy(copy);
  bringKeyAlong(file, folder);
}

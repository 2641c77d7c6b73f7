import { findEntry, listEntriesAfter, listEntriesOf } from '../../../../db/repositories/dataFile/audit.ts';
import type { ReadDb } from '../../../../db/schema/index.ts';
import type { CopyLog } from '../../../../shared/contract/audit.ts';
import { auditSentence, auditTime } from '../../../../shared/german/audit.ts';
import { auditFaultSentence } from '../../../../shared/german/auditFault.ts';
import { copySentences } from '../../../../shared/german/auditCopies.ts';
import { chainReader } from '../../kernel/audit.ts';
import { detailsOf } from '../../kernel/auditLog.ts';

/** How the log of the file stands to another one. 'explained': a backup was put back where they part. */
export type Standing = { state: 'continues' | 'explained' | 'parted'; sentence: string };

/** An entry of both logs, or of one alone. */
type Spot = { seq: number; at: string; action: string; details: string; hash: string };

const said = ({ at, action, details }: Spot): string =>
  `„${auditSentence(action, detailsOf(details))}“ (${auditTime(at)})`;

/** Whether the log of the file still has this very entry; nothing is said of what came before it in a copy. */
export async function hasEntry(db: ReadDb, { seq, hash }: Pick<Spot, 'seq' | 'hash'>): Promise<boolean> {
  return seq === 0 || (await findEntry(db, seq))?.hash === hash;
}

/** Compares with the whole log of a copy, entry by entry: where they part, and what stands there in each. */
export async function standingTo(db: ReadDb, copy: CopyLog): Promise<Standing> {
  const chain = chainReader();
  for (const entry of copy.entries) chain.take(entry);
  const fault = chain.faultAt(copy);
  if (fault)
    return { state: 'parted', sentence: copySentences.unsound(copy.name, auditFaultSentence(0, fault)) };
  const own = await listEntriesAfter(db, 0, copy.entries.length);
  const at = copy.entries.findIndex(({ hash }, index) => own[index]?.hash !== hash);
  const there = copy.entries[at];
  if (!there)
    return { state: 'continues', sentence: copySentences.continues(copy.name, copy.entries.length) };
  const here = await findEntry(db, there.seq);
  const restored = await restoredWhere(db, there, here);
  if (restored)
    return { state: 'explained', sentence: copySentences.restored(copy.name, there.seq, said(restored)) };
  const sentence = here
    ? copySentences.parted(copy.name, there.seq, { there: said(there), here: said(here) })
    : copySentences.shorter(copy.name, copy.entries.length - at, there.seq, said(there));
  return { state: 'parted', sentence };
}

/**
 * The entry of the file that says why they part there: putting a backup back begins another branch. Where the copy lies on that
 * one, another backup led back to this.
 */
async function restoredWhere(db: ReadDb, there: Spot, here: Spot | null): Promise<Spot | null> {
  if (here?.action === 'backupRestored') return here;
  if (there.action !== 'backupRestored') return null;
  const restored = await listEntriesOf(db, ['backupRestored']);
  return restored.find(({ seq }) => seq > there.seq) ?? null;
}

/** Compares with a state that was only noted, with no log beside it. */
export async function standingToNoted(
  db: ReadDb,
  name: string,
  noted: { seq: number; hash: string; at: string },
): Promise<Standing> {
  if (await hasEntry(db, noted))
    return { state: 'continues', sentence: copySentences.continues(name, noted.seq) };
  const restored = await listEntriesOf(db, ['backupRestored']);
  const later = restored.find(({ at }) => at >= noted.at);
  return later
    ? { state: 'explained', sentence: copySentences.restored(name, later.seq, said(later)) }
    : { state: 'parted', sentence: copySentences.partedFromNoted(name, noted.seq, auditTime(noted.at)) };
}

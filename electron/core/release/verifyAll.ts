import { listEntriesAfter } from '../../../db/repositories/dataFile/audit.ts';
import { getDataFile } from '../../../db/repositories/dataFile/dataFile.ts';
import { sizeOfAllFiles } from '../../../db/repositories/files/named.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Store } from '../../../db/store.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { CheckedPart } from '../../../shared/contract/audit.ts';
import type { CheckId } from '../../../shared/domain/ids.ts';
import { auditFaultSentence } from '../../../shared/german/auditFault.ts';
import {
  adoptedSentence,
  rowFaultSentence,
  partSentences,
  type RowFault,
} from '../../../shared/german/auditRows.ts';
import { headSentences } from '../../../shared/german/auditCopies.ts';
import { type HeadReader, headReader } from '../dataFile/audit/signedHead.ts';
import { verifyCopies } from '../dataFile/audit/verifyCopies.ts';
import { fingerprintForReading } from '../signing/keys.ts';
import { auditTime } from '../../../shared/german/audit.ts';
import { isConfirmed, keySentence, type SignedWith } from '../../../shared/german/release.ts';
import type { ActionCtx, QueryCtx } from '../kernel/app.ts';
import { type AuditFault, chainReader } from '../kernel/audit.ts';
import { longWork } from '../kernel/longWork.ts';
import { namedReader } from '../kernel/namedRows.ts';
import { vouchedReader } from '../kernel/vouchedRows.ts';
import { allDelegations } from './delegatedConsents.ts';
import { allKeysUsed } from './verify.ts';
import { verifyStored } from './verifyStored.ts';

/** Those that are under way, in bytes of what they read. */
const underWay = longWork<CheckId>({ code: 'AUDIT_CANCELLED' });

/** Whether the file is what its log says: the entries, the rows for which they vouch, the bytes, the signatures. */
export const verifyAudit = (
  { store, officeKey }: ActionCtx,
  { check, against }: Parsed<'audit.verify'>,
): Promise<Output<'audit.verify'>> =>
  underWay.carryOut(check, 0, async (step) => {
    step.expect(await store.read(sizeOfAllFiles));
    const log = await readLog(store, step.signal);
    const stored = await verifyStored(store, step);
    const ofSignatures = (fault: RowFault) =>
      'kind' in fault && ['signature', 'signerKey', 'delegation'].includes(fault.kind);
    const rows = log.rows.filter((fault) => !ofSignatures(fault));
    const signatures = log.rows.filter(ofSignatures);
    const keys = log.heads.keys().map(({ keyId }) => keyId);
    const parts = [
      logPart(log, officeKey?.canKeep ?? false),
      part('documents', [...rows.map(rowFaultSentence), ...stored.documents]),
      signaturesPart(
        [...signatures.map(rowFaultSentence), ...stored.signatures],
        await store.read(allKeysUsed),
        await store.read(allDelegations),
      ),
      await verifyCopies({ store, officeKey, against, keys }),
    ];
    const broken = parts.filter(({ state }) => state === 'broken');
    const told = broken.length > 0 ? broken : parts;
    const sentence = told.flatMap(({ sentences }) => sentences).join(' ');
    return { ok: broken.length === 0, entries: log.entries, sentence, parts };
  });

const part = (
  name: CheckedPart['part'],
  faults: readonly string[],
  whole: readonly string[] = [partSentences[name]],
): CheckedPart => ({
  part: name,
  state: faults.length > 0 ? 'broken' : 'sound',
  sentences: [...(faults.length > 0 ? faults : whole)],
});

/** With the keys that were signed with, and how each came to be trusted. */
function signaturesPart(
  faults: readonly string[],
  keys: readonly SignedWith[],
  delegations: readonly string[],
): CheckedPart {
  const trusted = [...keys.map(keySentence), ...delegations];
  const told = part('signatures', faults, [partSentences.signatures, ...trusted]);
  return told.state === 'sound' && !keys.every(isConfirmed) ? { ...told, state: 'noted' } : told;
}

function logPart(log: Log, hasKeychain: boolean): CheckedPart {
  const faults = log.fault ? [auditFaultSentence(log.entries, log.fault)] : [];
  faults.push(...log.heads.unsound().map(headSentences.unsound));
  const keys = log.heads.keys().map(({ keyId, since }) => ({
    fingerprint: fingerprintForReading(keyId),
    since: auditTime(since),
  }));
  const newest = log.heads.newest();
  const several = keys.map(({ fingerprint, since }) => headSentences.since(fingerprint, since));
  const whole = [
    auditFaultSentence(log.entries, null),
    ...adoptedSentence(log.found),
    newest
      ? headSentences.signed(auditTime(newest.at), newest.seq, fingerprintForReading(newest.keyId))
      : headSentences.unsigned,
    ...(hasKeychain ? [] : [headSentences.withoutKeychain]),
    ...(keys.length > 1 ? [headSentences.several(several)] : []),
  ];
  const told = part('log', faults, whole);
  return told.state === 'sound' && keys.length > 1 ? { ...told, state: 'noted' } : told;
}

/** So many entries at a time; in between others write. */
const pageSize = 2_000;

type Log = {
  entries: number;
  fault: AuditFault | null;
  heads: HeadReader;
  rows: RowFault[];
  found: number;
};

async function readLog(store: Store, signal: AbortSignal): Promise<Log> {
  const chain = chainReader();
  const heads = headReader((await store.read((db) => getDataFile(db))).uuid);
  const readers = [vouchedReader(), namedReader()] as const;
  let seq = 0;
  const readOn = async (db: ReadDb): Promise<boolean> => {
    const entries = await listEntriesAfter(db, seq, pageSize);
    for (const entry of entries) for (const reader of [chain, heads, ...readers]) reader.take(entry);
    seq = entries.at(-1)?.seq ?? seq;
    return entries.length === pageSize;
  };
  for (;;) {
    signal.throwIfAborted();
    // The rows are compared in the same breath as the last entries are read.
    const log = await store.read(async (db): Promise<Log | null> => {
      if (await readOn(db)) return null;
      const fault = chain.faultAt(await getDataFile(db));
      const rows: RowFault[] = [];
      for (const reader of readers) rows.push(...(await reader.faultsIn(db)));
      return { entries: chain.count(), fault, heads, rows, found: readers[0].found() };
    });
    if (log) return log;
  }
}

/** How far it is; null where none is under this name. */
export const verifyingProgress = (
  _ctx: QueryCtx,
  { check }: Parsed<'audit.progress'>,
): Promise<Output<'audit.progress'>> => Promise.resolve(underWay.progressOf(check));

export const cancelVerifying = (
  _ctx: ActionCtx,
  { check }: Parsed<'audit.cancel'>,
): Promise<Output<'audit.cancel'>> => {
  underWay.cancel(check);
  return Promise.resolve(null);
};

import { z } from 'zod';
import type { AuditRow } from '../../../db/repositories/dataFile/audit.ts';
import { listVouched } from '../../../db/repositories/dataFile/vouched.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { kindNames, type VouchedKind } from '../../../db/vouched.ts';
import type { RowFault } from '../../../shared/german/auditRows.ts';
import { orNull } from './digest.ts';
import { digestOfRow } from './vouching.ts';

const Key = z.array(z.union([z.string(), z.number(), z.null()]));
const Rows = z.object({ rows: z.array(z.tuple([z.string(), Key, z.string().nullable(), z.string()])) });

type Held = { digest: string | null; label: string; seq: number; isFound: boolean };

export type VouchedReader = {
  /** The next entry of the log, in its order. */
  take: (entry: AuditRow) => void;
  /** Which rows are not as the log says. */
  faultsIn: (db: ReadDb) => Promise<RowFault[]>;
  /** How many rows the log knows only as they were found. */
  found: () => number;
};

/** Follows what the log says of the rows for which it vouches. */
export function vouchedReader(): VouchedReader {
  const held = new Map<string, Held>();
  const again: RowFault[] = [];
  /** `finding`: entries that take over what was found; they come before all others, and in one piece. */
  let stage: 'before' | 'finding' | 'after' = 'before';
  return {
    take: ({ seq, action, details }) => {
      if (action !== 'rowsBound' && action !== 'rowsFound') {
        if (stage === 'finding') stage = 'after';
        return;
      }
      const isFound = action === 'rowsFound';
      if (isFound && stage === 'after') {
        again.push({ code: 'foundAgain', seq });
        return;
      }
      stage = isFound ? 'finding' : 'after';
      for (const [kind, key, digest, label] of rowsOf(details))
        held.set(nameOf(kind, key), { digest, label, seq, isFound });
    },
    faultsIn: async (db) => [...again, ...(await differences(db, held))],
    found: () => [...held.values()].filter(({ isFound, digest }) => isFound && digest !== null).length,
  };
}

const rowsOf = (details: string): z.infer<typeof Rows>['rows'] =>
  Rows.safeParse(orNull(() => JSON.parse(details) as unknown)).data?.rows ?? [];

const nameOf = (kind: string, key: readonly unknown[]): string => JSON.stringify([kind, ...key]);

async function differences(db: ReadDb, held: ReadonlyMap<string, Held>): Promise<RowFault[]> {
  const faults: RowFault[] = [];
  for (const kind of kindNames) {
    const rows = await listVouched(db, kind);
    const there = new Set(rows.map(({ key }) => nameOf(kind, key)));
    const about = (key: readonly unknown[], label: string, seq: number) => ({
      kind,
      label: label || parentOf(held, kind, key),
      place: typeof key[1] === 'number' ? key[1] + 1 : null,
      seq,
    });
    for (const row of rows) {
      const known = held.get(nameOf(kind, row.key));
      if (!known || known.digest === null)
        faults.push({ code: 'unknown', ...about(row.key, row.label, known?.seq ?? 0) });
      else if (known.digest !== digestOfRow(kind, row))
        faults.push({ code: 'changed', ...about(row.key, known.label, known.seq) });
    }
    for (const [name, { digest, label, seq }] of held) {
      const [of, ...key] = JSON.parse(name) as [string, ...unknown[]];
      if (of === kind && digest !== null && !there.has(name))
        faults.push({ code: 'missing', ...about(key, label, seq) });
    }
  }
  return faults;
}

/** What a row belongs to that has no name of its own. */
const parents: Partial<Record<VouchedKind, VouchedKind>> = {
  signature: 'document',
  reopening: 'document',
  recipient: 'dispatch',
};

function parentOf(held: ReadonlyMap<string, Held>, kind: VouchedKind, [id]: readonly unknown[]): string {
  const parent = parents[kind];
  return (parent && held.get(nameOf(parent, [id]))?.label) ?? '';
}

import { z } from 'zod';
import type { AuditRow } from '../../../db/repositories/dataFile/audit.ts';
import { listVouched } from '../../../db/repositories/dataFile/vouched.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { AuditAction } from '../../../shared/german/audit.ts';
import type { RowFault } from '../../../shared/german/auditRows.ts';
import { orNull } from './digest.ts';

/* Entries from before the log vouched for rows name some of them all the same. */

const decided = ['consentGiven', 'documentReturned', 'signatureRefused'] as const satisfies AuditAction[];
const presented = ['documentPresented', 'documentReleased', ...decided] as const satisfies AuditAction[];
const handedOver = ['dispatchCreated', 'mailSent'] as const satisfies AuditAction[];
const isOneOf = (actions: readonly string[], action: string): boolean => actions.includes(action);

const Details = z
  .object({
    document: z.string(),
    kind: z.string(),
    version: z.number(),
    meeting: z.string(),
    sha256: z.string(),
    dispatch: z.string(),
    subject: z.string(),
  })
  .partial()
  .catch({});

type Named = { label: string; seq: number; sha256: string; decisions: number };

export type NamedReader = {
  take: (entry: AuditRow) => void;
  /** Documents, signatures and mailings that an entry names and that are not there, or not with the bytes it names. */
  faultsIn: (db: ReadDb) => Promise<RowFault[]>;
};

/** What was presented is never removed by the program, and neither is what was decided on it or handed over. */
export function namedReader(): NamedReader {
  const documents = new Map<string, Named>();
  const dispatches = new Map<string, Named>();
  return {
    take: ({ seq, action, details }) => {
      const isDocument = isOneOf(presented, action);
      if (!isDocument && !isOneOf(handedOver, action)) return;
      const said = Details.parse(orNull(() => JSON.parse(details) as unknown));
      const { document, dispatch, sha256 = '' } = said;
      if (isDocument && document !== undefined) {
        const label = `${said.kind ?? ''}, Fassung ${said.version ?? ''} (${said.meeting ?? ''})`;
        const before = documents.get(document)?.decisions ?? 0;
        const decisions = before + (isOneOf(decided, action) ? 1 : 0);
        documents.set(document, { label, seq, sha256, decisions });
      }
      if (!isDocument && dispatch !== undefined)
        dispatches.set(dispatch, { label: said.subject ?? '', seq, sha256: '', decisions: 0 });
    },
    faultsIn: async (db) => [
      ...(await documentFaults(db, documents)),
      ...missing('dispatch', dispatches, new Set(await idsOf(db, 'dispatch'))),
    ],
  };
}

const idsOf = async (db: ReadDb, kind: 'document' | 'dispatch' | 'signature') =>
  (await listVouched(db, kind)).map(({ key }) => String(key[0]));

const missing = (
  kind: 'document' | 'dispatch',
  named: ReadonlyMap<string, Named>,
  there: ReadonlySet<string>,
): RowFault[] =>
  [...named]
    .filter(([id]) => !there.has(id))
    .map(([, { label, seq }]) => ({ code: 'missing', kind, label, place: null, seq }));

async function documentFaults(db: ReadDb, documents: ReadonlyMap<string, Named>): Promise<RowFault[]> {
  const rows = await listVouched(db, 'document');
  const there = new Map(rows.map(({ key, values }) => [String(key[0]), values]));
  const signatures = await idsOf(db, 'signature');
  const faults = missing('document', documents, new Set(there.keys()));
  for (const [id, { label, seq, sha256, decisions }] of documents) {
    const values = there.get(id);
    if (!values) continue;
    if (sha256 !== '' && !values.includes(sha256))
      faults.push({ code: 'changed', kind: 'document', label, place: null, seq });
    const given = signatures.filter((one) => one === id).length;
    if (given < decisions) faults.push({ code: 'missing', kind: 'signature', label, place: given + 1, seq });
  }
  return faults;
}

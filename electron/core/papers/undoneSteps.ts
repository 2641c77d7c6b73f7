import type { Change } from '../../../db/changes.ts';
import { findPaper } from '../../../db/repositories/papers/papers.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { PaperId } from '../../../shared/domain/ids.ts';
import { writablePaper } from './papers.ts';

const ofPapers: readonly Change['table'][] = ['consultation', 'question', 'paper_relation', 'inquiry'];

/** A paper that is withdrawn or decided upon stays as it is, also by what was done before that. Throws PAPER_STATE. */
export async function refuseSettledPapers(db: ReadDb, changes: readonly Change[]): Promise<void> {
  // One that came or went as a whole is compared with how it was left.
  const whole = new Set(
    changes.flatMap(({ table, before, after }) => (table === 'paper' ? [(before ?? after)?.id] : [])),
  );
  const touched = new Set(
    changes.flatMap(({ table, before, after }) => {
      const id = PaperId.safeParse((before ?? after)?.paper_id);
      return ofPapers.includes(table) && id.success && !whole.has(id.data) ? [id.data] : [];
    }),
  );
  for (const id of touched) if (await findPaper(db, id)) await writablePaper(db, id);
}

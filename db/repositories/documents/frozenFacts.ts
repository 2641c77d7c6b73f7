import type { DocumentId } from '../../../shared/domain/ids.ts';
import { FrozenFacts, toFrozen } from '../../../shared/facts/frozen/facts.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { jsonColumn } from '../../codec.ts';
import type { ReadDb, WriteDb } from '../../schema/index.ts';
import { refuseUnchanged } from '../guarded.ts';

const { read } = jsonColumn('frozenFacts', FrozenFacts);

/** What was kept when it was presented; null where nothing was. Throws ENTRY_DAMAGED. */
export async function findFrozenFacts(db: ReadDb, id: DocumentId): Promise<MeetingFacts | null> {
  const row = await db.selectFrom('document').select('facts').where('id', '=', id).executeTakeFirst();
  return row?.facts ? read(row.facts, id) : null;
}

/** Once, while it lies before those who sign; the schema keeps them from then on. Throws CONFLICT. */
export async function saveFrozenFacts(db: WriteDb, id: DocumentId, facts: MeetingFacts): Promise<void> {
  const result = await db
    .updateTable('document')
    .set({ facts: JSON.stringify(toFrozen(facts)) })
    .where('id', '=', id)
    .where('state', '=', 'presented')
    .executeTakeFirst();
  refuseUnchanged(result);
}

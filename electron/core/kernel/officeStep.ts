import type { Change, Row } from '../../../db/changes.ts';
import { findPaper } from '../../../db/repositories/papers/papers.ts';
import { findPerson } from '../../../db/repositories/people/people.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { PaperId, PersonId } from '../../../shared/domain/ids.ts';
import { textName } from '../../../shared/domain/people/names.ts';

/** Of what goes in one order the foremost: it names the step. */
const foremost = [
  'organization',
  'person',
  'membership',
  'text_module',
  'distribution_list',
  'paper',
  'question',
  'consultation',
  'paper_relation',
] as const satisfies readonly Change['table'][];

/** What a step beside the meetings is about. */
export async function officeStepOf(db: ReadDb, changes: readonly Change[]) {
  const rows = (table: Change['table']) => changes.filter((change) => change.table === table);
  const table = foremost.find((one) => rows(one).length > 0);
  const first = table && rows(table)[0];
  const row = first?.before ?? first?.after ?? {};
  return {
    meetingId: null,
    state: null,
    about: { title: await titleOf(db, row), person: await personIn(db, changes) },
    target: {
      itemId: null,
      personId: null,
      resolutionId: null,
      row: String(row.person_id ?? row.paper_id ?? row.id ?? ''),
    },
  };
}

async function titleOf(db: ReadDb, row: Row): Promise<string> {
  const own = row.subject ?? row.title ?? row.name;
  if (own !== undefined && own !== null) return String(own);
  const paperId = PaperId.safeParse(row.paper_id);
  return paperId.success ? ((await findPaper(db, paperId.data))?.subject ?? '') : '';
}

/** Also somebody who is gone by now. */
async function personIn(db: ReadDb, changes: readonly Change[]): Promise<string> {
  const gone = changes.find(({ table }) => table === 'person')?.before;
  if (gone) return [gone.title, gone.given_name, gone.family_name].filter(Boolean).join(' ');
  const id = PersonId.safeParse(changes.find(({ table }) => table === 'membership')?.before?.person_id);
  const person = id.success ? await findPerson(db, id.data) : null;
  return person ? textName(person, []) : '';
}

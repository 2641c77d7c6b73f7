import { findBodyId } from '../../../../db/repositories/office/bodies.ts';
import { listTerms } from '../../../../db/repositories/office/terms.ts';
import { insertPeopleImport, type PeopleImport } from '../../../../db/repositories/people/peopleImports.ts';
import { listOrganizations } from '../../../../db/repositories/people/organizations.ts';
import type { ReadDb } from '../../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import { type BodyId, PeopleImportId } from '../../../../shared/domain/ids.ts';
import { mostPeople, type ReadList } from '../../../../shared/domain/people/peopleImport.ts';
import { targetLabels } from '../../../../shared/german/peopleImports.ts';
import { columnsOf, headRowOf, withoutBanks } from '../../../../shared/import/people/columns.ts';
import { tableOfLines } from '../../../../shared/import/people/readPeople.ts';
import { type IsList, listsAmong } from '../../../../shared/import/people/spokenPerson.ts';
import type { ActionCtx } from '../../kernel/app.ts';
import { found, refuse } from '../../kernel/refusals.ts';
import { readTables } from '../../reading/readApart.ts';
import type { Sheet } from '../../reading/sheet.ts';
import type { Tables } from '../../reading/tables.ts';
import { listed } from './around.ts';

/** First the file is read, in a thread of its own; then what stands in it is kept, to be looked at. */
export async function readPeopleImport(
  { store, newId, now }: ActionCtx,
  { bodyId, fileName, bytes }: Parsed<'peopleImports.read'>,
): Promise<Output<'peopleImports.read'>> {
  const tables = await readTables(bytes);
  const readAt = now();
  const one = await store.transaction(async (db): Promise<PeopleImport> => {
    found(await findBodyId(db, bodyId), 'body');
    const names = (await listOrganizations(db)).flatMap(({ name, shortName }) => [name, shortName]);
    const { sheet, ...read } = understood(tables, listsAmong(names));
    const startDate = await usualStart(db, bodyId, readAt.slice(0, 10));
    const list: ReadList = { ...read, role: 'member', startDate, choices: {} };
    const id = newId(PeopleImportId);
    const made = { id, version: 1, bodyId, fileName, sheet, list, readAt, takenAt: null, taken: null };
    await insertPeopleImport(db, made);
    return made;
  });
  return listed(one);
}

/** Of several tables of a file the one whose heads say most. What stands in columns of banks is gone from here on. */
export function understood(
  tables: Tables,
  isList: IsList,
): Pick<ReadList, 'rows' | 'lines' | 'hidden' | 'headRow' | 'columns'> & { sheet: string } {
  const sheets: Sheet[] =
    'sheets' in tables
      ? tables.sheets
      : [{ name: '', rows: tableOfLines(tables.text, isList, (target) => targetLabels[target]) }];
  const read = sheets.map(({ name, rows, lines = [], hidden = [] }) => {
    const headRow = headRowOf(rows);
    return { sheet: name, rows, lines, hidden, headRow, columns: columnsOf(rows, headRow, isList) };
  });
  const known = ({ columns }: (typeof read)[number]) => columns.filter((one) => one !== 'none').length;
  const [best] = read.toSorted((a, b) => known(b) - known(a));
  if (!best || best.rows.length <= (best.headRow ?? -1) + 1) return refuse({ code: 'TABLE_EMPTY' });
  if (best.rows.length > mostPeople + 20) return refuse({ code: 'TABLE_TOO_LARGE' });
  return {
    ...best,
    sheet: sheets.length > 1 ? best.sheet : '',
    rows: withoutBanks(best.rows, best.headRow, best.columns),
  };
}

/** Memberships usually begin with the term: the start of the one in force, otherwise today. */
async function usualStart(db: ReadDb, bodyId: BodyId, today: string): Promise<string> {
  const terms = await listTerms(db, bodyId);
  return terms.find(({ startDate, endDate }) => startDate <= today && today <= endDate)?.startDate ?? today;
}

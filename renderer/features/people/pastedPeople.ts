import { namedAddressesIn } from '../../../shared/import/people/namedAddresses.ts';
import { type Column, columnsOf, looksLike, type PastedPerson, withCell } from './pastedColumns.ts';
import { pastedTable } from './pastedTable.ts';
import {
  type IsList,
  listName,
  listsAmong,
  spokenPerson,
} from '../../../shared/import/people/spokenPerson.ts';

/** `deputies`: in a column beside the members; they are not among the people. */
export type Pasted = { people: PastedPerson[]; deputies: string[] };

/**
 * Those in a pasted text: rows of a table, with or without a head that names its columns, or lines with a name and
 * perhaps an address. `lists`: names of the lists that are there. What stands alone as the name of one is a heading.
 */
export function pastedPeople(text: string, lists: readonly string[] = []): Pasted {
  const isList = listsAmong(lists);
  const table = pastedTable(text.replaceAll(/\r\n?|[\v\f\u{85}\u{2028}\u{2029}]/gu, '\n'));
  const { people, deputies } = table
    ? inRows(table, isList)
    : { people: inLines(text, isList), deputies: [] };
  return { people: people.filter(({ familyName, email }) => familyName !== '' || email !== ''), deputies };
}

const nobody: PastedPerson = {
  formOfAddress: null,
  title: '',
  givenName: '',
  familyName: '',
  position: '',
  organization: '',
  email: '',
  phone: '',
};

const isHeading = (text: string, isList: IsList): boolean => isList(text.trim().replace(/\s*:$/u, ''));

function inLines(text: string, isList: IsList): PastedPerson[] {
  const blocks: { organization: string; lines: string[] }[] = [{ organization: '', lines: [] }];
  for (const line of text.split(/[\n\r]+/u)) {
    if (isHeading(line, isList)) blocks.push({ organization: listName(line.trim()), lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks.flatMap(({ organization, lines }) =>
    namedAddressesIn(lines.join('\n')).map(({ name, email }) =>
      under(organization, { ...nobody, ...spokenPerson(name, isList), email }),
    ),
  );
}

const under = (organization: string, person: PastedPerson): PastedPerson => ({
  ...person,
  organization: person.organization || organization,
});

function inRows(rows: readonly string[][], isList: IsList): Pasted {
  const [first = []] = rows;
  const columns = columnsOf(first);
  const isWhole = haveWholeNames(rows, isList);
  const people: PastedPerson[] = [];
  let organization = '';
  for (const cells of columns ? rows.slice(1) : rows) {
    const filled = cells.filter(Boolean);
    const [only = ''] = filled;
    if (filled.length === 1 && isHeading(only, isList)) organization = listName(only);
    else
      people.push(
        under(organization, columns ? byHead(cells, columns, isList) : byLook(cells, isWhole, isList)),
      );
  }
  const at = columns?.indexOf('deputy') ?? -1;
  const deputies = at < 0 ? [] : rows.slice(1).flatMap((cells) => cells[at] || []);
  return { people, deputies };
}

const byHead = (cells: readonly string[], columns: readonly Column[], isList: IsList): PastedPerson =>
  cells.reduce((person, cell, index) => withCell(person, columns[index] ?? 'other', cell, isList), nobody);

/** Without a head a cell is what it looks like; of the others the family name comes first, as in most lists. */
function byLook(cells: readonly string[], isWhole: boolean, isList: IsList): PastedPerson {
  const { lists, names } = namesAmong(cells, isList);
  const [first = '', second = '', third = ''] = names;
  const isOne = names.length === 1 || isWhole || first.includes(',');
  const spoken = spokenPerson(isOne ? first : `${first}, ${second}`, isList);
  const [list = isOne ? second : third] = lists;
  const start = { ...nobody, ...spoken, organization: spoken.organization || listName(list) };
  return cells
    .filter((cell) => looksLike(cell) !== 'name')
    .reduce((person, cell) => withCell(person, looksLike(cell), cell, isList), start);
}

function namesAmong(cells: readonly string[], isList: IsList): { lists: string[]; names: string[] } {
  const all = cells.filter((cell) => looksLike(cell) === 'name');
  const lists = all.filter(isList);
  // Who is called like a list is the only one who has a name in the row.
  return lists.length === all.length
    ? { lists: [], names: all }
    : { lists, names: all.filter((cell) => !isList(cell)) };
}

/** Whether the first of several cells has given and family name: in most of several rows it has two words. */
function haveWholeNames(rows: readonly string[][], isList: IsList): boolean {
  const several = rows.map((cells) => namesAmong(cells, isList).names).filter(({ length }) => length > 1);
  const whole = several.filter(
    ([first = '']) => first.includes(' ') && spokenPerson(first, isList).givenName !== '',
  );
  return several.length > 1 && whole.length * 2 > several.length;
}

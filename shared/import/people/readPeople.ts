import type { Target } from '../../domain/people/peopleImport.ts';
import { isHeading, isTitle } from './columnContent.ts';
import { namedAddressesIn } from './namedAddresses.ts';
import { addressFields, postalAddressIn } from './postalAddress.ts';
import { titled } from './spokenName.ts';
import { type IsList, listName, type SpokenPerson, spokenPerson } from './spokenPerson.ts';

/** Somebody as a row says it. `saysAddress`: whether it says a form of address, also one that is neither Frau nor Herr. */
export type ReadPerson = SpokenPerson & {
  email: string;
  phone: string;
  streetAddress: string;
  postalCode: string;
  locality: string;
  role: string;
  startDate: string;
  endDate: string;
  deputy: string;
  saysAddress: boolean;
};

export const nobody: ReadPerson = {
  formOfAddress: null,
  title: '',
  givenName: '',
  familyName: '',
  position: '',
  organization: '',
  email: '',
  phone: '',
  streetAddress: '',
  postalCode: '',
  locality: '',
  role: '',
  startDate: '',
  endDate: '',
  deputy: '',
  saysAddress: false,
};

/** Whom each row below the heads tells, by the number of the row. What stands alone as the name of a list is a heading of those below. */
export function readPeople(
  rows: readonly string[][],
  { headRow, columns }: { headRow: number | null; columns: readonly Target[] },
  isList: IsList,
): Map<number, ReadPerson> {
  const people = new Map<number, ReadPerson>();
  let heading = '';
  for (const [row, cells] of rows.entries()) {
    if (headRow !== null && row <= headRow) continue;
    if (!cells.some(Boolean)) continue;
    if (isTitle(cells)) {
      heading = '';
      continue;
    }
    if (isHeading(cells, isList)) heading = listName(cells.find(Boolean) ?? '');
    else {
      const person = readPerson(cells, columns, isList);
      people.set(row, { ...person, organization: person.organization || heading });
    }
  }
  return people;
}

function readPerson(cells: readonly string[], columns: readonly Target[], isList: IsList): ReadPerson {
  const person = { ...nobody };
  for (const [at, target] of columns.entries()) {
    const cell = cells[at] ?? '';
    if (cell !== '') fill(person, target, cell, isList);
  }
  return withTitles(person);
}

function fill(person: ReadPerson, target: Target, cell: string, isList: IsList): void {
  if (target === 'none' || target === 'bank') return;
  if (target === 'name') {
    const { organization, formOfAddress, ...spoken } = spokenPerson(cell, isList);
    Object.assign(person, filledOnly(spoken));
    person.organization = organization || person.organization;
    person.formOfAddress = formOfAddress ?? person.formOfAddress;
    person.saysAddress ||= formOfAddress !== null;
  } else if (target === 'organization') person.organization = listName(cell);
  else if (target === 'formOfAddress') {
    person.saysAddress = true;
    person.formOfAddress = /^[fw]/iu.test(cell) ? 'Frau' : /^(?:h|m)/iu.test(cell) ? 'Herr' : null;
  } else if (target === 'phone') person.phone = [person.phone, cell].filter(Boolean).join(', ').slice(0, 60);
  else if (isOfAddress(target)) fillAddress(person, target, cell);
  else person[target] = cell;
}

type OfAddress = (typeof addressFields)[number] | 'postalAddress';
const isOfAddress = (target: Target): target is OfAddress =>
  target === 'postalAddress' || addressFields.some((field) => field === target);

/** Whatever its head says, a postal code within a cell tells street and town; the number of a house may stand apart. */
function fillAddress(person: ReadPerson, target: OfAddress, cell: string): void {
  const whole = postalAddressIn(cell);
  if (whole) Object.assign(person, filledOnly(whole));
  else if (target === 'postalCode' || target === 'locality') person[target] = cell;
  else person.streetAddress = [person.streetAddress, cell].filter(Boolean).join(' ');
}

const filledOnly = (spoken: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(spoken).filter(([, text]) => text !== ''));

/** "Dr. von der Heide": the title is none of the name, whatever column it stands in. */
function withTitles(person: ReadPerson): ReadPerson {
  if (!person.familyName.includes('.') && !person.givenName.includes('.')) return person;
  const family = titled(person.familyName);
  const given = titled(person.givenName);
  if (family.rest === '') return person;
  return {
    ...person,
    title: [person.title, family.title, given.title].filter(Boolean).join(' '),
    familyName: family.rest,
    givenName: given.rest,
  };
}

const ofLines = [
  'formOfAddress',
  'title',
  'givenName',
  'familyName',
  'position',
  'organization',
  'email',
] as const;

/** Lines with a name and perhaps an address, as a table with the words of its heads; what stands alone as the name of a list is a heading. */
export function tableOfLines(text: string, isList: IsList, headOf: (target: Target) => string): string[][] {
  const rows: string[][] = [];
  let lines: string[] = [];
  let heading = '';
  const close = () => {
    for (const { name, email } of namedAddressesIn(lines.join('\n'))) {
      const spoken = spokenPerson(name, isList);
      const person = { ...spoken, organization: spoken.organization || heading, email };
      if (person.familyName !== '' || email !== '') rows.push(ofLines.map((target) => person[target] ?? ''));
    }
    lines = [];
  };
  for (const line of text.split(/[\n\r]+/u)) {
    if (isTitle([line.trim()])) continue;
    if (!isHeading([line.trim()], isList)) {
      lines.push(line);
      continue;
    }
    close();
    heading = listName(line.trim());
  }
  close();
  return [ofLines.map(headOf), ...rows];
}

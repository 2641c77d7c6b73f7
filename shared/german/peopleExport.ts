import type { exportForms, exportKinds, exportReaches } from '../domain/people/peopleExport.ts';
import { inflected, listName, sortName } from '../domain/people/names.ts';
import type { Membership, Person } from '../domain/people/person.ts';
import { germanDate } from './format.ts';
import { roleLabels } from './labels.ts';
import { targetLabels } from './peopleImports.ts';
import { salutationOf, toEverybody } from './salutation.ts';

export const exportKindLabels = {
  list: 'Liste der Mitglieder',
  letters: 'Tabelle für Serienbriefe',
} as const satisfies Record<(typeof exportKinds)[number], string>;

export const exportReachLabels = {
  all: 'alle',
  withoutEmailFirst: 'ohne E-Mail zuerst',
  withoutEmailOnly: 'nur ohne E-Mail',
} as const satisfies Record<(typeof exportReaches)[number], string>;

export const exportFormLabels = {
  xlsx: 'Excel (.xlsx)',
  csv: 'CSV',
} as const satisfies Record<(typeof exportForms)[number], string>;

export const exportSheet = 'Mitglieder';

/** One line of what is exported: who, as what, and by which list. */
export type ExportedPerson = { person: Person; membership: Membership; list: string };
type Column = [head: string, cell: (row: ExportedPerson) => string];

/** Headed as the import reads them, so that whoever goes out is known when coming in. */
const listColumns: Column[] = [
  [targetLabels.familyName, ({ person }) => person.familyName],
  [targetLabels.givenName, ({ person }) => person.givenName],
  [targetLabels.formOfAddress, ({ person }) => person.formOfAddress ?? ''],
  [targetLabels.title, ({ person }) => person.title],
  [targetLabels.position, ({ person }) => person.position],
  [targetLabels.organization, ({ list }) => list],
  [targetLabels.role, ({ membership }) => roleLabels[membership.role]],
  [targetLabels.startDate, ({ membership }) => germanDate(membership.startDate)],
  [
    targetLabels.endDate,
    ({ membership }) => (membership.endDate === null ? '' : germanDate(membership.endDate)),
  ],
  [targetLabels.email, ({ person }) => person.email],
  [targetLabels.phone, ({ person }) => person.phone],
  [targetLabels.streetAddress, ({ person }) => person.streetAddress],
  [targetLabels.postalCode, ({ person }) => person.postalCode],
  [targetLabels.locality, ({ person }) => person.locality],
];

/** What a letter needs: the name as it stands above an address, and how it begins. */
const letterColumns = (greeting: string): Column[] => [
  ['Anrede', ({ person }) => person.formOfAddress ?? ''],
  ['Name in der Anschrift', ({ person }) => inflected(person, listName(person), 'accusative')],
  [targetLabels.streetAddress, ({ person }) => person.streetAddress],
  [targetLabels.postalCode, ({ person }) => person.postalCode],
  [targetLabels.locality, ({ person }) => person.locality],
  ['Briefanrede', ({ person }) => salutationOf(sortName(person), person, greeting) ?? toEverybody],
  ['Titel', ({ person }) => person.title],
  ['Vorname', ({ person }) => person.givenName],
  ['Nachname', ({ person }) => person.familyName],
  ['Amt', ({ person }) => person.position],
  ['Liste/Fraktion', ({ list }) => list],
  ['Funktion', ({ membership }) => roleLabels[membership.role]],
  ['E-Mail', ({ person }) => person.email],
];

export function exportedTable(
  kind: (typeof exportKinds)[number],
  rows: readonly ExportedPerson[],
  greeting: string,
): string[][] {
  const columns = kind === 'list' ? listColumns : letterColumns(greeting);
  return [columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}

export const exportFileName = (
  { kind, form }: { kind: (typeof exportKinds)[number]; form: (typeof exportForms)[number] },
  bodyName: string,
  today: string,
): string => `${kind === 'list' ? 'Mitglieder' : 'Serienbrief'} ${bodyName} ${today}.${form}`;

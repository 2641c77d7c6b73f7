import type { Organization, Person } from '../../../../shared/domain/people/person.ts';

/** Lindenau an der Lenne does not exist, and neither do its lists, factions and people. */
export const organizations = {
  LV: { name: 'Lindenauer Vielfalt', shortName: 'LV', kind: 'list' },
  ILL: { name: 'Internationale Liste Lennetal', shortName: 'ILL', kind: 'list' },
  MIL: { name: 'Miteinander in Lindenau', shortName: 'MiL', kind: 'list' },
  EB: { name: 'Einzelbewerbungen', shortName: 'EB', kind: 'other' },
  BFL: { name: 'Fraktion Bürgerforum Lindenau', shortName: 'BFL', kind: 'faction' },
  SM: { name: 'Fraktion Soziale Mitte', shortName: 'SM', kind: 'faction' },
  LOE: { name: 'Fraktion Lennetal ökologisch', shortName: 'LÖ', kind: 'faction' },
  STADT: { name: 'Stadtverwaltung', shortName: 'Stadt', kind: 'administration' },
} satisfies Record<string, Omit<Organization, 'id' | 'version'>>;

export type OrganizationKey = keyof typeof organizations;

export type SamplePerson = Pick<Person, 'formOfAddress' | 'givenName' | 'familyName'> & {
  organization: OrganizationKey;
  role: 'chair' | 'deputyChair' | 'member' | 'deputy' | 'clerk' | 'administration';
  title?: string;
  position?: string;
};

type Name = readonly [address: 'Frau' | 'Herr' | null, givenName: string, familyName: string];

const members = (organization: OrganizationKey, ...names: Name[]): SamplePerson[] =>
  names.map(([formOfAddress, givenName, familyName]) => ({
    formOfAddress,
    givenName,
    familyName,
    organization,
    role: 'member',
  }));

const elected: SamplePerson[] = [
  {
    formOfAddress: 'Frau',
    givenName: 'Leyla',
    familyName: 'Karaduman',
    organization: 'LV',
    role: 'chair',
  },
  {
    formOfAddress: 'Frau',
    title: 'Dr.',
    givenName: 'Nadia',
    familyName: 'Benhaddou',
    organization: 'LV',
    role: 'member',
  },
  ...members(
    'LV',
    ['Herr', 'Tomasz', 'Wieczorek'],
    ['Herr', 'Samuel', 'Okonjo'],
    ['Frau', 'Olena', 'Hrytsenko'],
    ['Herr', 'Ibrahim', 'Al-Khatib'],
    ['Frau', 'Mirela', 'Stojkova'],
  ),
  {
    formOfAddress: 'Herr',
    givenName: 'Dimitrios',
    familyName: 'Papazoglou',
    organization: 'ILL',
    role: 'deputyChair',
  },
  ...members(
    'ILL',
    ['Frau', 'Thi Mai', 'Lương'],
    ['Herr', 'Enrico', 'Bellandi'],
    ['Frau', 'Fatou', 'Diarra'],
    ['Herr', 'Arben', 'Krasniqaj'],
  ),
  ...members(
    'MIL',
    ['Frau', 'Shirin', 'Tavakoli'],
    ['Herr', 'Carlos', 'Quintela'],
    ['Frau', 'Aylin', 'Demirbaş'],
  ),
  ...members('EB', ['Herr', 'Yusuf', 'Haddadin'], [null, 'Kim', 'Nguyễn-Berger']),
];

const fromCouncil: SamplePerson[] = [
  {
    formOfAddress: 'Frau',
    givenName: 'Annegret',
    familyName: 'Mühlenkamp',
    organization: 'BFL',
    role: 'deputyChair',
  },
  ...members('BFL', ['Herr', 'Jürgen', 'Vossebein'], ['Frau', 'Hannah', 'Overkott']),
  ...members(
    'SM',
    ['Herr', 'Friedhelm', 'Brüggenthies'],
    ['Frau', 'Sabine', 'Wörmann'],
    ['Herr', 'Lukas', 'Teepe'],
  ),
  ...members('LOE', ['Frau', 'Marit', 'Hasselhorst'], ['Herr', 'Paul', 'Ringelbrandt']),
];

const withRole = (role: SamplePerson['role'], people: SamplePerson[]): SamplePerson[] =>
  people.map((person) => ({ ...person, role }));

/** 17 elected members and 8 of the council (R2), four deputies, the clerk and three of the administration. */
export const people: SamplePerson[] = [
  ...elected,
  ...fromCouncil,
  ...withRole('deputy', [
    ...members('LV', ['Frau', 'Zeynep', 'Altınok']),
    ...members('ILL', ['Herr', 'Jakub', 'Nowaczek']),
    ...members('MIL', ['Herr', 'Said', 'Rahmanzai']),
    ...members('BFL', ['Frau', 'Ruth', 'Lämmerhirt']),
  ]),
  ...withRole('clerk', members('STADT', ['Frau', 'Petra', 'Schlüter-Kamp'])),
  {
    formOfAddress: 'Herr',
    position: 'Beigeordneter',
    givenName: '',
    familyName: 'Grewenhoff',
    organization: 'STADT',
    role: 'administration',
  },
  ...withRole(
    'administration',
    members('STADT', ['Frau', 'Katrin', 'Dallmöller'], ['Herr', 'Emre', 'Sönmezer']),
  ),
];

import type { PersonId } from '../../domain/ids.ts';
import type { Membership, Organization, Person } from '../../domain/people/person.ts';
import type { IsoDate } from '../../domain/values.ts';

/** What there is to say of a row. Those of the first group keep it from being taken over until somebody chose. */
export type Finding =
  | { code: 'noName' }
  | { code: 'refused'; sentence: string }
  | { code: 'noSuchDay' }
  | { code: 'similar'; id: PersonId; name: string }
  | { code: 'twice'; row: number; line: number }
  | { code: 'noAddress' }
  | { code: 'left'; on: IsoDate | null; isEndless: boolean }
  | { code: 'leaves'; on: IsoDate; was: IsoDate | null }
  | { code: 'ends'; on: IsoDate }
  | { code: 'until'; on: IsoDate }
  | { code: 'otherEnd'; on: IsoDate }
  | { code: 'hidden' }
  | { code: 'noSalutation' }
  | { code: 'new' }
  | { code: 'known'; name: string; completes: Completed[]; joins: boolean }
  | { code: 'otherEmail'; email: string }
  | { code: 'otherAddress'; address: string }
  /** The list says something else of somebody who is there than what stays. */
  | { code: 'stays'; field: Staying; value: string }
  | { code: 'otherRole'; role: Membership['role'] }
  | { code: 'title'; title: string }
  | { code: 'withoutEmail' }
  | { code: 'newList'; name: string }
  | { code: 'unknownRole'; word: string };
export const completable = [
  'formOfAddress',
  'title',
  'position',
  'organization',
  'email',
  'phone',
  'address',
] as const;
export type Completed = (typeof completable)[number];

/** What is said where it stays, beside addresses. */
export const staying = ['formOfAddress', 'title', 'position', 'phone', 'organization'] as const;
export type Staying = (typeof staying)[number];

/** 'done': everything is there already. */
export type RowState = 'ready' | 'check' | 'error' | 'done';

export type PersonFields = Omit<Person, 'id' | 'version' | 'organizationId'> & { organization: string };

export type FoundRow = {
  row: number;
  /** As Excel counts it. */
  line: number;
  person: PersonFields;
  role: Membership['role'];
  startDate: IsoDate;
  /** The last day of the membership, where the list names one and somebody wants it so. */
  endDate: IsoDate | null;
  /** Memberships that are there already and end on that day. */
  ends: readonly Membership[];
  /** As it was written, where it is none. */
  writtenDay: string;
  /** Who it is, where they are there already. */
  personId: PersonId | null;
  /** Somebody chose something for it. */
  isChosen: boolean;
  state: RowState;
  isIncluded: boolean;
  findings: Finding[];
};

export type KnownPerson = Person & { memberships: readonly Membership[] };
export type Around = {
  people: readonly KnownPerson[];
  organizations: readonly Organization[];
  bodyId: Membership['bodyId'];
  today: IsoDate;
};

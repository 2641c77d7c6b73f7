import { type AgendaItem, blankItem, type NumberedItem } from '../../shared/domain/meeting/agenda.ts';
import {
  type Attendee,
  type Moment,
  nothingFurther,
  type Stay,
  wholeMeeting,
} from '../../shared/domain/room/attendance.ts';
import type { Sittings } from '../../shared/domain/room/sittings.ts';
import type { RoomFacts } from '../../shared/domain/room/presence.ts';
import { numberItems } from '../../shared/domain/meeting/numbering.ts';
import type { NamedPerson } from '../../shared/domain/people/names.ts';
import type { Membership } from '../../shared/domain/people/person.ts';
import { ItemId, MeetingId } from '../../shared/domain/ids.ts';
import { type Plain, withIds } from '../support/plain.ts';
import { blankVote, Vote, type VoteForm } from '../../shared/domain/vote/vote.ts';

/** Facts for the rules under test: everything ordinary unless the case says otherwise. */
export const anItem = (id: string, facts: Partial<Plain<AgendaItem>> = {}): AgendaItem => ({
  ...blankItem({
    id: ItemId.parse(id),
    meetingId: MeetingId.parse('meeting'),
    title: `Punkt ${id}`,
    isPublic: true,
  }),
  ...withIds<Partial<AgendaItem>>(facts),
});

/** Public items in this order, numbered; "4.1" hangs below "4" and "N1" is not public. Each id is the number. */
export function anAgenda(...ids: string[]): NumberedItem[] {
  const items = ids.map((id, position) =>
    anItem(id, {
      position,
      isPublic: !id.startsWith('N'),
      parentId: id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null,
    }),
  );
  return numberItems(items, 'continuous');
}

export const theWholeTime: Stay = wholeMeeting;

/** A meeting of one day that began then. */
export const oneDay = (startTime: string | null): Sittings => [
  { date: '2026-11-24', startTime, endTime: null, brokenOffAt: null },
];

export function anAttendee(personId: string, facts: Partial<Plain<Attendee>> = {}): Attendee {
  return withIds<Attendee>({
    id: `attendee-${personId}`,
    version: 1,
    meetingId: 'meeting',
    personId,
    group: 'members',
    status: 'present',
    votingRight: true,
    substitutesFor: null,
    note: '',
    position: 0,
    ...nothingFurther,
    stays: [],
    ...facts,
  });
}

export function anAttendance(facts: Partial<Plain<RoomFacts>>): RoomFacts {
  return withIds<RoomFacts>({
    attendees: [],
    recusals: [],
    headCounts: [],
    presiding: [],
    incidents: [],
    people: [],
    ...facts,
  });
}

export const at = (itemId: string | null, time: string | null = null): Moment =>
  withIds<Moment>({ itemId, time });

type AllForms = {
  [K in Exclude<KeysOf<Vote>, 'form'>]?: ValueOf<Vote, K>;
} & { form?: VoteForm };
type KeysOf<T> = T extends unknown ? keyof T : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/** Open counts unless the facts name another form; what that form does not know is left out. */
export const aVote = ({ form = 'counts', ...facts }: Plain<AllForms>): Vote =>
  Vote.parse({ ...blankVote(form), ...facts });

/** A counted vote. */
export const counts = (yes: number, no: number, abstain = 0, invalid = 0): Vote =>
  aVote({ yes, no, abstain, invalid });

export function aPerson(familyName: string, facts: Partial<Plain<NamedPerson>> = {}): NamedPerson {
  return withIds<NamedPerson>({
    id: `${facts.givenName ?? ''}-${familyName}`,
    formOfAddress: 'Frau',
    title: '',
    givenName: '',
    familyName,
    position: '',
    ...facts,
  });
}

export function aMembership(personId: string, facts: Partial<Plain<Membership>> = {}): Membership {
  return withIds<Membership>({
    id: `membership-${personId}`,
    version: 1,
    personId,
    bodyId: 'body',
    role: 'deputy',
    votingRight: true,
    isExpertCitizen: false,
    startDate: '2025-11-01',
    endDate: null,
    position: 0,
    deputyFor: [],
    ...facts,
  });
}

import { inflected } from '../../../../shared/domain/people/names.ts';
import { createContext, useContext } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { OpenAttendance, PersonInMeeting } from '../../../../shared/facts/attendance.ts';
import type { TextModule } from '../../../../shared/contract/bodies.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import type { Organization } from '../../../../shared/domain/people/person.ts';
import { sittingsIn } from '../../../../shared/facts/sittings.ts';
import { roomAt, type Room } from '../../../../shared/domain/room/presence.ts';
import { officeTime } from '../../../../shared/german/officeTime.ts';
import type { NameChoice } from '../../editor/names.ts';
import type { ItemId, PersonId } from '../../../../shared/domain/ids.ts';

/** What every part of the Protokoll needs to know of the meeting. */
export type MinutesScope = {
  meeting: MeetingView;
  items: readonly AgendaRow[];
  attendance: OpenAttendance;
  organizations: readonly Organization[];
  modules: readonly TextModule[];
  isReadOnly: boolean;
};

const MinutesScopeContext = createContext<MinutesScope | null>(null);
export const MinutesScopeProvider = MinutesScopeContext.Provider;

export function useMinutesScope(): MinutesScope {
  const scope = useContext(MinutesScopeContext);
  if (!scope) throw new Error('MinutesScopeProvider is missing');
  return scope;
}

/** Who is in the room at an item; `time` refines it where a vote's time is known. */
export const roomOf = (scope: MinutesScope, itemId: ItemId, time: string | null = null): Room =>
  roomAt(scope.attendance, scope.items, { itemId, time }, scope.meeting.rules, sittingsIn(scope));

export const personOf = (scope: MinutesScope, id: PersonId): PersonInMeeting | undefined =>
  scope.attendance.people.find((person) => person.id === id);

export const textNameOf = (scope: MinutesScope, id: PersonId): string => personOf(scope, id)?.textName ?? '';

/** Names the editor completes: everybody in the list of attendance, those present first. */
export function namesOf({ attendance }: MinutesScope): NameChoice[] {
  const attendees = attendance.attendees.toSorted(
    (a, b) => Number(b.status === 'present') - Number(a.status === 'present'),
  );
  return attendees.flatMap((attendee) => {
    const person = attendance.people.find(({ id }) => id === attendee.personId);
    if (!person) return [];
    const substituted = attendance.people.find(({ id }) => id === attendee.substitutesFor);
    const note = substituted
      ? `für ${inflected(substituted, substituted.textName, 'accusative')}`
      : person.organizationName || person.position;
    return [{ id: person.id, text: person.textName, familyName: person.familyName, note }];
  });
}

/** The office's wall clock, HH:MM. */
export const clockNow = (): string => officeTime(new Date()).slice(11, 16);

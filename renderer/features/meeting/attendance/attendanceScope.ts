import { createContext, useContext } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { AttendanceView } from '../../../../shared/facts/attendance.ts';
import type { Input, Output } from '../../../../shared/contract/index.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import type { Attendee } from '../../../../shared/domain/room/attendance.ts';
import { useCommand } from '../../../api.ts';
import type { Option } from '../../../ui/selectField.tsx';

/** What every part of the Anwesenheit needs to know of the meeting. */
export type AttendanceScope = {
  meeting: MeetingView;
  items: readonly AgendaRow[];
  attendance: AttendanceView;
  /** The whole directory, for those who are not in the list yet. */
  directory: Output<'people.list'>;
  isReadOnly: boolean;
};

const AttendanceScopeContext = createContext<AttendanceScope | null>(null);
export const AttendanceScopeProvider = AttendanceScopeContext.Provider;

export function useAttendanceScope(): AttendanceScope {
  const scope = useContext(AttendanceScopeContext);
  if (!scope) throw new Error('AttendanceScopeProvider is missing');
  return scope;
}

type Changes = Partial<Omit<Input<'attendance.save'>, 'meetingId' | 'personId'>>;

/** An attendee as the contract takes it, with some changes. */
export const changedAttendee = (attendee: Attendee, changes: Changes): Input<'attendance.save'> => {
  const { meetingId, personId, group, status, votingRight, substitutesFor, note, stays } = attendee;
  return { meetingId, personId, group, status, votingRight, substitutesFor, note, stays, ...changes };
};

export function useSaveAttendee() {
  const save = useCommand('attendance.save');
  return {
    error: save.error,
    change: (attendee: Attendee, changes: Changes) => save.mutate(changedAttendee(attendee, changes)),
  };
}

export const listNameIn = ({ attendance }: AttendanceScope, id: string): string =>
  attendance.people.find((person) => person.id === id)?.listName ?? '';

export const textNameIn = ({ attendance }: AttendanceScope, id: string): string =>
  attendance.people.find((person) => person.id === id)?.textName ?? '';

/** "TOP 5.2"; the block before the first item goes by its title. */
export const itemName = (items: readonly AgendaRow[], id: string): string => {
  const item = items.find((row) => row.id === id);
  if (!item) return '';
  return item.number ? `TOP ${item.number}` : item.title;
};

export const itemOptions = (items: readonly AgendaRow[]): Option<string>[] =>
  items.map(({ id, number, title }) => ({
    value: id,
    label: number ? `TOP ${number}: ${title}` : title,
  }));

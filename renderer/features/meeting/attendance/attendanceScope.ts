import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useRef, useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { OpenAttendance } from '../../../../shared/facts/attendance.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import type { Attendee } from '../../../../shared/domain/room/attendance.ts';
import { useCommand } from '../../../api.ts';
import type { Option } from '../../../ui/selectField.tsx';
import { isConflict, readAnew } from '../../../saving/useConflict.ts';
import { namesIn } from '../../../../shared/domain/people/names.ts';
import type { ItemId, PersonId } from '../../../../shared/domain/ids.ts';

/** What every part of the Anwesenheit needs to know of the meeting. */
export type AttendanceScope = {
  meeting: MeetingView;
  items: readonly AgendaRow[];
  attendance: OpenAttendance;
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

/** As `attendance.save` takes it, each id still of its kind. */
export type AttendeeDraft = Parsed<'attendance.save'> & { version: number | null };
export type Changes = Partial<Omit<AttendeeDraft, 'meetingId' | 'personId' | 'version'>>;

/** An attendee as the contract takes it, with some changes. */
export const changedAttendee = (attendee: Attendee, changes: Changes): AttendeeDraft => {
  const { meetingId, personId, version, group, status, votingRight, substitutesFor, note, stays } = attendee;
  const { coSigns, headings, isRemote } = attendee;
  return {
    meetingId,
    personId,
    version,
    group,
    status,
    votingRight,
    substitutesFor,
    note,
    stays,
    coSigns,
    headings,
    isRemote,
    ...changes,
  };
};

/** A change that another window was faster with. */
export type Refused = { personId: PersonId; changes: Changes };

export function useSaveAttendee() {
  const save = useCommand('attendance.save');
  const [refused, setRefused] = useState<Refused | null>(null);
  const client = useQueryClient();
  const queue = useRef(Promise.resolve());
  const store = async ({ meetingId, personId }: Attendee, changes: Changes) => {
    const key = ['attendance.get', { meetingId }];
    const attendee = client
      .getQueryData<OpenAttendance>(key)
      ?.attendees.find((one) => one.personId === personId);
    if (!attendee) return;
    try {
      client.setQueryData(key, await save.mutateAsync(changedAttendee(attendee, changes)));
      setRefused(null);
    } catch (error) {
      // Any other failure is shown as `error`.
      setRefused(isConflict(error) ? { personId, changes } : null);
      readAnew();
    }
  };
  /** One after the other: two quick changes to one person are not a conflict with oneself. */
  const change = (attendee: Attendee, changes: Changes) => {
    queue.current = queue.current.then(() => store(attendee, changes));
  };
  return { error: refused ? null : save.error, refused, change };
}

export const listNameIn = ({ attendance }: AttendanceScope, id: PersonId): string =>
  attendance.people.find((person) => person.id === id)?.listName ?? '';

export const textNameIn = ({ attendance }: AttendanceScope, id: PersonId): string =>
  attendance.people.find((person) => person.id === id)?.textName ?? '';

/** "Herrn Beispiel": as behind "für" and "durch". */
export const inflectedNameIn = ({ attendance }: AttendanceScope, id: PersonId): string =>
  namesIn(attendance.people)(id, 'accusative');

/** "TOP 5.2"; the block before the first item goes by its title. */
export const itemName = (items: readonly AgendaRow[], id: ItemId): string => {
  const item = items.find((row) => row.id === id);
  if (!item) return '';
  return item.number ? `TOP ${item.number}` : item.title;
};

export const itemOptions = (items: readonly AgendaRow[]): Option<ItemId>[] =>
  items.map(({ id, number, title }) => ({
    value: id,
    label: number ? `TOP ${number}: ${title}` : title,
  }));

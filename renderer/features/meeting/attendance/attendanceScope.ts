import { createContext, useContext, useRef, useState } from 'react';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import type { OpenAttendance } from '../../../../shared/facts/attendance.ts';
import type { Output, Parsed } from '../../../../shared/contract/index.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import type { Attendee } from '../../../../shared/domain/room/attendance.ts';
import { call, queryClient, useCommand } from '../../../api.ts';
import type { Option } from '../../../ui/selectField.tsx';
import { isConflict, readAnew } from '../../../saving/useConflict.ts';
import { namesIn } from '../../../../shared/domain/people/names.ts';
import type { ItemId, MeetingId, PersonId } from '../../../../shared/domain/ids.ts';

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
  const sendDeputy = useCommand('attendance.sendDeputy');
  const [refused, setRefused] = useState<Refused | null>(null);
  const queue = useRef(Promise.resolve());
  const store = async ({ meetingId, personId }: Attendee, changes: Changes) => {
    try {
      const attendee = await attendeeNow(meetingId, personId);
      if (attendee) await save.mutateAsync(changedAttendee(attendee, changes));
      setRefused(null);
    } catch (error) {
      // Any other failure is shown as `error`.
      setRefused(isConflict(error) ? { personId, changes } : null);
      readAnew();
    }
  };
  const send = async ({ meetingId, personId }: Attendee) => {
    try {
      const attendee = await attendeeNow(meetingId, personId);
      if (attendee) await sendDeputy.mutateAsync({ meetingId, personId, version: attendee.version });
    } catch {
      // Shown as `error`.
      readAnew();
    }
  };
  /** One after the other: two quick changes to one person are not a conflict with oneself. */
  const inTurn = (work: () => Promise<void>) => {
    queue.current = queue.current.then(work);
  };
  return {
    error: sendDeputy.error ?? (refused ? null : save.error),
    refused,
    change: (attendee: Attendee, changes: Changes) => inTurn(() => store(attendee, changes)),
    /** Not there, and the first deputy who is free stands in. */
    sendDeputy: (attendee: Attendee) => inTurn(() => send(attendee)),
  };
}

/** As the last command left the entry, even where the list is not shown any more. */
async function attendeeNow(meetingId: MeetingId, id: PersonId): Promise<Attendee | undefined> {
  const queryKey = ['attendance.get', { meetingId }];
  const queryFn = () => call('attendance.get', { meetingId });
  const { attendees } = await queryClient.fetchQuery({ queryKey, queryFn, staleTime: Infinity });
  return attendees.find(({ personId }) => personId === id);
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

import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import type { ItemId, MeetingId } from '../../../shared/domain/ids.ts';
import { germanTime, shortDate, shortWeekdayDate } from '../../../shared/german/format.ts';
import { meetingModeLabels, stateLabels } from '../../../shared/german/labels.ts';

/** "9. Sitzung", or just "Sitzung" where the office does not count. */
export const ordinal = (number: number | null): string =>
  number === null ? 'Sitzung' : `${number}. Sitzung`;

/** "Integrationsrat · 9. Sitzung · Mi., 18. November 2026" */
export const meetingTitle = ({ rules, number, date }: MeetingView): string =>
  [rules.name, ordinal(number), shortWeekdayDate(date)].join(' · ');

/** "Mi., 9.12.2026, 17:00 Uhr · Sitzungssaal 2, Rathaus": the room first, which is what differs. */
export function whenAndWhere({ date, startTime, place, room, mode }: MeetingView): string {
  const when = [shortDate(date), startTime === null ? '' : germanTime(startTime)].filter(Boolean).join(', ');
  const where = [room, place].filter(Boolean).join(', ');
  return [when, mode === 'presence' ? '' : meetingModeLabels[mode], where].filter(Boolean).join(' · ');
}

/** "läuft seit 17:02", otherwise the name of the state. */
export const stateText = ({ state, startTime }: Pick<MeetingRow, 'state' | 'startTime'>): string =>
  `${stateLabels[state]}${sinceText({ state, startTime })}`;

/** Since when it runs; '' of one that does not. */
export const sinceText = ({ state, startTime }: Pick<MeetingRow, 'state' | 'startTime'>): string =>
  state === 'running' && startTime !== null ? ` seit ${startTime}` : '';

export const stateKinds = {
  planned: undefined,
  invited: 'info',
  running: 'info',
  closed: 'warning',
  minutesReady: 'success',
  released: 'success',
  signed: 'success',
  cancelled: 'danger',
} as const satisfies Record<MeetingState, string | undefined>;

const firstTab: Partial<Record<MeetingState, string>> = {
  running: 'protokoll',
  closed: 'protokoll',
  minutesReady: 'dokumente',
  released: 'dokumente',
  signed: 'dokumente',
};

/** Where the work on a meeting goes on in its state. */
export const meetingPath = ({ id, state }: Pick<MeetingRow, 'id' | 'state'>): string =>
  `/sitzungen/${id}/${firstTab[state] ?? 'tagesordnung'}`;

const beforeMinutes: readonly MeetingState[] = ['planned', 'invited', 'cancelled'];

/** Where an item of a meeting is at work: in the Protokoll once that is written, before on the agenda. */
export const itemPath = (meeting: { id: MeetingId; state: MeetingState }, itemId: ItemId | null): string =>
  [
    `/sitzungen/${meeting.id}/`,
    itemId === null || beforeMinutes.includes(meeting.state) ? 'tagesordnung' : 'protokoll',
    itemId === null ? '' : `/${itemId}`,
  ].join('');

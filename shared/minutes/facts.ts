import type { AttendanceView } from '../contract/attendance.ts';
import type { MeetingView } from '../contract/meetings.ts';
import type { ItemMinutes } from '../contract/minutes.ts';
import type { NumberedItem } from '../domain/agenda.ts';
import type { Municipality } from '../domain/body.ts';
import type { Organization } from '../domain/person.ts';

/** Everything the Niederschrift is made of, as stored. */
export type MinutesFacts = {
  municipality: Municipality | null;
  meeting: MeetingView;
  /** In the order of the agenda, sub-items after their item. */
  items: readonly NumberedItem[];
  minutes: ReadonlyMap<string, ItemMinutes>;
  attendance: AttendanceView;
  /** Names of lists and factions, for votes by faction. */
  organizations: readonly Organization[];
};

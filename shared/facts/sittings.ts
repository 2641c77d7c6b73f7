import { type Sitting, sittingsOf } from '../domain/room/sittings.ts';
import type { MeetingFacts } from './meetingFacts.ts';

/** The days of a meeting. */
export const sittingsIn = ({
  meeting,
  attendance,
  items,
}: Pick<MeetingFacts, 'meeting' | 'attendance' | 'items'>): Sitting[] =>
  sittingsOf(meeting, attendance.incidents, items);

/** The last of them; every meeting has one. */
export const lastDay = (facts: Pick<MeetingFacts, 'meeting' | 'attendance' | 'items'>): string =>
  sittingsIn(facts).at(-1)?.date ?? facts.meeting.date;

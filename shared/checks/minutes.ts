import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { announcementChecks } from './announcement.ts';
import { modeChecks } from './mode.ts';
import { attendanceChecks } from './attendance.ts';
import type { Found } from './check.ts';
import { headChecks } from './head.ts';
import { itemChecks } from './items.ts';
import { dateChecks } from './laterDates.ts';
import { nameChecks } from './namesInText.ts';
import { officerChecks } from './officers.ts';
import { leakChecks } from './publicLeak.ts';
import { resolutionChecks } from './resolutions.ts';
import { statementChecks } from './statements.ts';
import { styleChecks } from './style.ts';

export const minutesChecks = (facts: MeetingFacts): Found[] => [
  ...wholeMeeting(facts),
  ...leakChecks(facts),
  ...announcementChecks(facts),
];

export const publicMinutesChecks = (facts: MeetingFacts): Found[] => [
  ...onlyPart(true, wholeMeeting(facts), facts),
  ...leakChecks(facts),
];

export const nonPublicMinutesChecks = (facts: MeetingFacts): Found[] => [
  ...onlyPart(false, wholeMeeting(facts), facts),
  ...announcementChecks(facts),
];

const wholeMeeting = (facts: MeetingFacts): Found[] => [
  ...headChecks(facts),
  ...attendanceChecks(facts),
  ...modeChecks(facts),
  ...officerChecks(facts),
  ...statementChecks(facts),
  ...itemChecks(facts),
  ...resolutionChecks(facts),
  ...dateChecks(facts),
  ...nameChecks(facts),
  ...styleChecks(facts),
];

/** What concerns the whole meeting, and the items of one part. */
function onlyPart(isPublic: boolean, found: readonly Found[], { items }: MeetingFacts): Found[] {
  const other = new Set(items.filter((item) => item.isPublic !== isPublic).map(({ id }) => id));
  return found.filter(({ place }) => place.itemId === null || !other.has(place.itemId));
}

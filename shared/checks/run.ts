import type { DocumentKind } from '../domain/document/document.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { announcementChecks } from './announcement.ts';
import { attendanceChecks } from './attendance.ts';
import { asCheck, type Check, type Found } from './check.ts';
import { headChecks } from './head.ts';
import { invitationChecks } from './invitation.ts';
import { itemChecks } from './items.ts';
import { dateChecks } from './laterDates.ts';
import { nameChecks } from './namesInText.ts';
import { officeChecks } from './office.ts';
import { leakChecks } from './publicLeak.ts';
import { resolutionChecks } from './resolutions.ts';
import { statementChecks } from './statements.ts';
import { styleChecks } from './style.ts';

export type { Check, CheckCode } from './check.ts';

/** What is missing or odd in a document before it is presented: worst first, then in the order of the agenda. */
export function checksFor(kind: DocumentKind, facts: MeetingFacts): Check[] {
  const seen = new Set<string>();
  return inOrder(foundFor(kind, facts).map(asCheck), facts).filter(
    ({ key }) => !seen.has(key) && seen.add(key),
  );
}

function foundFor(kind: DocumentKind, facts: MeetingFacts): Found[] {
  switch (kind) {
    case 'invitation':
    case 'supplement':
    case 'publicNotice':
      return invitationChecks(kind, facts);
    case 'minutes':
      return [...minutesChecks(facts), ...leakChecks(facts), ...announcementChecks(facts)];
    case 'publicMinutes':
      return [...onlyPart(true, minutesChecks(facts), facts), ...leakChecks(facts)];
    case 'nonPublicMinutes':
      return [...onlyPart(false, minutesChecks(facts), facts), ...announcementChecks(facts)];
    case 'announcement':
      return announcementChecks(facts);
    case 'publicResolutionList':
      return leakChecks(facts);
    case 'attendanceSheet':
    case 'chairScript':
    case 'resolutionList':
    case 'resolutionExtract':
      return [];
  }
}

const minutesChecks = (facts: MeetingFacts): Found[] => [
  ...headChecks(facts),
  ...attendanceChecks(facts),
  ...officeChecks(facts),
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

const bySeverity = ['error', 'warning', 'hint'];

function inOrder(checks: readonly Check[], { items }: MeetingFacts): Check[] {
  const places = new Map(items.map(({ id }, index) => [id, index]));
  const placeOf = ({ place }: Check) => places.get(place.itemId ?? '') ?? -1;
  return checks.toSorted(
    (a, b) => bySeverity.indexOf(a.severity) - bySeverity.indexOf(b.severity) || placeOf(a) - placeOf(b),
  );
}

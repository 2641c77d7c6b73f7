import { noticeVerdict } from '../domain/body/notice.ts';
import type { ItemId } from '../domain/ids.ts';
import type { AnnouncedChange } from '../domain/meeting/changes.ts';
import { isMatter, type NumberedItem } from '../domain/meeting/agenda.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { calledOn, untoldChanges } from '../facts/untold.ts';
import { at, type Found } from './check.ts';
import { hasPlace } from './head.ts';
import { numberChecks } from './numbers.ts';

/** What calls a meeting states place, time and agenda (R6), in time (R7), and hides what is non-public (R12, R12b). */
export const invitationChecks = (facts: MeetingFacts): Found[] => [
  ...publicNoticeChecks(facts),
  ...conveningChecks(facts),
  ...changeChecks(untoldChanges(facts)),
];

/** The same, but for what was added to the agenda later; what else has changed it does not say. */
export const supplementChecks = (facts: MeetingFacts): Found[] => [
  ...placeAndTitles(
    facts,
    announced(facts).filter(({ isSupplement }) => isSupplement),
  ),
  ...changeChecks(untoldChanges(facts).filter(({ kind }) => kind !== 'added')),
];

/** It states place, time and the whole agenda anew; that something was not told yet is why it is sent. */
export const changeNoticeChecks = (facts: MeetingFacts): Found[] => publicNoticeChecks(facts);

/** Those who were invited hear of a change before the meeting; once it has begun it is too late for that. */
const changeChecks = (changes: readonly AnnouncedChange[]): Found[] =>
  changes.map((change) => ({
    code: 'CHANGE_UNTOLD',
    place: 'id' in change && change.kind !== 'removed' ? at('tagesordnung', change.id) : at('kopf'),
    about: 'id' in change ? [change.kind, change.id] : [change.kind],
    change,
  }));

export function publicNoticeChecks(facts: MeetingFacts): Found[] {
  const items = announced(facts);
  return [
    ...placeAndTitles(facts, items),
    ...numberChecks(items),
    ...(items.length === 0 ? [{ code: 'AGENDA_EMPTY', place: at('tagesordnung') } as const] : []),
  ];
}

const announced = ({ items }: MeetingFacts): NumberedItem[] =>
  items.filter((item) => isMatter(item) && item.status === 'onAgenda');

function placeAndTitles(facts: MeetingFacts, items: readonly NumberedItem[]): Found[] {
  return [
    ...(hasPlace(facts) ? [] : [{ code: 'PLACE_MISSING', rule: 'R6', place: at('kopf') } as const]),
    ...(facts.meeting.startTime === null
      ? [{ code: 'START_MISSING', rule: 'R6', place: at('kopf') } as const]
      : []),
    ...items
      .filter(({ isPublic, publicTitle }) => !isPublic && publicTitle.trim() === '')
      .map(({ id }): Found => ({ code: 'PUBLIC_TITLE_MISSING', place: at('tagesordnung', id) })),
    ...items.flatMap(({ id }) => plannedTwice(id, facts)),
  ];
}

/** Two readings have two meetings; that one was forgotten shows only here. */
function plannedTwice(id: ItemId, { alsoOn }: MeetingFacts): Found[] {
  const days = alsoOn.get(id) ?? [];
  if (days.length === 0) return [];
  return [{ code: 'PAPER_PLANNED_TWICE', place: at('tagesordnung', id), about: days, days }];
}

function conveningChecks(facts: MeetingFacts): Found[] {
  const place = at('dokumente');
  return [
    ...noticeChecks(facts),
    ...(facts.convening.isSecond ? [{ code: 'SECOND_MEETING', place } as const] : []),
  ];
}

/** Before it is sent there is nothing to say. */
function noticeChecks(facts: MeetingFacts): Found[] {
  const place = at('dokumente');
  const { meeting, convening } = facts;
  const { sentOn, sentTime } = calledOn(facts, convening);
  const verdict = noticeVerdict(meeting.rules.notice, meeting, sentOn, sentTime);
  const hasReason = convening.shortNoticeReason.trim() !== '';
  switch (verdict.kind) {
    case 'inTime':
      return [];
    case 'short':
      return hasReason ? [] : [{ code: 'SHORT_WITHOUT_REASON', place }];
    case 'tooLate': {
      const severity = hasReason ? 'warning' : 'error';
      return [{ code: 'NOTICE_TOO_LATE', severity, place, daysLate: verdict.daysLate, hasReason }];
    }
    case 'unknown':
      return meeting.state === 'planned' || meeting.state === 'cancelled'
        ? []
        : [{ code: 'NOT_SENT', place }];
  }
}

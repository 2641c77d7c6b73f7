import { noticeVerdict } from '../domain/body/notice.ts';
import type { NumberedItem } from '../domain/meeting/agenda.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { at, type Found } from './check.ts';
import { hasPlace } from './head.ts';

/** What calls a meeting states place, time and agenda (R6), in time (R7), and hides what is non-public (R12, R12b). */
export const invitationChecks = (facts: MeetingFacts): Found[] => [
  ...publicNoticeChecks(facts),
  ...conveningChecks(facts),
];

/** The same, but for what was added to the agenda later. */
export const supplementChecks = (facts: MeetingFacts): Found[] =>
  placeAndTitles(
    facts,
    announced(facts).filter(({ isSupplement }) => isSupplement),
  );

export function publicNoticeChecks(facts: MeetingFacts): Found[] {
  const items = announced(facts);
  return [
    ...placeAndTitles(facts, items),
    ...(items.length === 0 ? [{ code: 'AGENDA_EMPTY', place: at('tagesordnung') } as const] : []),
  ];
}

const announced = ({ items }: MeetingFacts): NumberedItem[] =>
  items.filter(({ kind, status }) => kind === 'item' && status === 'onAgenda');

function placeAndTitles(facts: MeetingFacts, items: readonly NumberedItem[]): Found[] {
  return [
    ...(hasPlace(facts) ? [] : [{ code: 'PLACE_MISSING', rule: 'R6', place: at('kopf') } as const]),
    ...(facts.meeting.startTime === null
      ? [{ code: 'START_MISSING', rule: 'R6', place: at('kopf') } as const]
      : []),
    ...items
      .filter(({ isPublic, publicTitle }) => !isPublic && publicTitle.trim() === '')
      .map(({ id }): Found => ({ code: 'PUBLIC_TITLE_MISSING', place: at('tagesordnung', id) })),
  ];
}

function conveningChecks({ meeting, convening }: MeetingFacts): Found[] {
  const place = at('dokumente');
  return [
    ...noticeChecks(meeting, convening),
    ...(convening.isSecond ? [{ code: 'SECOND_MEETING', place } as const] : []),
  ];
}

/** Before it is sent there is nothing to say. */
function noticeChecks(meeting: MeetingFacts['meeting'], convening: MeetingFacts['convening']): Found[] {
  const place = at('dokumente');
  const { sentOn, sentTime, shortNoticeReason } = convening;
  const verdict = noticeVerdict(meeting.rules.notice, meeting, sentOn, sentTime);
  const hasReason = shortNoticeReason.trim() !== '';
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

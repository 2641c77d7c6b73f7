import type { Convening } from '../../../shared/domain/meeting/convening.ts';
import { daysFrom } from '../../../shared/domain/day/day.ts';
import { noticeDates, type NoticeRule, noticeVerdict } from '../../../shared/domain/body/notice.ts';
import type { Reach } from '../../../shared/domain/meeting/reach.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import type { ClockTime, IsoDate } from '../../../shared/domain/values.ts';
import { longDate } from '../../../shared/german/format.ts';
import { noticeSentence } from '../../../shared/german/notice.ts';
import { verdictOfReached } from '../../../shared/german/reach.ts';

export type Deadline = { kind: 'success' | 'info' | 'warning'; text: string };

type Called = { date: IsoDate; startTime: ClockTime | null; state: MeetingState };

type Sent = Pick<Convening, 'sentOn' | 'sentTime' | 'shortNoticeReason'> & { reach: Reach };

/** Until when the invitation must be out (R7: the notice period is the body's own), and how long that is. */
export function invitationDeadline(
  meeting: Called,
  rule: NoticeRule,
  { sentOn, sentTime, shortNoticeReason, reach }: Sent,
  today: IsoDate,
): Deadline {
  const dates = noticeDates(rule, meeting.date, meeting.startTime);
  if (sentOn !== null) {
    const verdict = noticeVerdict(rule, meeting, sentOn, sentTime);
    const isKept = verdict.kind === 'inTime' || (verdict.kind === 'short' && shortNoticeReason !== '');
    return {
      kind: isKept ? reachKind(reach) : 'warning',
      text: verdictOfReached(verdict, dates, rule, reach),
    };
  }
  if (meeting.state !== 'planned') {
    return { kind: 'info', text: `Eingeladen. Frist war ${longDate(dates.lastDay)}.` };
  }
  const left = daysFrom(today, dates.lastWorkday);
  const sentence = noticeSentence(dates, rule, today);
  if (today > dates.lastDay) {
    return { kind: 'warning', text: `Die Einladungsfrist ist am ${longDate(dates.lastDay)} abgelaufen.` };
  }
  return { kind: left <= 3 ? 'warning' : 'info', text: `${sentence} ${daysLeft(left)}` };
}

/** The period is kept only towards those whom the invitation reached in time. */
const reachKind = ({ unreached, late, waiting }: Reach): Deadline['kind'] =>
  unreached.length > 0 || late.length > 0 ? 'warning' : waiting > 0 ? 'info' : 'success';

/** Counts to the end of the whole period: the sentence before it may name that of the shortened one. */
function daysLeft(days: number): string {
  if (days > 1) return `Für die volle Ladungsfrist bleiben noch ${days} Tage.`;
  return `Für die volle Ladungsfrist muss sie ${days === 1 ? 'morgen' : 'heute'} hinaus.`;
}

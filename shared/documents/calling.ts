import { noticeVerdict } from '../domain/body/notice.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { invitationSentence } from '../german/notice.ts';
import type { DocumentBlock } from './model.ts';
import { chairSignature, placeAndDay, text } from './sheet.ts';

/** Checked, never asserted: '' where the period cannot be told or was missed without a reason (R7). */
export function checkedNotice({ meeting, convening }: MeetingFacts): string {
  const rule = meeting.rules.notice;
  const verdict = noticeVerdict(rule, meeting, convening.sentOn, convening.sentTime);
  return invitationSentence({ verdict, rule, shortReason: convening.shortNoticeReason });
}

/** Day, greeting and the chair's signature; `sentOn` null leaves the day to be filled in. */
export const closing = (facts: MeetingFacts, sentOn = facts.convening.sentOn): DocumentBlock[] => [
  placeAndDay(facts, sentOn),
  text('Mit freundlichen Grüßen'),
  chairSignature(facts),
];

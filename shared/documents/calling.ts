import { noticeVerdict } from '../domain/body/notice.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { calledOn } from '../facts/untold.ts';
import { invitationSentence } from '../german/notice.ts';
import { behindGreeting, greetingOr, kindRegards } from '../german/salutation.ts';
import type { DocumentBlock } from './model.ts';
import { chairSignature, placeAndDay, text } from './sheet.ts';

/** As the body greets everybody, and the first sentence behind it. */
export function greeted({ meeting }: MeetingFacts, sentence: string): DocumentBlock[] {
  const greeting = greetingOr(meeting.rules.style.greeting);
  return [text(greeting), text(behindGreeting(greeting, sentence))];
}

/** Checked, never asserted: '' where the period cannot be told or was missed without a reason (R7). */
export function checkedNotice(facts: MeetingFacts): string {
  const { meeting, convening } = facts;
  const rule = meeting.rules.notice;
  const { sentOn, sentTime } = calledOn(facts, convening);
  const verdict = noticeVerdict(rule, meeting, sentOn, sentTime);
  return invitationSentence({ verdict, rule, shortReason: convening.shortNoticeReason });
}

/** Day, greeting and the chair's signature; `sentOn` null leaves the day to be filled in, unless it goes out just now. */
export const closing = (
  facts: MeetingFacts,
  sentOn = calledOn(facts, facts.convening).sentOn,
): DocumentBlock[] => [
  placeAndDay(facts, sentOn ?? facts.goesOutOn ?? null),
  text(kindRegards),
  chairSignature(facts),
];

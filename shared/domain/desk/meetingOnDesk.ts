import type { z } from 'zod';
import type { MinutesPeriod } from '../body/minutesPeriod.ts';
import type { NoticeRule } from '../body/notice.ts';
import type { DocumentKind, DocumentState } from '../document/document.ts';
import type { MeetingState } from '../meeting/meeting.ts';
import type { ClockTime, IsoDate } from '../values.ts';
import type { MeetingOfTask } from './task.ts';

/** The version of a document that counts. */
export type DocumentOnDesk = {
  kind: DocumentKind;
  /** What it does to call the meeting, and what of the minutes it is, as shared/documents/kinds says. */
  convening: 'calls' | 'adds' | 'changes' | 'tells' | 'none';
  minutes: 'whole' | 'part' | 'none';
  state: DocumentState;
  /** Whose consent is missing. */
  waitsFor: readonly string[];
};

/** Mails of a meeting that somebody has to look after, and since when; null where there are none. */
export type MailsOnDesk = { count: number; since: IsoDate } | null;

/** What the tasks of a meeting are made of. */
export type MeetingOnDesk = z.infer<typeof MeetingOfTask> & {
  startTime: ClockTime | null;
  state: MeetingState;
  notice: NoticeRule;
  minutesDue: MinutesPeriod | null;
  /** When those who are invited were called to its day. */
  sentOn: IsoDate | null;
  /** How much has changed since and nobody was told. */
  untold: number;
  /** Whom the invitation did not reach; before it goes out, who has no address. */
  unreached: readonly string[];
  withoutAddress: readonly string[];
  /** Excused members in whose place nobody comes although somebody could. */
  openSeats: readonly string[];
  /** How many promises are missing for a quorum, from what was replied; null where nobody has replied yet. */
  promisesMissing: number | null;
  /** How many replied for a day from which the meeting was moved since. */
  repliesForOtherDay: number;
  documents: readonly DocumentOnDesk[];
  /** Whether what tells the public, or any part of the minutes, has gone out. */
  isPublicToldByMail: boolean;
  areMinutesMailed: boolean;
  minutesSentOn: IsoDate | null;
  /** Whether an item of a later meeting deals with its minutes (R35). */
  isApprovalPlanned: boolean;
  failedMails: MailsOnDesk;
  /** What was handed over to be sent by hand, and nobody has said that it went out. */
  unconfirmed: MailsOnDesk;
};

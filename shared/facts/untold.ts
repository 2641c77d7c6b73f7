import { announcedOf } from '../domain/meeting/announced.ts';
import { type AnnouncedChange, changesSince } from '../domain/meeting/changes.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { Convening } from '../domain/meeting/convening.ts';
import type { MeetingFacts } from './meetingFacts.ts';

type Facts = Pick<MeetingFacts, 'items' | 'announced'> & { meeting: Meeting };

/**
 * What has changed since it was announced and those who were invited were not told. Only as long as the meeting lies
 * ahead: of one that was held or called off nobody is told any more, and of one that is planned nobody knows yet.
 */
export const untoldChanges = ({ meeting, items, announced }: Facts): AnnouncedChange[] =>
  announced === null || meeting.state !== 'invited'
    ? []
    : changesSince(announced, announcedOf(meeting, items));

type Sent = Pick<Convening, 'sentOn' | 'sentTime'>;

/** When those who were invited were called to the day that holds now; null while they know of another one (R7). */
export const calledOn = ({ meeting, announced }: Omit<Facts, 'items'>, { sentOn, sentTime }: Sent): Sent =>
  meeting.state === 'invited' && announced !== null && announced.date !== meeting.date
    ? { sentOn: null, sentTime: null }
    : { sentOn, sentTime };

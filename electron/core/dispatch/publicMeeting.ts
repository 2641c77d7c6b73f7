import { isHeadChange } from '../../../shared/domain/meeting/changes.ts';
import { isHeld } from '../../../shared/domain/meeting/states.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { untoldChanges } from '../../../shared/facts/untold.ts';
import type { PublicMeeting } from '../../../shared/german/mailText.ts';

/** The projection that subject, covering text and calendar are written from. */
export function publicMeeting(facts: Pick<MeetingFacts, 'meeting' | 'items' | 'announced'>): PublicMeeting {
  const { meeting, items } = facts;
  return {
    bodyName: meeting.rules.name,
    bodyNameGenitive: meeting.rules.nameGenitive,
    number: meeting.number,
    date: meeting.date,
    startTime: meeting.startTime,
    place: meeting.place,
    room: meeting.room,
    mode: meeting.mode,
    greeting: meeting.rules.style.greeting,
    changes: untoldChanges(facts).filter(isHeadChange),
    isCancelled: meeting.state === 'cancelled',
    isHeld: isHeld(meeting.state),
    agenda: items
      .filter(({ kind, isPublic, status }) => kind === 'item' && isPublic && status !== 'removed')
      .map(({ number, title }) => ({ number, title })),
  };
}

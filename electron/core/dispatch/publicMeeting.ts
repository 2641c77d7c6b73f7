import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { PublicMeeting } from '../../../shared/german/mailText.ts';

/** The projection that subject, covering text and calendar are written from. */
export const publicMeeting = (meeting: MeetingView, items: readonly NumberedItem[]): PublicMeeting => ({
  bodyName: meeting.rules.name,
  bodyNameGenitive: meeting.rules.nameGenitive,
  number: meeting.number,
  date: meeting.date,
  startTime: meeting.startTime,
  place: meeting.place,
  room: meeting.room,
  isCancelled: meeting.state === 'cancelled',
  agenda: items
    .filter(({ kind, isPublic, status }) => kind === 'item' && isPublic && status !== 'removed')
    .map(({ number, title }) => ({ number, title })),
});

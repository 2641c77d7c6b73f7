import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { germanTime } from '../../../shared/german/format.ts';
import { ordinal } from '../meetings/meetingTitle.ts';

/** "9. Sitzung · Integrationsrat" */
export const numberAndBody = ({ number, bodyName }: MeetingRow): string => `${ordinal(number)} · ${bodyName}`;

/** "17:00 Uhr · Rathaus, Saal 2" */
export const timeAndPlace = ({ startTime, place, room }: MeetingRow): string =>
  [startTime ? germanTime(startTime) : '', [place, room].filter(Boolean).join(', ')]
    .filter(Boolean)
    .join(' · ');

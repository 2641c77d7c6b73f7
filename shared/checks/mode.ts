import type { Attendee } from '../domain/room/attendance.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { at, type Found } from './check.ts';
import { rowsOf } from './texts.ts';

/** Who takes part by video, and on which ground a meeting is held so (R13, R13b). */
export function modeChecks(facts: MeetingFacts): Found[] {
  const { meeting, attendance } = facts;
  const remote = attendance.attendees.filter(({ status, isRemote }) => status === 'present' && isRemote);
  const here = at('anwesenheit');
  const chairs = new Set(attendance.presiding.map(({ personId }) => personId));
  return [
    ...(meeting.mode === 'presence' ? remote : []).map(({ personId }): Found => ({
      code: 'REMOTE_IN_PRESENCE',
      place: here,
      about: [personId],
      personId,
    })),
    ...remote
      .filter(({ personId }) => chairs.has(personId))
      .map(({ personId }): Found => ({ code: 'CHAIR_REMOTE', place: here, about: [personId], personId })),
    ...(meeting.mode === 'digital' && remote.length === 0 && attendance.attendees.some(isThereToVote)
      ? [{ code: 'NOBODY_REMOTE', place: here } as const]
      : []),
    ...basisChecks(facts),
  ];
}

const isThereToVote = ({ status, votingRight }: Attendee): boolean => status === 'present' && votingRight;

/** The law or the Hauptsatzung by name, or that the meeting is held so. */
const saysBasis =
  /hauptsatzung|§\s?(?:47|58)\s?a\b|\b(?:hybrid|digital)e?r?n? (?:sitzung|durchgeführt|abgehalten|statt)/i;

function basisChecks(facts: MeetingFacts): Found[] {
  const { mode } = facts.meeting;
  if (mode === 'presence' || rowsOf(facts).some(({ row }) => saysBasis.test(row))) return [];
  return [{ code: 'MODE_WITHOUT_BASIS', place: at('protokoll', facts.items[0]?.id ?? null), mode }];
}

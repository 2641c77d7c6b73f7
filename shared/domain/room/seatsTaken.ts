import { countedMembers, type RoomFacts } from './presence.ts';

/** How many seats somebody took at some time of the meeting, members and who stood in for them (R21); as counted where nobody was named. */
export function seatsTaken(attendance: RoomFacts): number {
  const counted = countedMembers(attendance);
  if (counted !== null) return counted;
  const seats = attendance.attendees
    .filter(({ status }) => status === 'present')
    .flatMap(({ personId, group, votingRight, substitutesFor }) => {
      if (substitutesFor !== null) return [substitutesFor];
      return votingRight && group !== 'deputies' ? [personId] : [];
    });
  return new Set(seats).size;
}

import type { MemberChange } from '../domain/room/memberChanges.ts';
import type { AttendanceGroup } from '../domain/room/attendance.ts';
import { germanDate } from './format.ts';

/** "Frau Linde ist nicht mehr Mitglied (bis 31.08.2026)." */
export function memberChangeSentence({ kind, from, membership, until, isNoted }: MemberChange, name: string) {
  const noted = isNoted ? ' Dort ist schon etwas eingetragen.' : '';
  if (kind === 'gone') {
    const end = until === null ? '' : ` (bis ${germanDate(until)})`;
    const was = from === null ? 'Mitglied' : listedAs[from];
    const no = until === null ? `ist am Tag der Sitzung nicht ${was}` : `ist nicht mehr ${was}`;
    return `${name} ${no}${end}.${noted}`;
  }
  const since = membership === null ? '' : ` (seit ${germanDate(membership.startDate)})`;
  if (kind === 'moved' && membership?.role === 'advisory')
    return `${name} ist jetzt beratendes Mitglied${since}.${noted}`;
  if (kind === 'moved') return `${name} ist jetzt Mitglied${since}.${noted}`;
  return membership?.role === 'clerk'
    ? `${name} führt jetzt das Protokoll${since} und fehlt in der Liste.`
    : `${name} ist Mitglied${since} und fehlt in der Liste.`;
}

const listedAs: Record<AttendanceGroup, string> = {
  members: 'Mitglied',
  deputies: 'stellvertretendes Mitglied',
  advisory: 'beratendes Mitglied',
  clerk: 'Schriftführung',
  administration: 'für die Verwaltung dabei',
  guests: 'Gast',
};

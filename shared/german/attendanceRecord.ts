import type { Attendee, Stay } from '../domain/room/attendance.ts';
import type { ItemId, PersonId } from '../domain/ids.ts';
import { attendanceStatusLabels, groupLabels } from './labels.ts';

type Names = { personName: (id: PersonId) => string; itemTitle: (id: ItemId) => string };

/** An attendance as the history and the log tell it: "Anwesend; Mitglieder; ab 17:25". */
export function attendanceRecord(attendee: Attendee, { personName, itemTitle }: Names): string {
  const { status, group, votingRight, substitutesFor, isRemote, coSigns, headings, note, stays } = attendee;
  return [
    attendanceStatusLabels[status],
    groupLabels[group],
    group === 'members' && !votingRight ? 'ohne Stimmrecht' : '',
    substitutesFor === null ? '' : `vertritt ${personName(substitutesFor)}`,
    isRemote ? 'zugeschaltet' : '',
    coSigns ? 'unterzeichnet mit' : '',
    headings.length > 0 ? `unter „${headings.join('“, „')}“` : '',
    ...stays.map((stay) => stayed(stay, itemTitle)),
    note,
  ]
    .filter(Boolean)
    .join('; ');
}

function stayed(stay: Stay, itemTitle: Names['itemTitle']): string {
  const bound = (word: string, time: string | null, item: ItemId | null, day: number | null) => {
    const said = [time, item && `„${itemTitle(item)}“`, day && `am ${day}. Tag`].filter(Boolean);
    return said.length > 0 ? `${word} ${said.join(' ')}` : '';
  };
  const from = bound('ab', stay.fromTime, stay.fromItemId, stay.fromDay);
  const until = bound('bis', stay.untilTime, stay.untilItemId, stay.untilDay);
  return [from, until, stay.isCutOff ? 'Verbindung brach ab' : ''].filter(Boolean).join(' ');
}

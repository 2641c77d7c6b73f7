import { attendanceGroups, type Attendee, type Stay } from '../domain/room/attendance.ts';
import { defaultStyle } from '../domain/body/body.ts';
import { listed } from '../german/format.ts';
import { chairRole } from './chairRole.ts';
import type { Setting } from './setting.ts';
import type { Entry, Group, MinutesModel } from './model.ts';
import type { Mentions } from './mentions.ts';
import { spokenTime } from './text.ts';

/** Who was there, in the body's order of groups, and who of the members was not (M2, M3). */
export function attendanceOf(
  setting: Setting,
): Pick<MinutesModel, 'attendance' | 'missing' | 'attendanceColumns'> {
  const { style, facts } = setting;
  const { headCounts } = facts.attendance;
  const sorted = setting.inListOrder(facts.attendance.attendees);
  const groups = attendanceGroups.map((group) => ({
    // Without a label these people would seem to belong to the group above.
    label: style.groupLabels[group] || defaultStyle.groupLabels[group],
    isCounted: group === 'guests' && headCounts.length > 0,
    entries: sorted
      .filter((a) => a.group === group && a.status === 'present')
      .map((a) => entry(a, presentNotes(a, setting), setting)),
  }));
  return {
    attendance: {
      heading: 'Anwesend:',
      groups: groups
        .filter((group) => hasEntries(group) || group.isCounted)
        .map(({ label, entries }) => ({ label, entries })),
      headCounts: headCounts.map(({ label, count }) => `${label}: ${count}`),
    },
    missing: style.blocks.includes('missing') ? missingOf(sorted, setting) : null,
    attendanceColumns: style.attendanceAs === 'table' ? ['Name', 'Liste/Fraktion', 'Bemerkung'] : null,
  };
}

const hasEntries = (group: Group): boolean => group.entries.length > 0;

function missingOf(sorted: readonly Attendee[], setting: Setting): MinutesModel['missing'] {
  const group = (label: string, status: Attendee['status']): Group => ({
    label,
    entries: sorted
      .filter((a) => a.status === status && (a.group === 'members' || a.group === 'advisory'))
      .map((a) => entry(a, [substitute(a, setting)], setting)),
  });
  const groups = [group('Entschuldigt', 'excused'), group('Nicht entschuldigt', 'absent')].filter(hasEntries);
  return groups.length > 0 ? { heading: 'Nicht anwesend:', groups } : null;
}

function entry(attendee: Attendee, notes: readonly string[], setting: Setting): Entry {
  return {
    name: setting.listName(attendee.personId),
    organization: setting.person(attendee.personId)?.organizationName ?? '',
    note: [...notes, attendee.note].filter(Boolean).join('; '),
  };
}

function presentNotes(attendee: Attendee, setting: Setting): string[] {
  return [...functionNotes(attendee, setting), stayNote(attendee.stays, setting.mentions)];
}

/** Switched off where an office lists bare names. */
function functionNotes({ personId, substitutesFor }: Attendee, setting: Setting): string[] {
  if (!setting.style.substitutionNote) return [];
  const chairs = setting.turns.some((turn) => turn.personId === personId);
  return [
    chairs ? chairRole(setting, personId) : '',
    substitutesFor ? `für ${setting.textNameIn(substitutesFor, 'accusative')}` : '',
  ];
}

function substitute({ personId }: Attendee, setting: Setting): string {
  if (!setting.style.substitutionNote) return '';
  const deputies = setting.facts.attendance.attendees.filter(
    (a) => a.status === 'present' && a.substitutesFor === personId,
  );
  if (deputies.length === 0) return '';
  return `vertreten durch ${listed(deputies.map((a) => setting.textNameIn(a.personId, 'accusative')))}`;
}

/** "bis TOP 3, wieder ab 18:40 Uhr (TOP 5)" (R22). */
export const stayNote = (stays: readonly Stay[], mentions: Mentions): string =>
  stays
    .map((stay) => {
      const from = bound('ab', stay.fromTime, mentions.top(stay.fromItemId));
      const until = bound('bis', stay.untilTime, mentions.top(stay.untilItemId));
      // Who left before the agenda was entered was there for no item at all.
      const onlyBefore = until === '' && mentions.isPreliminary(stay.untilItemId);
      return [from, onlyBefore ? 'bis vor Eintritt in die Tagesordnung' : until].filter(Boolean).join(' ');
    })
    .filter(Boolean)
    .join(', wieder ');

function bound(word: string, time: string | null, top: string | null): string {
  if (time) return top ? `${word} ${spokenTime(time)} (${top})` : `${word} ${spokenTime(time)}`;
  return top ? `${word} ${top}` : '';
}

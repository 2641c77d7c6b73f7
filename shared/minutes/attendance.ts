import type { AttendanceGroup, Attendee, HeadCount } from '../domain/room/attendance.ts';
import { itemsCameFor } from '../domain/room/forItems.ts';
import { someInNumbers } from '../domain/meeting/treatment.ts';
import { listed } from '../german/format.ts';
import { headedGroups } from './attendanceGroups.ts';
import { chairRole } from './chairRole.ts';
import type { Setting } from './setting.ts';
import type { Entry, Group, MinutesModel } from './model.ts';
import { stayNote } from './stayNote.ts';
import { unbroken } from './text.ts';

/** Who was there, in the body's order of groups, and who of the members was not (M2, M3). */
export function attendanceOf(
  setting: Setting,
): Pick<MinutesModel, 'attendance' | 'missing' | 'attendanceColumns'> {
  const { style, facts } = setting;
  const { headCounts } = facts.attendance;
  const guests = headCounts.filter(({ of }) => of === 'guests');
  const members = headCounts.filter(({ of }) => of === 'members');
  const sorted = setting.inListOrder(facts.attendance.attendees);
  const isShown = ({ group, status }: Attendee): boolean =>
    status === 'present' || (style.missingAs === 'inList' && isMissed(group));
  const headed = headedGroups(sorted.filter(isShown), setting);
  const lastOfMembers = headed.findLastIndex(({ group }) => group === 'members');
  const all = headed.map(({ group, label, attendees }, index) => ({
    group,
    label,
    entries: attendees
      .map((a) => entry(a, notesOf(a, setting), setting))
      .concat(index === lastOfMembers ? members.map(countEntry) : []),
  }));
  const printed = all.filter((one) => hasEntries(one) || (one.group === 'guests' && guests.length > 0));
  const areLast = printed.at(-1)?.group === 'guests';
  return {
    attendance: {
      heading: 'Anwesend:',
      groups: printed.map(({ group, label, entries }) => ({
        label,
        entries: group === 'guests' && !areLast ? entries.concat(guests.map(countEntry)) : entries,
      })),
      headCounts: areLast ? guests.map(countedAs) : [],
    },
    missing:
      style.blocks.includes('missing') && style.missingAs !== 'inList' ? missingOf(sorted, setting) : null,
    attendanceColumns: style.attendanceAs === 'table' ? ['Name', 'Liste/Fraktion', 'Bemerkung'] : null,
  };
}

/** "Bürger: ca. 40" */
const countedAs = ({ label, count, isAbout }: HeadCount): string =>
  `${label}: ${isAbout ? unbroken('ca. ') : ''}${count}`;

const countEntry = (headCount: HeadCount): Entry => ({
  name: countedAs(headCount),
  organization: '',
  note: '',
});

/** Whose absence the minutes note. */
const isMissed = (group: AttendanceGroup): boolean => group === 'members' || group === 'advisory';

const hasEntries = (group: Group): boolean => group.entries.length > 0;

function missingOf(sorted: readonly Attendee[], setting: Setting): MinutesModel['missing'] {
  const byStatus = (status: Attendee['status'], word: string): Group[] => {
    const missed = sorted.filter((a) => a.status === status && isMissed(a.group));
    const headed =
      setting.style.missingAs === 'byHeading'
        ? headedGroups(missed, setting).map(({ label, attendees }) => ({
            label: `${word} – ${label}`,
            attendees,
          }))
        : [{ label: word, attendees: missed }];
    return headed.map(({ label, attendees }) => ({
      label,
      entries: attendees.map((a) => entry(a, [substitute(a, setting), a.note], setting)),
    }));
  };
  const groups = [...byStatus('excused', 'Entschuldigt'), ...byStatus('absent', 'Nicht entschuldigt')].filter(
    hasEntries,
  );
  return groups.length > 0 ? { heading: 'Nicht anwesend:', groups } : null;
}

function entry(attendee: Attendee, notes: readonly string[], setting: Setting): Entry {
  return {
    name: setting.listName(attendee.personId),
    organization: setting.person(attendee.personId)?.organizationName ?? '',
    note: notes.filter(Boolean).join('; '),
  };
}

function notesOf(attendee: Attendee, setting: Setting): string[] {
  if (attendee.status !== 'present')
    return [missingWords[attendee.status], substitute(attendee, setting), attendee.note];
  const own = [...functionNotes(attendee, setting), attendee.isRemote ? 'zugeschaltet' : ''];
  const forItems = itemsNote(attendee, setting);
  // Where somebody comes from is said before what they came for.
  return forItems === ''
    ? [...own, stayNote(attendee.stays, setting), attendee.note]
    : [...own, attendee.note, forItems];
}

const missingWords = { excused: 'entschuldigt', absent: 'nicht entschuldigt' } as const;

/** Switched off where an office lists bare names. */
function functionNotes({ personId, substitutesFor }: Attendee, setting: Setting): string[] {
  if (!setting.style.substitutionNote) return [];
  const chairs = setting.turns.some((turn) => turn.personId === personId);
  return [
    chairs ? chairRole(setting, personId) : '',
    substitutesFor
      ? `${deputyWords[setting.style.deputyWord]} ${setting.textNameIn(substitutesFor, 'accusative')}`
      : '',
  ];
}

const deputyWords = { for: 'für', inDeputy: unbroken('i. V. für') } as const;

function substitute({ personId }: Attendee, setting: Setting): string {
  if (!setting.style.substitutionNote) return '';
  const deputies = setting.facts.attendance.attendees.filter(
    (a) => a.status === 'present' && a.substitutesFor === personId,
  );
  if (deputies.length === 0) return '';
  return `vertreten durch ${listed(deputies.map((a) => setting.textNameIn(a.personId, 'accusative')))}`;
}

/** "zu TOP 3 und TOP 7 bis TOP 9"; '' for whoever did not come for items alone. */
export function itemsNote(attendee: Attendee, { facts, mentions }: Setting): string {
  const ids = itemsCameFor(attendee, facts.items) ?? [];
  if (ids.length === 0) return '';
  const own = facts.items.filter(({ id }) => ids.includes(id));
  const words = mentions.each(someInNumbers(own, facts.items));
  return words === '' ? '' : `zu ${words}`;
}

import type { AttendanceGroup, Attendee, HeadCount, Stay } from '../domain/room/attendance.ts';
import { itemsCameFor } from '../domain/room/forItems.ts';
import { someInNumbers } from '../domain/meeting/treatment.ts';
import { listed } from '../german/format.ts';
import { headedGroups } from './attendanceGroups.ts';
import { chairRole } from './chairRole.ts';
import type { Mentions } from './mentions.ts';
import type { Setting } from './setting.ts';
import type { Entry, Group, MinutesModel } from './model.ts';
import { spelledOut } from './stretches.ts';
import { onNamedDay, spokenTime, unbroken } from './text.ts';

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
      entries: attendees.map((a) => entry(a, [substitute(a, setting)], setting)),
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
    note: [...notes, attendee.note].filter(Boolean).join('; '),
  };
}

function notesOf(attendee: Attendee, setting: Setting): string[] {
  if (attendee.status !== 'present') return [missingWords[attendee.status], substitute(attendee, setting)];
  return [
    ...functionNotes(attendee, setting),
    attendee.isRemote ? 'zugeschaltet' : '',
    itemsNote(attendee, setting) || stayNote(attendee.stays, setting),
  ];
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
  const own = facts.items.filter(({ id }) => ids.includes(id));
  const words = mentions.each(someInNumbers(own, facts.items));
  return words === '' ? '' : `zu ${words}`;
}

/** "bis TOP 3, wieder ab 18:40 Uhr (TOP 5)" (R22). */
export const stayNote = (stays: readonly Stay[], { mentions, sittings }: Where): string =>
  stays
    .map((stay) => {
      const [fromDay, untilDay] = [stay.fromDay, stay.untilDay].map((day) => onNamedDay(day, sittings));
      if (isOneDay(stay) && fromDay) return `nur${fromDay}`;
      const each = eachItem(stay, mentions);
      if (each !== '') return each;
      const from = bound('ab', stay.fromTime, { top: mentions.top(stay.fromItemId), day: fromDay });
      const until = bound('bis', stay.untilTime, { top: mentions.top(stay.untilItemId), day: untilDay });
      // Who left before the agenda was entered was there for no item at all.
      const onlyBefore = until === '' && mentions.isPreliminary(stay.untilItemId);
      return [from, onlyBefore ? 'bis vor Eintritt in die Tagesordnung' : until].filter(Boolean).join(' ');
    })
    .filter(Boolean)
    .join(', wieder ');

/** Where numbers alone would say something else than the order of treatment does (M5). */
function eachItem(stay: Stay, mentions: Mentions): string {
  const { fromItemId, untilItemId, fromDay, fromTime, untilDay, untilTime } = stay;
  const isTimed = [fromDay, fromTime, untilDay, untilTime].some((one) => one !== null);
  const [from, until] = [mentions.spotOf(fromItemId), mentions.spotOf(untilItemId)];
  if (isTimed || (from < 0 && until < 0)) return '';
  return spelledOut([{ from: Math.max(from, 0), until: until < 0 ? undefined : until + 1 }], mentions);
}

type Where = Pick<Setting, 'mentions' | 'sittings'>;

/** From the beginning to the end of one day of several. */
const isOneDay = ({ fromDay, untilDay, fromTime, untilTime, fromItemId, untilItemId }: Stay): boolean =>
  fromDay === untilDay && [fromTime, untilTime, fromItemId, untilItemId].every((one) => one === null);

type Bound = { top: string | null; day: string | undefined };

function bound(word: string, time: string | null, { top, day = '' }: Bound): string {
  if (time) return `${word} ${spokenTime(time)}${day}${top ? ` (${top})` : ''}`;
  if (top) return `${word} ${top}`;
  return day === '' ? '' : `${word}${day.replace(/^ am/, word === 'ab' ? ' dem' : ' zum')}`;
}

import { type NumberedItem, printedTitle } from '../domain/meeting/agenda.ts';
import type { Attendee } from '../domain/room/attendance.ts';
import { papersAt } from '../domain/meeting/papersAtItem.ts';
import { ancestors } from '../domain/meeting/numbering.ts';
import { togetherIn } from '../domain/meeting/together.ts';
import { listed } from '../german/format.ts';
import { paperLine } from '../german/papersAtItem.ts';
import { togetherLine } from '../german/together.ts';
import { staysByItem } from '../minutes/staysByItem.ts';
import { readingLabels } from '../german/labels.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { attachmentLine } from './attachmentList.ts';
import type { AgendaEntry, DocumentBlock } from './model.ts';
import type { NeutralItem } from '../public/neutralItem.ts';
import type { ItemId } from '../domain/ids.ts';

type Listing = Pick<MeetingFacts, 'attachments' | 'items' | 'attendance'>;

/** What came in during the meeting, with its sub-items, stands in no document that goes out before it. */
export function announced(items: readonly NumberedItem[]): NumberedItem[] {
  const wasAdded = addedIn(items);
  return items.filter((item) => item.kind === 'item' && !wasAdded(item));
}

/** Whether an item, or the one it hangs below, came in by a motion during the meeting. */
export function addedIn(items: readonly NumberedItem[]): (item: NumberedItem) => boolean {
  const above = ancestors(items);
  const added = new Set<ItemId | null>(items.filter(({ status }) => status === 'added').map(({ id }) => id));
  return (item) => added.has(item.id) || above(item).some((id) => added.has(id));
}

/** Both parts with their headings and what lies at each item; a part without items is left out. */
export function agendaBlocks(items: readonly NumberedItem[], facts: Listing): DocumentBlock[] {
  const levelOf = levels(facts.items);
  const together = togetherIn(items);
  const guests = guestsByItem(facts);
  const entriesOf = (isPublic: boolean): AgendaEntry[] =>
    items
      .filter((item) => item.isPublic === isPublic)
      .map((item) =>
        withLines(entryOf(item, levelOf(item), together), [
          guestLine(guests.get(item.id) ?? []),
          attachmentLine(facts, item.id),
        ]),
      );
  return [...agendaPart('Öffentliche Sitzung', entriesOf(true)), ...agendaPart(nonPublic, entriesOf(false))];
}

/** The public agenda; of the non-public part numbers and neutral titles (R12b). */
export function publicAgendaBlocks(
  items: readonly NumberedItem[],
  neutralItems: readonly NeutralItem[],
): DocumentBlock[] {
  const levelOf = levels(items);
  const together = togetherIn(announced(items));
  const neutral = neutralItems
    .filter(({ wasAdded }) => !wasAdded)
    .map(({ number, title, level }) => ({ label: number, title, ...placed(level), details: [] }));
  return [
    ...agendaPart(
      'Öffentliche Sitzung',
      announced(items).map((item) => entryOf(item, levelOf(item), together)),
    ),
    ...agendaPart(nonPublic, neutral),
  ];
}

const nonPublic = 'Nichtöffentliche Sitzung';

const agendaPart = (heading: string, entries: AgendaEntry[]): DocumentBlock[] =>
  entries.length === 0
    ? []
    : [
        { kind: 'subheading', text: heading },
        { kind: 'agenda', entries },
      ];

/** 1 for an item, 2 for a sub-item, 3 for one of the last level. */
function levels(all: readonly NumberedItem[]): (item: NumberedItem) => number {
  const above = ancestors(all);
  return (item) => above(item).length + 1;
}

const placed = (level: number): Pick<AgendaEntry, 'isSubItem' | 'isOfLastLevel'> =>
  level > 2 ? { isSubItem: true, isOfLastLevel: true } : { isSubItem: level === 2 };

const entryOf = (
  item: NumberedItem,
  level: number,
  together: ReturnType<typeof togetherIn<NumberedItem>>,
): AgendaEntry => ({
  label: item.number,
  title: printedTitle(item),
  ...placed(level),
  details: [...detailsOf(item), togetherLine(item, together)].filter(Boolean),
});

const withLines = (entry: AgendaEntry, lines: readonly string[]): AgendaEntry => ({
  ...entry,
  details: [...entry.details, ...lines.filter(Boolean)],
});

/** Who was invited for an item alone, as members are told beforehand; the administration is no guest. */
function guestsByItem({ attendance, items }: Listing): ReadonlyMap<ItemId | null, string[]> {
  const people = new Map(attendance.people.map((person) => [person.id, person]));
  const guests = attendance.attendees.filter(({ group }) => group === 'guests');
  const named = ({ attendee }: { attendee: Attendee }): string[] => {
    const person = people.get(attendee.personId);
    if (!person) return [];
    return [person.organizationName ? `${person.listName} (${person.organizationName})` : person.listName];
  };
  const { cameFor } = staysByItem(guests, items);
  return new Map([...cameFor].map(([id, its]) => [id, its.flatMap(named)]));
}

const guestLine = (names: readonly string[]): string =>
  names.length === 0 ? '' : `Zu Gast: ${listed(names)}`;

/** "Beschlussvorlage, Drucksache 0412/2025-2030", each of them; who answers for it and presents it; which reading. */
export function detailsOf({ hasBasis, department, presenter, reading, ...item }: NumberedItem): string[] {
  return [
    ...(hasBasis ? papersAt(item).map(paperLine) : []),
    department && `Zuständig: ${department}`,
    presenter && `Berichterstattung: ${presenter}`,
    reading === null ? '' : readingLabels[reading],
  ].filter(Boolean);
}

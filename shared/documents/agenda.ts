import { type NumberedItem, printedTitle } from '../domain/meeting/agenda.ts';
import { parents } from '../domain/meeting/numbering.ts';
import { readingLabels } from '../german/labels.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { attachmentLine } from './attachmentList.ts';
import type { AgendaEntry, DocumentBlock } from './model.ts';
import type { NeutralItem } from '../public/neutralItem.ts';
import type { ItemId } from '../domain/ids.ts';

type Listing = Pick<MeetingFacts, 'attachments' | 'items'>;

/** What came in during the meeting, with its sub-items, stands in no document that goes out before it. */
export function announced(items: readonly NumberedItem[]): NumberedItem[] {
  const wasAdded = addedIn(items);
  return items.filter((item) => item.kind === 'item' && !wasAdded(item));
}

/** Whether an item, or the one it hangs below, came in by a motion during the meeting. */
export function addedIn(items: readonly NumberedItem[]): (item: NumberedItem) => boolean {
  const parentOf = parents(items);
  const added = new Set<ItemId | null>(items.filter(({ status }) => status === 'added').map(({ id }) => id));
  return (item) => added.has(item.id) || added.has(parentOf(item));
}

/** Both parts with their headings and what lies at each item; a part without items is left out. */
export function agendaBlocks(items: readonly NumberedItem[], facts: Listing): DocumentBlock[] {
  const isSubItem = subItems(facts.items);
  const entriesOf = (isPublic: boolean): AgendaEntry[] =>
    items
      .filter((item) => item.isPublic === isPublic)
      .map((item) => withAttachments(entryOf(item, isSubItem(item)), attachmentLine(facts, item.id)));
  return [...agendaPart('Öffentliche Sitzung', entriesOf(true)), ...agendaPart(nonPublic, entriesOf(false))];
}

/** The public agenda; of the non-public part numbers and neutral titles (R12b). */
export function publicAgendaBlocks(
  items: readonly NumberedItem[],
  neutralItems: readonly NeutralItem[],
): DocumentBlock[] {
  const isSubItem = subItems(items);
  const neutral = neutralItems
    .filter(({ wasAdded }) => !wasAdded)
    .map((item) => ({ label: item.number, title: item.title, isSubItem: item.isSubItem, details: [] }));
  return [
    ...agendaPart(
      'Öffentliche Sitzung',
      announced(items).map((item) => entryOf(item, isSubItem(item))),
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

function subItems(all: readonly NumberedItem[]): (item: NumberedItem) => boolean {
  const parentOf = parents(all);
  return (item) => parentOf(item) !== null;
}

const entryOf = (item: NumberedItem, isSubItem: boolean): AgendaEntry => ({
  label: item.number,
  title: printedTitle(item),
  isSubItem,
  details: detailsOf(item),
});

const withAttachments = (entry: AgendaEntry, line: string): AgendaEntry =>
  line === '' ? entry : { ...entry, details: [...entry.details, line] };

/** "Beschlussvorlage, Drucksache 0412/2025-2030"; who answers for it and presents it; which reading. */
export function detailsOf({
  hasBasis,
  paperType,
  paperReference,
  department,
  presenter,
  reading,
}: NumberedItem): string[] {
  const paper = hasBasis
    ? [paperType, paperReference && `Drucksache ${paperReference}`].filter(Boolean).join(', ')
    : '';
  return [
    paper,
    department && `Zuständig: ${department}`,
    presenter && `Berichterstattung: ${presenter}`,
    reading === null ? '' : readingLabels[reading],
  ].filter(Boolean);
}

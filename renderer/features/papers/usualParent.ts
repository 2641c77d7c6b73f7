import type { AgendaRow } from '../../../shared/contract/agenda.ts';
import { ItemId } from '../../../shared/domain/ids.ts';
import { isMatter } from '../../../shared/domain/meeting/agenda.ts';
import type { PaperType } from '../../../shared/domain/paper/paper.ts';

/** Below which items of an agenda a paper of this part can stand. */
export const parentsFor = (rows: readonly AgendaRow[], isPublic: boolean): AgendaRow[] =>
  rows.filter((row) => isMatter(row) && row.parentId === null && row.isPublic === isPublic);

const titles: Partial<Record<PaperType, RegExp>> = {
  question: /^anfragen\b/iu,
  information: /^mitteilungen\b/iu,
};

/** The item of the office's agenda that is there for such papers; null where there is none. */
export const usualParent = (type: PaperType, parents: readonly AgendaRow[]): AgendaRow | null =>
  parents.find(({ title, hasBasis }) => !hasBasis && titles[type]?.test(title) === true) ?? null;

/** Items that a paper of this part can be dealt with under. */
const mattersFor = (rows: readonly AgendaRow[], isPublic: boolean): AgendaRow[] =>
  rows.filter((row) => isMatter(row) && row.isPublic === isPublic && row.status !== 'removed');

export const ownItem = 'own';

/** Where a paper may stand on an agenda: as an item, below one, or at one that deals with it, too. */
export const spotsFor = (rows: readonly AgendaRow[], isPublic: boolean) => [
  { value: ownItem, label: 'als eigener Punkt' },
  ...parentsFor(rows, isPublic).map((row) => ({ value: below(row.id), label: parentWords(row) })),
  ...mattersFor(rows, isPublic).map((row) => ({
    value: `at:${row.id}`,
    label: `mit zu ${row.number} ${row.title}`,
  })),
];

export const below = (id: ItemId): string => `below:${id}`;

/** The same as an order. */
export function spotOf(spot: string): { parentItemId: ItemId | null; atItemId: ItemId | null } {
  const [kind, id] = spot.split(':');
  return {
    parentItemId: kind === 'below' ? ItemId.parse(id) : null,
    atItemId: kind === 'at' ? ItemId.parse(id) : null,
  };
}

export const parentWords = ({ number, title }: AgendaRow): string => `unter ${number} ${title}`;

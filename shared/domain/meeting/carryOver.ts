import type { AgendaItem } from './agenda.ts';
import { ancestors, parents, printOrder } from './numbering.ts';
import type { Resolution } from '../vote/resolution.ts';
import type { ItemId } from '../ids.ts';

type Carriable =
  | 'title'
  | 'isPublic'
  | 'publicTitle'
  | 'hasBasis'
  | 'paperReference'
  | 'paperType'
  | 'presenter'
  | 'reading'
  | 'approvesMeetingId'
  | 'isHeading'
  | 'subtitle'
  | 'department'
  | 'paperTitle'
  | 'furtherPapers';

/** An item as it comes into the next agenda; `from` is the one it was. */
export type Carried = Pick<AgendaItem, 'title' | 'isPublic'> &
  Partial<Pick<AgendaItem, Carriable>> & { from?: ItemId; subItems?: Carried[] };

/**
 * What a meeting left open: postponed items as they were, first readings for their second one, also where a motion or the
 * agenda made them one and nothing was decided. Sub-items come with their item; one that was left open alone becomes an
 * item.
 */
export function carriedOver(items: readonly AgendaItem[], resolutions: readonly Resolution[]): Carried[] {
  const outcomes = Map.groupBy(resolutions, (resolution) => resolution.itemId);
  const parentOf = parents(items);
  const above = ancestors(items);
  const isOpen = (item: AgendaItem) => readingNext(item, outcomes.get(item.id) ?? []) !== undefined;
  const listed = printOrder(items).filter((item) => item.kind === 'item' && item.status !== 'removed');
  const open = new Set<ItemId | null>(listed.filter(isOpen).map((item) => item.id));
  const carry = (item: AgendaItem): Carried => ({
    from: item.id,
    title: item.title,
    isPublic: item.isPublic,
    publicTitle: item.publicTitle,
    hasBasis: item.hasBasis,
    paperReference: item.paperReference,
    paperType: item.paperType,
    presenter: item.presenter,
    reading: readingNext(item, outcomes.get(item.id) ?? []) ?? item.reading,
    approvesMeetingId: item.approvesMeetingId,
    isHeading: item.isHeading,
    subtitle: item.subtitle,
    department: item.department,
    paperTitle: item.paperTitle,
    furtherPapers: item.furtherPapers,
    subItems: listed.filter((sub) => parentOf(sub) === item.id).map(carry),
  });
  return listed
    .filter((item) => open.has(item.id) && !above(item).some((id) => open.has(id)))
    .map((item) => carry(item));
}

/** Undefined where the item was dealt with. */
function readingNext(
  item: AgendaItem,
  resolutions: readonly Resolution[],
): AgendaItem['reading'] | undefined {
  const has = (outcome: Resolution['outcome']) => resolutions.some((r) => r.outcome === outcome);
  const isDecided = resolutions.some(({ outcome, effect }) => outcome !== 'open' && effect === null);
  if (has('firstReading') || (item.reading === 1 && !isDecided)) return 2;
  return has('postponed') ? item.reading : undefined;
}

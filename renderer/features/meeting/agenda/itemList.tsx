import { memo, useMemo } from 'react';
import { Button as AriaButton, GridList, GridListItem } from 'react-aria-components';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { togetherIn } from '../../../../shared/domain/meeting/together.ts';
import { togetherMark } from '../../../../shared/german/together.ts';
import { useQuery } from '../../../api.ts';
import { useRowsInTurn } from '../../../ui/useRowsInTurn.ts';
import { useItemActions } from './itemActions.ts';
import { ItemMenu } from './itemMenu.tsx';
import { ItemSummary } from './itemSummary.tsx';
import { type Direction, stepFrom } from './moves.ts';
import { useItemDrag } from './useItemDrag.tsx';

type Props = {
  items: readonly AgendaRow[];
  isPublic: boolean;
  /** Items may be added, moved and removed. */
  isFree: boolean;
  /** Titles and papers may be changed. */
  isOpen: boolean;
  /** To which a link leads. */
  soughtId: string | null;
};

/**
 * The items of one part, to be read, opened, and moved by drag or by keyboard. Drawn anew only where the agenda
 * changed, since it may have 300 items.
 */
export const ItemList = memo(function ItemList({ items, isPublic, isFree, isOpen, soughtId }: Props) {
  const rows = items.filter((item) => item.kind === 'item' && item.isPublic === isPublic);
  const drawn = useRowsInTurn(rows, 1 + rows.findIndex(({ id }) => id === soughtId));
  const attachments = useAttachmentCounts();
  const together = marksOf(items);
  const dragAndDropHooks = useItemDrag(items, isPublic);
  const handleKey = useItemKeys(items, isFree);
  return (
    <div {...(isOpen ? { onKeyDownCapture: handleKey } : {})}>
      <GridList
        // React Aria's list takes dragging for its whole life or not at all.
        key={String(isFree)}
        aria-label={isPublic ? 'Öffentliche Tagesordnungspunkte' : 'Nichtöffentliche Tagesordnungspunkte'}
        className={isFree ? 'item-list' : 'item-list fixed'}
        // Given as data, rows are drawn anew only where their item changed.
        items={drawn}
        dependencies={[isOpen, attachments, [...together].join()]}
        {...(isFree ? { dragAndDropHooks } : {})}
        renderEmptyState={() => (
          <p className="muted">
            {isPublic ? 'Noch kein öffentlicher Punkt.' : 'Noch kein nichtöffentlicher Punkt.'}
          </p>
        )}
      >
        {(item) => (
          <ItemRow
            item={item}
            attachments={attachments.get(item.id) ?? 0}
            together={together.get(item.id) ?? ''}
            isFree={isFree}
            isOpen={isOpen}
          />
        )}
      </GridList>
    </div>
  );
});

/** "mit TOP 7", of the items that are dealt with together with others. */
function marksOf(items: readonly AgendaRow[]): ReadonlyMap<string, string> {
  const groups = togetherIn(items);
  return new Map(
    items.filter(({ id }) => groups.has(id)).map((item) => [item.id, togetherMark(item, groups)]),
  );
}

const none: ReadonlyMap<string, number> = new Map();

/** By item; the same map as long as nothing has changed. */
function useAttachmentCounts(): ReadonlyMap<string, number> {
  const { meetingId } = useItemActions();
  const { data } = useQuery('attachments.counts', { meetingId });
  return useMemo(() => (data ? new Map(data.map(({ itemId, count }) => [itemId, count])) : none), [data]);
}

type RowProps = { item: AgendaRow; attachments: number; together: string; isFree: boolean; isOpen: boolean };

function ItemRow({ item, attachments, together, isFree, isOpen }: RowProps) {
  const { edit } = useItemActions();
  return (
    <GridListItem
      id={item.id}
      value={item}
      textValue={[item.number, item.title].filter(Boolean).join(' ')}
      className={['item-row', item.level > 1 && 'sub', item.level > 2 && 'deep', item.isHeading && 'heading']
        .filter(Boolean)
        .join(' ')}
      {...(isOpen ? { onAction: () => edit(item) } : {})}
    >
      {isFree && (
        <AriaButton slot="drag" className="drag-handle">
          <span className="drag-dots" aria-hidden="true" />
        </AriaButton>
      )}
      <ItemSummary item={item} attachments={attachments} together={together} />
      <ItemMenu item={item} isFree={isFree} isOpen={isOpen} />
    </GridListItem>
  );
}

const steps: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
  ArrowRight: 'indent',
  ArrowLeft: 'outdent',
};

/** Seen before the list itself sees the key: there the arrows only walk. */
function useItemKeys(items: readonly AgendaRow[], isFree: boolean) {
  const { move, remove } = useItemActions();
  return (event: React.KeyboardEvent): void => {
    const row = event.target instanceof HTMLElement ? event.target.closest('[role="row"]') : null;
    const item = items.find(({ id }) => id === row?.getAttribute('data-key'));
    if (!item || !event.currentTarget.contains(row)) return;
    const direction = event.altKey ? steps[event.key] : undefined;
    if (!isFree && (direction === 'indent' || direction === 'outdent')) return;
    if (direction) move(item.id, (now) => stepFrom(now, item.id, direction));
    else if (event.key === 'Delete') remove(item);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

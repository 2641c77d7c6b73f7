import { useRef } from 'react';
import { type DragAndDropHooks, DropIndicator, isTextDropItem, useDragAndDrop } from 'react-aria-components';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { useItemActions } from './itemActions.ts';
import { type Drop, dropAt } from './moves.ts';
import { takesSubItems } from '../../../../shared/domain/meeting/numbering.ts';

const dragType = 'application/x-ratsfeder-item';

/** Dragging an item between rows, onto a row (to become its sub-item), or into the other part. */
export function useItemDrag(items: readonly AgendaRow[], isPublic: boolean): DragAndDropHooks<AgendaRow> {
  const { move } = useItemActions();
  const dragged = useRef<string | null>(null);
  const drop = (id: string | undefined, target: Target) => {
    if (id !== undefined) move(id, (now) => dropAt(now, id, dropOf(target)));
  };
  const { dragAndDropHooks } = useDragAndDrop<AgendaRow>({
    getItems: (_keys, rows) => rows.map(({ id, title }) => ({ [dragType]: id, 'text/plain': title })),
    acceptedDragTypes: [dragType],
    getDropOperation: () => 'move',
    onDragStart: ({ keys }) => {
      dragged.current = String([...keys][0]);
    },
    onDragEnd: () => {
      dragged.current = null;
    },
    // Only what has room for another level below takes sub-items.
    shouldAcceptItemDrop: ({ key }) => takes(items, String(key), dragged.current),
    onReorder: ({ keys, target }) => drop(String([...keys][0]), target),
    onItemDrop: ({ items: [item], target }) => void idOf(item).then((id) => drop(id, target)),
    onInsert: ({ items: [item], target }) => void idOf(item).then((id) => drop(id, target)),
    onRootDrop: ({ items: [item] }) =>
      void idOf(item).then((id) => id && move(id, () => ({ parentId: null, beforeItemId: null, isPublic }))),
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
  });
  return dragAndDropHooks;
}

/** `draggedId`: null while it comes from the list of the other part. */
function takes(items: readonly AgendaRow[], id: string, draggedId: string | null): boolean {
  const target = items.find((item) => item.id === id);
  if (!target) return false;
  if (draggedId !== null) return dropAt(items, draggedId, { key: id, position: 'on' }) !== null;
  return takesSubItems(items, target);
}

type Target = { key: string | number; dropPosition: Drop['position'] };
const dropOf = ({ key, dropPosition }: Target): Drop => ({ key: String(key), position: dropPosition });

async function idOf(item: Parameters<typeof isTextDropItem>[0] | undefined): Promise<string | undefined> {
  return item && isTextDropItem(item) ? item.getText(dragType) : undefined;
}

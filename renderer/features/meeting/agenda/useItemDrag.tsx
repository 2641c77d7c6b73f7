import { useRef } from 'react';
import { type DragAndDropHooks, DropIndicator, isTextDropItem, useDragAndDrop } from 'react-aria-components';
import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { useItemActions } from './itemActions.ts';
import { type Drop, dropAt, hasSubItems } from './moves.ts';

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
    // Only whole items take sub-items, and only such as have none themselves.
    shouldAcceptItemDrop: ({ key }) =>
      items.some((item) => item.id === key && item.parentId === null && !item.isHeading) &&
      (dragged.current === null || (dragged.current !== key && !hasSubItems(items, dragged.current))),
    onReorder: ({ keys, target }) => drop(String([...keys][0]), target),
    onItemDrop: ({ items: [item], target }) => void idOf(item).then((id) => drop(id, target)),
    onInsert: ({ items: [item], target }) => void idOf(item).then((id) => drop(id, target)),
    onRootDrop: ({ items: [item] }) =>
      void idOf(item).then((id) => id && move(id, () => ({ parentId: null, beforeItemId: null, isPublic }))),
    renderDropIndicator: (target) => <DropIndicator target={target} className="drop-line" />,
  });
  return dragAndDropHooks;
}

type Target = { key: string | number; dropPosition: Drop['position'] };
const dropOf = ({ key, dropPosition }: Target): Drop => ({ key: String(key), position: dropPosition });

async function idOf(item: Parameters<typeof isTextDropItem>[0] | undefined): Promise<string | undefined> {
  return item && isTextDropItem(item) ? item.getText(dragType) : undefined;
}

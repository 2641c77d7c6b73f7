import { useId } from 'react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { IconButton } from '../../../ui/button.tsx';
import { type KeyedItem, reordered, shifted } from './agendaItems.ts';

type Props = {
  isPublic: boolean;
  items: readonly KeyedItem[];
  /** As they would be printed, by key. */
  numbers: ReadonlyMap<string, string>;
  onReorder: (items: KeyedItem[]) => void;
  onEdit: (item: KeyedItem) => void;
  onRemove: (item: KeyedItem) => void;
};

const lookOf = ({ isHeading, level }: Props['items'][number]): string =>
  ['agenda-line', isHeading && 'heading', `level-${level}`].filter(Boolean).join(' ');

/** One part of the agenda; reordered by drag, by keyboard at the handle, or with the arrows. */
export function AgendaPart({ isPublic, items, numbers, onReorder, onEdit, onRemove }: Props) {
  const titleId = useId();
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': items.find((item) => item.key === key)?.title ?? '' })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === 'on') return;
      onReorder(reordered(items, keys, target.key, target.dropPosition));
    },
  });
  return (
    <div className="agenda-part">
      <h3 id={titleId}>{isPublic ? 'Öffentlicher Teil' : 'Nichtöffentlicher Teil'}</h3>
      <GridList
        aria-labelledby={titleId}
        items={items}
        dragAndDropHooks={dragAndDropHooks}
        dependencies={[items, numbers]}
        onAction={(key) => {
          const item = items.find((candidate) => candidate.key === key);
          if (item) onEdit(item);
        }}
        className="agenda-list"
        renderEmptyState={() => <p className="muted">Noch kein Punkt.</p>}
      >
        {(item) => {
          const index = items.indexOf(item);
          return (
            <GridListItem id={item.key} textValue={item.title} className={lookOf(item)}>
              <AriaButton slot="drag" className="drag-handle" aria-label={`Verschieben: ${item.title}`}>
                <span className="grip" aria-hidden="true" />
              </AriaButton>
              <span className="number">{numbers.get(item.key)}</span>
              <span className="title">{item.title}</span>
              <IconButton
                icon="arrow-up"
                label={`Nach oben: ${item.title}`}
                isDisabled={index === 0}
                onPress={() => onReorder(shifted(items, index, -1))}
              />
              <IconButton
                icon="arrow-down"
                label={`Nach unten: ${item.title}`}
                isDisabled={index === items.length - 1}
                onPress={() => onReorder(shifted(items, index, 1))}
              />
              <IconButton icon="edit" label={`Bearbeiten: ${item.title}`} onPress={() => onEdit(item)} />
              <IconButton icon="delete" label={`Entfernen: ${item.title}`} onPress={() => onRemove(item)} />
            </GridListItem>
          );
        }}
      </GridList>
    </div>
  );
}

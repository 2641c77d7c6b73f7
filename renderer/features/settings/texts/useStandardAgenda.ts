import { useState } from 'react';
import { useCommand } from '../../../api.ts';
import { byPart, inputOf, type KeyedItem } from './agendaItems.ts';

/** The list while it is edited: each change is stored at once, a refused one leaves the list as it was. */
export function useStandardAgenda(bodyId: string, start: readonly KeyedItem[]) {
  const [items, setItems] = useState(start);
  const [removed, setRemoved] = useState<{ before: readonly KeyedItem[]; title: string } | null>(null);
  const save = useCommand('standardAgenda.save');
  const show = (next: readonly KeyedItem[]) => {
    setItems(byPart(next));
    setRemoved(null);
  };
  const store = (next: readonly KeyedItem[]) => {
    show(next);
    save.mutate({ bodyId, items: inputOf(byPart(next)) }, { onError: () => setItems(items) });
  };
  return {
    items,
    error: save.error,
    /** The item removed last, and the way back. */
    removed: removed && { title: removed.title, undo: () => store(removed.before) },
    /** Takes over a list that is stored already. */
    show,
    reorder: (isPublic: boolean, part: readonly KeyedItem[]) =>
      store([...items.filter((item) => item.isPublic !== isPublic), ...part]),
    remove: (item: KeyedItem) => {
      store(items.filter(({ key }) => key !== item.key));
      setRemoved({ before: items, title: item.title });
    },
  };
}

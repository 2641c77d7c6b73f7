import { useRef, useState } from 'react';
import { call, useCommand } from '../../../api.ts';
import { byPart, inputOf, keyed, type KeyedItem } from './agendaItems.ts';
import { isConflict } from '../../../saving/useConflict.ts';
import type { BodyId } from '../../../../shared/domain/ids.ts';

/**
 * The list while it is edited: each change is stored at once, one after the other. A refused one leaves the list as it
 * was; where another window was faster the list shows what is stored there, and one's own can be put back.
 */
export function useStandardAgenda(bodyId: BodyId, opened: number, start: readonly KeyedItem[]) {
  const [items, setItems] = useState(start);
  const [removed, setRemoved] = useState<{ before: readonly KeyedItem[]; title: string } | null>(null);
  const [refused, setRefused] = useState<readonly KeyedItem[] | null>(null);
  const { mutateAsync, error } = useCommand('standardAgenda.save');
  const version = useRef(opened);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const takeTheirs = async (mine: readonly KeyedItem[]) => {
    const stored = await call('standardAgenda.open', { bodyId });
    version.current = stored.version;
    setItems(byPart(keyed(stored.items)));
    setRefused(mine);
  };
  const write = async (next: readonly KeyedItem[]) => {
    await mutateAsync({ bodyId, version: version.current, items: inputOf(next) });
    version.current += 1;
    setRefused(null);
  };
  const attempt = async (wanted: readonly KeyedItem[]) => {
    try {
      await write(wanted);
      setItems(wanted);
    } catch (cause) {
      if (!isConflict(cause)) throw cause;
      await takeTheirs(wanted);
    }
  };
  /** Stores, then shows the list. Rejects where it was refused for what stands in it. */
  const save = (list: readonly KeyedItem[]): Promise<void> => {
    const sorted = byPart(list);
    const saved = queue.current.then(() => attempt(sorted));
    queue.current = saved.catch(() => undefined);
    return saved;
  };
  /** Shows the list at once; a refused one goes back, and `error` says why. */
  const store = (list: readonly KeyedItem[]) => {
    setItems(byPart(list));
    setRemoved(null);
    save(list).catch(() => setItems(items));
  };
  return {
    items,
    error: refused ? null : error,
    /** Puts the list back that another window was faster with. */
    again: refused && (() => store(refused)),
    /** The item removed last, and the way back. */
    removed: removed && { title: removed.title, undo: () => store(removed.before) },
    save,
    reorder: (isPublic: boolean, part: readonly KeyedItem[]) =>
      store([...items.filter((item) => item.isPublic !== isPublic), ...part]),
    remove: (item: KeyedItem) => {
      store(items.filter(({ key }) => key !== item.key));
      setRemoved({ before: items, title: item.title });
    },
  };
}

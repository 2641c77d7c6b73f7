import { useState } from 'react';
import { useKeptFocus } from '../../ui/useKeptFocus.ts';

/** A list of `count` entries with one at a time open as a form in its place; a new one has no id yet. */
export function useInlineForm<Draft extends { id: string | null }, Section extends HTMLElement>(
  count: number,
  start: Draft | null = null,
) {
  const [editing, setEditing] = useState(start);
  const [closed, setClosed] = useState<Draft | null>(null);
  const section = useKeptFocus<Section>(count);
  return {
    editing,
    /** Goes to the list as a whole, with `tabIndex={-1}`. */
    section,
    edit: setEditing,
    close: () => {
      setClosed(editing);
      setEditing(null);
    },
    /**
     * Whether the button for this entry (null: for a new one) opened the form that was closed last. The form takes the
     * focus with it: coming back, the button takes it (`autoFocus`), so that the keyboard goes on where it was.
     */
    isBack: (id: Draft['id']) => closed !== null && closed.id === id,
  };
}

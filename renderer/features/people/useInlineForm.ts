import { useState } from 'react';
import { useKeptFocus } from '../../ui/useKeptFocus.ts';

/** A list of `count` entries with one at a time open as a form in its place. */
export function useInlineForm<Draft, Section extends HTMLElement>(count: number, start: Draft | null = null) {
  const [editing, setEditing] = useState(start);
  const section = useKeptFocus<Section>(count);
  return {
    editing,
    /** Goes to the list as a whole, with `tabIndex={-1}`. */
    section,
    edit: setEditing,
    /** The form takes the focus with it; without a new place the keyboard would be outside the dialog. */
    close: () => {
      setEditing(null);
      section.current?.focus();
    },
  };
}

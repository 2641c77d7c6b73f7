import { useRef, useState } from 'react';

/** A list with one entry at a time open as a form in its place. */
export function useInlineForm<Draft, Section extends HTMLElement>(start: Draft | null = null) {
  const [editing, setEditing] = useState(start);
  const section = useRef<Section>(null);
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

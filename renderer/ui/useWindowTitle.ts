import { useEffect } from 'react';

/** The window says what it shows: "Mitglieder – Ratsfeder". */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Ratsfeder`;
  }, [title]);
}

import type { EditorProps } from '@tiptap/pm/view';
import { useState } from 'react';
import { cleanPaste } from './cleanPaste.ts';
import type { LeftOut } from './leftOut.ts';
import { withLineBreaks } from './lineBreaks.ts';

/** Makes text of the minutes of what is pasted or dropped, and knows what the last time was left out. */
export function usePaste(): { props: EditorProps; leftOut: readonly LeftOut[] } {
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const [props] = useState<EditorProps>(() => ({
    transformPastedHTML: (html) => {
      const cleaned = cleanPaste(html);
      setLeftOut(cleaned.leftOut);
      return cleaned.html;
    },
    transformPastedText: (text) => {
      setLeftOut([]);
      return withLineBreaks(text);
    },
    handlePaste: (_view, { clipboardData }, slice) => {
      if (slice.size > 0) return false;
      // A picture alone: what is selected stays.
      const files = [...(clipboardData?.files ?? [])];
      const kinds = files.map(({ type }): LeftOut => (type.startsWith('image/') ? 'picture' : 'file'));
      if (kinds.length > 0) setLeftOut(kinds);
      return true;
    },
  }));
  return { props, leftOut };
}

import type { EditorProps } from '@tiptap/pm/view';
import { useLayoutEffect, useRef, useState } from 'react';
import { cleanPaste } from './cleanPaste.ts';
import type { LeftOut } from './leftOut.ts';
import { withLineBreaks } from './lineBreaks.ts';

/**
 * Makes text of the minutes of what is pasted or dropped, and knows what the last time was left out. `onPicture`: one
 * alone, of which is asked what it shows.
 */
export function usePaste(onPicture: (file: File) => void): {
  props: EditorProps;
  leftOut: readonly LeftOut[];
} {
  const [leftOut, setLeftOut] = useState<readonly LeftOut[]>([]);
  const latest = useRef(onPicture);
  useLayoutEffect(() => {
    latest.current = onPicture;
  });
  const [props] = useState<EditorProps>(() => {
    /** Whether there was any. What is selected stays. */
    const takeFiles = (data: DataTransfer | null): boolean => {
      const files = [...(data?.files ?? [])];
      const [first, ...more] = files;
      if (!first) return false;
      const isPicture = first.type.startsWith('image/');
      if (isPicture) latest.current(first);
      setLeftOut((isPicture ? more : files).map(kindOf));
      return true;
    };
    return {
      transformPastedHTML: (html) => {
        const cleaned = cleanPaste(html);
        setLeftOut(cleaned.leftOut);
        return cleaned.html;
      },
      transformPastedText: (text) => {
        setLeftOut([]);
        return withLineBreaks(text);
      },
      handlePaste: (_view, { clipboardData }, slice) =>
        slice.size === 0 && (takeFiles(clipboardData) || true),
      handleDrop: (_view, { dataTransfer }) => takeFiles(dataTransfer),
    };
  });
  return { props, leftOut };
}

const kindOf = ({ type }: File): LeftOut => (type.startsWith('image/') ? 'picture' : 'file');

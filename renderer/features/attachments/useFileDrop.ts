import { useEffect, useRef, useState } from 'react';

/**
 * Takes the files that are dropped on an element, or pasted while the focus is in it. React Aria's zone passes over
 * pasted pictures, which lie in no folder.
 */
export function useFileDrop<Zone extends HTMLElement>(take: (files: File[]) => void) {
  const zone = useRef<Zone>(null);
  const [isTarget, setIsTarget] = useState(false);
  useEffect(() => {
    const node = zone.current;
    if (!node) return;
    const ending = new AbortController();
    const { signal } = ending;
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsTarget(true);
    };
    const onDrop = (event: DragEvent) => {
      event.preventDefault();
      setIsTarget(false);
      take([...(event.dataTransfer?.files ?? [])]);
    };
    const onPaste = ({ clipboardData }: ClipboardEvent) => {
      const files = [...(clipboardData?.files ?? [])];
      if (files.length > 0 && node.contains(document.activeElement)) take(files);
    };
    node.addEventListener('dragover', onDragOver, { signal });
    node.addEventListener('dragleave', () => setIsTarget(false), { signal });
    node.addEventListener('drop', onDrop, { signal });
    // Pasted where nothing can be typed, it comes to the page.
    document.addEventListener('paste', onPaste, { signal });
    return () => ending.abort();
  });
  return { zone, isTarget };
}

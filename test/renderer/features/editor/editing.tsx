import { screen, waitFor } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { createRoot, type Root } from 'react-dom/client';
import { RichTextEditor } from '../../../../renderer/features/editor/richTextEditor.tsx';
import type { RichText } from '../../../../shared/domain/richText.ts';
import { expect } from 'vitest';

// Without a layout nothing has a place on the screen.
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });

let root: Root | undefined;

/** The editor with a text, and what it would save by now. */
export async function openEditor(initial: RichText) {
  let saved = initial;
  const page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  root.render(
    <RichTextEditor
      label="Text"
      initial={initial}
      onChange={(text) => (saved = text)}
      names={[]}
      modules={[]}
      autoFocus
    />,
  );
  const box = await screen.findByRole('textbox', { name: 'Text' });
  const user = userEvent.setup();
  /** Whatever a button does, one goes on typing. */
  const isFocused = () => waitFor(() => expect(document.activeElement).toBe(box));
  await isFocused();
  return {
    box,
    user,
    isFocused,
    saved: () => saved,
    press: (name: string | RegExp) => user.click(screen.getByRole('button', { name })),
  };
}

export function closeEditor(): void {
  root?.unmount();
  root = undefined;
  document.body.replaceChildren();
}

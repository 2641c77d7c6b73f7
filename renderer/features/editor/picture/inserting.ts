import type { Editor } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { Picture } from '../../../../shared/domain/inline.ts';
import { pictureAttrs } from './extension.ts';

export function selectedPicture({ state: { selection } }: Editor): Picture['attrs'] | null {
  const node = selection instanceof NodeSelection ? selection.node : null;
  return node?.type.name === 'picture' ? pictureAttrs(node.attrs) : null;
}

/** In place of the selected picture, or behind what is selected. */
export function insertPicture(editor: Editor, attrs: Picture['attrs']): void {
  const commands = editor.chain().focus();
  if (selectedPicture(editor)) commands.updateAttributes('picture', attrs).run();
  else commands.insertContentAt(editor.state.selection.to, { type: 'picture', attrs }).run();
}

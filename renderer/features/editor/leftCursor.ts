import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * The browser says a moment later that the cursor moved, and ProseMirror hears it only while the text has the focus: on
 * a busy machine a click into a cell and the next one on a tool would mean the cell before.
 */
export const leftCursor = Extension.create({
  name: 'leftCursor',
  addProseMirrorPlugins: () => [new Plugin({ props: { handleDOMEvents: { blur: readCursor } } })],
});

function readCursor(view: EditorView): false {
  const { selection, doc, tr } = view.state;
  const shown = view.dom.ownerDocument.getSelection();
  // Of chosen cells and pictures the page shows no cursor of its own.
  if (!(selection instanceof TextSelection) || view.composing || !shown) return false;
  const [anchor, head] = [
    positionOf(view, shown.anchorNode, shown.anchorOffset),
    positionOf(view, shown.focusNode, shown.focusOffset),
  ];
  if (anchor === null || head === null || (anchor === selection.anchor && head === selection.head))
    return false;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
  return false;
}

const positionOf = (view: EditorView, node: Node | null, offset: number): number | null =>
  node && view.dom.contains(node) ? view.posAtDOM(node, offset) : null;

import type { Editor } from '@tiptap/core';
import type { Node, ResolvedPos } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';

/** Where the cursor is: how deep the table around it lies, its row and its cell below that. */
function tableAround($head: ResolvedPos): { table: Node; depth: number } | null {
  const depth = depthsOf($head).find((one) => $head.node(one).type.name === 'table');
  return depth === undefined ? null : { table: $head.node(depth), depth };
}

const depthsOf = ($head: ResolvedPos): number[] =>
  Array.from({ length: $head.depth + 1 }, (_, depth) => depth);

/** To the line below the table around the cursor; where there is none, one is made. False outside of tables. */
export const leaveBelow = (editor: Editor): boolean => leave(editor, 1);
export const leaveAbove = (editor: Editor): boolean => leave(editor, -1);

function leave(editor: Editor, direction: 1 | -1): boolean {
  const { $head } = editor.state.selection;
  const around = tableAround($head);
  if (!around) return false;
  const edge = direction === 1 ? $head.after(around.depth) : $head.before(around.depth);
  const { tr, schema } = editor.state;
  const paragraph = schema.nodes['paragraph'];
  if (isOutermost($head, around.depth, direction) && paragraph) tr.insert(edge, paragraph.create());
  // Above, the new line stands where the table began.
  const from = tr.doc.resolve(direction === -1 && tr.docChanged ? edge + 1 : edge);
  editor.view.dispatch(tr.setSelection(Selection.near(from, direction)).scrollIntoView());
  return true;
}

/** Nothing stands beyond the table on that side. */
function isOutermost($head: ResolvedPos, depth: number, direction: 1 | -1): boolean {
  const at = $head.index(depth - 1);
  return direction === 1 ? at === $head.node(depth - 1).childCount - 1 : at === 0;
}

/** In the last line of a table below which nothing stands, so that an arrow leads nowhere. */
export function isAtBottom({ state, view }: Editor): boolean {
  const { $head, empty } = state.selection;
  const around = tableAround($head);
  if (!around || !empty || !isOutermost($head, around.depth, 1)) return false;
  const cell = around.depth + 2;
  const reaches = Number($head.node(cell).attrs['rowspan']);
  const isLastRow = $head.index(around.depth) + reaches >= around.table.childCount;
  return isLastRow && $head.end() + $head.depth - cell === $head.end(cell) && view.endOfTextblock('down');
}

export function isAtTop({ state, view }: Editor): boolean {
  const { $head, empty } = state.selection;
  const around = tableAround($head);
  if (!around || !empty || !isOutermost($head, around.depth, -1)) return false;
  const cell = around.depth + 2;
  const isFirstRow = $head.index(around.depth) === 0;
  return isFirstRow && $head.start() - $head.depth + cell === $head.start(cell) && view.endOfTextblock('up');
}

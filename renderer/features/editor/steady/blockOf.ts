import type { Node } from '@tiptap/pm/model';
import { type EditorState, TextSelection } from '@tiptap/pm/state';

/** Characters and nodes; a shorter text is laid out in no time. */
const longText = 5000;

/**
 * The block of a long text whose height alone a key at the cursor can change: an item of a list, else the paragraph
 * or heading. None with a picture in it, which may come later than its words.
 */
export function blockOf({ doc, selection }: EditorState): { from: number; to: number } | null {
  if (doc.content.size < longText || !(selection instanceof TextSelection)) return null;
  const { $head, $anchor } = selection;
  if (!$head.sameParent($anchor)) return null;
  const depth = $head.depth - ($head.node(-1).type.name === 'listItem' ? 1 : 0);
  return hasPicture($head.node(depth)) ? null : { from: $head.before(depth), to: $head.after(depth) };
}

const hasPicture = (node: Node): boolean => node.type.name === 'picture' || node.children.some(hasPicture);

/** Whether two states of a block differ in their letters at most: then it is as high while its lines are as many. */
export const isAlike = (one: Node, other: Node): boolean =>
  one === other ||
  (one.sameMarkup(other) &&
    one.childCount === other.childCount &&
    one.children.every((child, index) => isAlike(child, other.child(index))));

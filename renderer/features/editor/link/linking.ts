import { type Editor, getMarkRange } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

/** What a link would be made of: where it stands, its words, and where it leads by now. */
export type Linking = {
  from: number;
  to: number;
  text: string;
  href: string;
  /** Words in one line; of several only the address is asked for. */
  isOneLine: boolean;
};

/** The link around the cursor, or what is selected. */
export function linkingAt(editor: Editor): Linking {
  const { selection, schema, doc } = editor.state;
  const type = schema.marks['link'];
  const around = type && getMarkRange(selection.$from, type);
  const isInside = around && selection.to <= around.to;
  const { from, to } = isInside ? around : selection;
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)];
  return {
    from,
    to,
    text: doc.textBetween(from, to, ' '),
    href: isInside ? hrefAt(doc, from) : '',
    isOneLine: $from.sameParent($to),
  };
}

const hrefAt = (doc: Node, position: number): string =>
  String(doc.nodeAt(position)?.marks.find(({ type }) => type.name === 'link')?.attrs['href'] ?? '');

/** Makes the link; words that stay keep how they look. */
export function applyLink(
  editor: Editor,
  linking: Linking,
  { text, href }: { text: string; href: string },
): void {
  const { from, to } = linking;
  const commands = editor.chain().focus().setTextSelection({ from, to });
  if (text === linking.text) commands.setLink({ href }).setTextSelection(to).run();
  else commands.insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] }).run();
}

export const removeLink = (editor: Editor, { from, to }: Linking): void => {
  editor.chain().focus().setTextSelection({ from, to }).unsetLink().setTextSelection(to).run();
};

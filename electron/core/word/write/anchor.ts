import { type IParagraphOptions, Paragraph } from 'docx';
import { attributes } from './element.ts';

/** What others lead to is a bookmark of this name. */
export const anchorName = (anchor: number): string => `Punkt_${anchor}`;

/** Numbers of bookmarks that an office's own file does not come to, in which ours may have to stand. */
const first = 90_000;

/** A paragraph with a bookmark around all that it says. */
export class AnchoredParagraph extends Paragraph {
  constructor(options: IParagraphOptions, anchor: number) {
    super(options);
    const id = first + anchor;
    const [properties, ...said] = this.root;
    this.root = [
      ...(properties === undefined ? [] : [properties]),
      { 'w:bookmarkStart': attributes({ 'w:id': id, 'w:name': anchorName(anchor) }) },
      ...said,
      { 'w:bookmarkEnd': attributes({ 'w:id': id }) },
    ];
  }
}

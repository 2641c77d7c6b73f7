import { plainText, type Block, type RichText } from '../domain/richText.ts';

const hasWords = (block: Block): boolean => plainText({ type: 'doc', content: [block] }) !== '';

/** Without the empty paragraphs that an editor leaves before and after the text. */
export function trimmed(text: RichText | undefined): RichText {
  const content = text?.content ?? [];
  const first = content.findIndex(hasWords);
  return { type: 'doc', content: first < 0 ? [] : content.slice(first, content.findLastIndex(hasWords) + 1) };
}

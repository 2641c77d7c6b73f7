import type { WordPackage } from '../read/package.ts';
import { everything, val } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { holdIndents, keepGaps } from './holdIndents.ts';
import { mergeNumbering } from './mergeNumbering.ts';
import { mergeStyles } from './mergeStyles.ts';
import { countingStyles, keepOwnNumbers } from './ownNumbers.ts';
import { StyleLooks } from './styleLooks.ts';

const styleNames = ['w:pStyle', 'w:rStyle', 'w:tblStyle'];

type Setting = {
  template: WordPackage;
  content: WordPackage;
  /** Of the text there, in twips; undefined where the template does not say. */
  width: number | undefined;
};

/** Makes blocks of the content such of the template, with their styles and lists. Gives the styles that came along. */
export function fitBlocks(blocks: readonly Element[], { template, content, width }: Setting): Element[] {
  const parts = blocks.flatMap((block) => [...everything(block)]);
  const paragraphs = parts.filter(({ name }) => name === 'w:p');
  const used = parts.filter(({ name }) => styleNames.includes(name)).map(val);
  const { ids, added } = mergeStyles(template, content, used);
  keepGaps(added, new StyleLooks(content), new StyleLooks(template));
  const isCounted = countingStyles(template);
  const theirs = new StyleLooks(template);
  holdIndents(paragraphs, new StyleLooks(content), {
    width,
    look: (id) => theirs.of(ids.get(id) ?? id),
    isCounted: (id) => isCounted(ids.get(id) ?? id),
  });
  const numbered = [...parts, ...added.flatMap((style) => [...everything(style)])].filter(
    ({ name }) => name === 'w:numId',
  );
  const numbers = mergeNumbering(template, content, new Set(numbered.map(val)));
  for (const one of numbered) one.attributes.set('w:val', numbers.get(val(one)) ?? '0');
  for (const one of parts) {
    if (styleNames.includes(one.name)) one.attributes.set('w:val', ids.get(val(one)) ?? val(one));
  }
  keepOwnNumbers(paragraphs, isCounted);
  return added;
}

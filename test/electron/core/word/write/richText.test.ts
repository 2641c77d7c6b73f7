import { describe, expect, it } from 'vitest';
import { minutesDocx } from '../../../../../electron/core/word/write/minutes.ts';
import type { Block, Inline } from '../../../../../shared/domain/richText.ts';
import { buildMinutes } from '../../../../../shared/minutes/build.ts';
import { paragraphsOf, partsOf } from '../../../../support/docx.ts';
import { anItem, someFacts } from '../../../../shared/minutes/sampleFacts.ts';
import { all, child, type Element, parseXml, val } from './xml.ts';

const words = (text: string): Inline[] => [{ type: 'text', text }];
const paragraph = (text: string): Block => ({ type: 'paragraph', content: words(text) });

/** The Niederschrift with one item that says this. */
const docxOf = (...content: Block[]) =>
  minutesDocx(
    buildMinutes(
      someFacts({ items: [anItem('1', 'Bericht')], texts: { 'item-1': { type: 'doc', content } } }),
    ),
  );

function stylesOf(docx: Uint8Array): Map<string, Element> {
  const styles = all(parseXml(partsOf(docx)['word/styles.xml'] ?? ''), 'w:style');
  return new Map(styles.map((style) => [style.attributes['w:styleId'] ?? '', style]));
}

describe('headings of a text', () => {
  const heading = (level: 1 | 2 | 3, text: string): Block => ({
    type: 'heading',
    attrs: { level },
    content: words(text),
  });

  it('are headings of Word below that of their item, level by level', async () => {
    const docx = await docxOf(
      heading(1, 'Lage'),
      heading(2, 'Zahlen'),
      heading(3, 'Kitas'),
      paragraph('Text'),
    );
    const styles = stylesOf(docx);
    const outline = ['Bericht', 'Lage', 'Zahlen', 'Kitas'].map((text) => {
      const found = paragraphsOf(docx).findLast((one) => one.text.endsWith(text));
      const style = styles.get(found?.style ?? '');
      const level = val(child(child(style, 'w:pPr'), 'w:outlineLvl'));
      return [val(child(style, 'w:basedOn')), level];
    });
    expect(outline).toEqual([
      ['Normal', '1'],
      ['Heading4', '3'],
      ['Heading5', '4'],
      ['Heading6', '5'],
    ]);
  });

  it('hold on to what follows them, as every heading of Word does', async () => {
    const styles = stylesOf(await docxOf(heading(1, 'Lage'), paragraph('Text')));
    for (const id of ['Heading4', 'Heading5', 'Heading6'])
      expect(child(child(styles.get(id), 'w:pPr'), 'w:keepNext'), id).toBeDefined();
  });
});

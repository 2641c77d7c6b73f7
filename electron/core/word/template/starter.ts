import type { MinutesStyle } from '../../../../shared/domain/body/body.ts';
import type { TemplateFields } from '../../../../shared/documents/templates/field.ts';
import type { PartName } from '../../../../shared/documents/templates/parts.ts';
import { starterFooter, starterTitle } from '../../../../shared/german/templates.ts';
import { WordPackage } from '../read/package.ts';
import { all, child, elements, textOf } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { type LaidOut, wordFileOf } from '../write/document.ts';
import { styleIds } from '../write/indentStyles.ts';
import { itemEdgeFor, textWidth } from '../write/layout.ts';
import { Lists } from '../write/lists.ts';
import { logoLine } from '../write/logo.ts';
import type { Look } from '../write/look.ts';
import { sheetStylesFor } from '../write/sheetStyles.ts';
import { line } from '../write/wordLines.ts';

/** What a starter is made for: how the body's documents look. */
export type StarterFor = {
  fields: TemplateFields;
  look: Look;
  letterhead: readonly string[];
  labelStyle: MinutesStyle['labelStyle'];
};

/**
 * A Word file to start from: as the program prints it for the body, with its parts as placeholders in their order and
 * every style of its documents, so that filled as it is it says and shows the same.
 */
export function starterTemplate({ fields, look, letterhead, labelStyle }: StarterFor): Promise<Uint8Array> {
  const itemEdge = itemEdgeFor(look, labelStyle);
  const lines = [
    ...logoLine(look.logo),
    ...letterhead.map((row) => line('Briefkopf', row)),
    ...partsIn(fields).map((name) => line(styleIds('free').text, `{{${name}}}`)),
  ];
  return starterFile({
    // An office's template is by nobody of ours.
    properties: { title: starterTitle, subject: '', creator: '' },
    sections: [lines],
    styles: sheetStylesFor(look, { itemEdge, width: textWidth }),
    lists: new Lists(itemEdge),
    isLandscape: false,
    footer: starterFooter,
    footerStretch: 1,
    keepsEveryStyle: true,
  });
}

/** In printing order; {{inhalt}} stands for what is said between them. An agenda or list within it an office may take out. */
function partsIn(fields: TemplateFields): (PartName | 'inhalt')[] {
  const isMinutes = Object.hasOwn(fields, 'verlauf');
  const parts = ['kopf', 'inhalt', ...(isMinutes ? ['anlagen' as const] : []), 'unterschriften'] as const;
  return parts.filter((name) => Object.hasOwn(fields, name));
}

/** What comes in the stead of the fields is longer: the page number has a line of its own from the beginning. */
const longFooter = 4;

/** Each placeholder in one piece, as somebody types it in Word. */
export async function starterFile(laidOut: LaidOut): Promise<Uint8Array> {
  const file = new WordPackage(await wordFileOf({ ...laidOut, footerStretch: longFooter }, ''));
  for (const part of file.xmlParts().filter((name) => /^word\/(?:document|footer\d*)\.xml$/.test(name)))
    for (const paragraph of all(file.edit(part), 'w:p')) joinWords(paragraph);
  return file.bytes();
}

/** Words of the same look, one behind the other, become one. */
function joinWords(paragraph: Element): void {
  for (const run of elements(paragraph).toReversed()) {
    const before = elements(paragraph)[elements(paragraph).indexOf(run) - 1];
    const [first, second] = [before && wordsOf(before), wordsOf(run)];
    if (!first || !second || styleOf(before) !== styleOf(run)) continue;
    first.children = [textOf(first) + textOf(second)];
    paragraph.children.splice(paragraph.children.indexOf(run), 1);
  }
}

/** The text of a run that holds nothing else. */
function wordsOf(run: Element): Element | undefined {
  const inside = elements(run).filter(({ name }) => name !== 'w:rPr');
  return run.name === 'w:r' && inside.length === 1 && inside[0]?.name === 'w:t' ? inside[0] : undefined;
}

const styleOf = (run: Element | undefined): string =>
  elements(child(run, 'w:rPr') ?? { name: '', attributes: new Map(), children: [] })
    .map(({ name, attributes }) => `${name} ${[...attributes.values()].join(' ')}`)
    .join();

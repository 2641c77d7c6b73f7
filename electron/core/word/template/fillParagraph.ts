import type { DocumentBlock } from '../../../../shared/documents/model.ts';
import {
  type FieldValues,
  isUnsaid,
  type TemplateFields,
} from '../../../../shared/documents/templates/field.ts';
import type { WordPackage } from '../read/package.ts';
import { all, elements, remove } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';
import { placeholdersIn, readable, replaceIn } from './placeholders.ts';
import type { Spot } from './spots.ts';
import { takeOut } from './takeOut.ts';
import { boxMarks, setBoxes, withoutBoxMarks } from './tickBoxes.ts';

/** Names of the fields in a paragraph, in the order they stand. */
export const namesIn = (paragraph: Element, fields: TemplateFields): string[] =>
  placeholdersIn(readable(paragraph), fields).known;

type Setting = { file: WordPackage; fields: TemplateFields; values: FieldValues };
type Content = { name: string; blocks: readonly DocumentBlock[] };

/** Fills a paragraph; what content is to take its place, where it stands for some. */
export function fillParagraph(spot: Spot, { file, fields, values }: Setting): Content | null {
  const { paragraph, part } = spot;
  const names = namesIn(paragraph, fields);
  if (names.length === 0) return null;
  file.edit(part);
  const [first = ''] = names;
  const blocks = fields[first]?.use === 'content' ? (values.content[first] ?? []) : [];
  if (blocks.length > 0) return { name: first, blocks };
  const isEmpty = names.every((name) => isUnsaid(name, values));
  if (isEmpty && dropped(spot)) return null;
  dropLines(paragraph, (line) => isFields(line) && everyIn(line, fields, (name) => isUnsaid(name, values)));
  replaceIn(paragraph, wordsFor(names, fields, values));
  const ticks = names.filter((name) => fields[name]?.use === 'tick');
  if (ticks.length > 0) {
    const meanings = ticks.map((name) => fields[name]?.meaning ?? '');
    setBoxes(paragraph, meanings, file, part);
  }
  return null;
}

/** Nothing but fields. */
const isFields = (line: string): boolean => /^\s*(?:\{\{[^{}]*\}\}\s*)+$/.test(line);

const everyIn = (line: string, fields: TemplateFields, is: (name: string) => boolean): boolean =>
  placeholdersIn(line, fields).known.every(is);

/** Takes out the line breaks between which such a line would stand empty. */
function dropLines(paragraph: Element, isEmpty: (line: string) => boolean): void {
  const lines = readable(paragraph).split('\n');
  const breaks = all(paragraph, 'w:r').flatMap((run) =>
    elements(run)
      .filter(({ name }) => name === 'w:br' || name === 'w:cr')
      .map((at) => ({ run, at })),
  );
  if (breaks.length !== lines.length - 1) return;
  const gone = lines.flatMap((line, index) => (isEmpty(line) ? [breaks[Math.max(index - 1, 0)]] : []));
  for (const one of new Set(gone)) if (one) remove(one.run, one.at);
}

const wordsFor = (
  names: readonly string[],
  fields: TemplateFields,
  { words, ticks }: FieldValues,
): Record<string, string> =>
  Object.fromEntries(
    names.map((name) => [
      name,
      fields[name]?.use === 'tick'
        ? boxMarks[ticks[name] === true ? 'ticked' : 'empty']
        : withoutBoxMarks(words[name] ?? ''),
    ]),
  );

const holding = ['w:drawing', 'w:pict', 'w:object'];

/** Takes the paragraph out where nothing else hangs on it; a cell, a header and a box must end with another one. */
export function dropped({ paragraph, parent }: Spot): boolean {
  if (holding.some((name) => all(paragraph, name).length > 0)) return false;
  const siblings = elements(parent);
  const at = siblings.indexOf(paragraph);
  const [before, behind] = [siblings[at - 1], siblings[at + 1]];
  const isLast = behind === undefined || behind.name === 'w:sectPr';
  if (isLast && before?.name !== 'w:p') return false;
  takeOut(parent, paragraph);
  return true;
}

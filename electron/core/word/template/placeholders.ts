import { printable } from '../../../../shared/domain/values.ts';
import { withProtectedBlanks } from '../../../../shared/german/protectedBlanks.ts';
import type { TemplateFields } from '../../../../shared/documents/templates/field.ts';
import { element, elements, textOf } from '../read/tree.ts';
import type { Element } from '../read/xml.ts';

/** A stretch of a paragraph's text: where it begins and in which `w:t` of which run it stands. */
type Piece = { text: Element; run: Element; start: number };
type Match = { name: string; start: number; end: number; firstLetter: number };

/** Text of the paragraph as one reads it, however Word has cut it up; text boxes in it are paragraphs of their own. */
export const readable = (paragraph: Element): string => stretches(paragraph).text;

/** Known names in the order they stand; what only looks like a placeholder ("{{titel}", "{{foo}}") comes as typed. */
export function placeholdersIn(text: string, fields: TemplateFields): { known: string[]; unknown: string[] } {
  const found = matches(text);
  const isKnown = ({ name }: Match): boolean => Object.hasOwn(fields, name);
  const rest = found.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  );
  const stray = /\{\{.{0,30}|.{0,30}\}\}/.exec(rest)?.[0].trim();
  return {
    known: found.filter(isKnown).map(({ name }) => name),
    unknown: [
      ...found.filter((one) => !isKnown(one)).map(({ name }) => `{{${name.slice(0, 40)}}}`),
      ...(stray === undefined ? [] : [stray]),
    ],
  };
}

/** Puts the words in place of the placeholders named so, in the look of the placeholder's first letter. */
export function replaceIn(paragraph: Element, words: Readonly<Record<string, string>>): boolean {
  const { text, pieces } = stretches(paragraph);
  const found = matches(text).filter(({ name }) => Object.hasOwn(words, name));
  // From behind, so that the places of the others stay right.
  for (const { name, start, end, firstLetter } of found.toReversed()) {
    const value = withProtectedBlanks(printable(words[name] ?? '')).replaceAll('\r', '');
    for (const piece of pieces.toReversed()) {
      const current = textOf(piece.text);
      const from = Math.max(start - piece.start, 0);
      const to = Math.min(end - piece.start, lengthOf(piece, pieces, text));
      if (from >= to) continue;
      const isHome = firstLetter >= piece.start + from && firstLetter < piece.start + to;
      write(piece, current.slice(0, from) + (isHome ? value : '') + current.slice(to));
    }
  }
  return found.length > 0;
}

/** Blanks around a name do not count, tabs and line breaks do. */
const blanks = /^[ \u{A0}]*/u;

function matches(text: string): Match[] {
  return [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map((match) => {
    const inside = match[1] ?? '';
    const before = blanks.exec(inside)?.[0].length ?? 0;
    return {
      name: /[\t\n]/.test(inside) ? inside : nameOf(inside),
      start: match.index,
      end: match.index + match[0].length,
      firstLetter: match.index + 2 + before,
    };
  });
}

/** However it is spelled: capitals, several blanks, and umlauts in two pieces, as a Mac writes them, do not count. */
const nameOf = (inside: string): string =>
  inside
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replaceAll(/[ \u{A0}]+/gu, ' ');

const signs: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};
const passed = [
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:drawing',
  'w:pict',
  'w:object',
  'mc:AlternateContent',
];

function stretches(paragraph: Element): { text: string; pieces: Piece[] } {
  const pieces: Piece[] = [];
  let text = '';
  const read = (parent: Element): void => {
    for (const one of elements(parent)) {
      if (one.name === 'w:t') {
        pieces.push({ text: one, run: parent, start: text.length });
        text += textOf(one);
      } else if (!passed.includes(one.name)) {
        text += signs[one.name] ?? '';
        read(one);
      }
    }
  };
  read(paragraph);
  return { text, pieces };
}

/** As it was read: replacing further back may have changed it since, but only behind what counts here. */
function lengthOf(piece: Piece, pieces: readonly Piece[], text: string): number {
  const next = pieces[pieces.indexOf(piece) + 1];
  return (next?.start ?? text.length) - piece.start;
}

/** Sets a text; line breaks and tabs in it become Word's. The first stretch stays in the element it was in. */
function write({ text, run }: Piece, words: string): void {
  const [first = '', ...more] = words.split(/(?=[\n\t])|(?<=[\n\t])/);
  const nodes = [first, ...more].map((part) => {
    if (part === '\n') return element('w:br');
    if (part === '\t') return element('w:tab');
    return element('w:t', { 'xml:space': 'preserve' }, part === '' ? [] : [part]);
  });
  run.children.splice(run.children.indexOf(text) + 1, 0, ...nodes.slice(startsWithText(first) ? 1 : 0));
  text.attributes.set('xml:space', 'preserve');
  text.children = startsWithText(first) && first !== '' ? [first] : [];
}

const startsWithText = (part: string): boolean => part !== '\n' && part !== '\t';

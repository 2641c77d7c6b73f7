import { withPlainBlanks } from '../german/protectedBlanks.ts';
import type { Inline } from './inline.ts';
import type { Block, Flow, RichText, TextLine } from './richText.ts';

/**
 * What is looked for letter by letter, and what comes in its place. A protected blank is a blank, and a letter that came in
 * two parts (from a PDF, from a Mac) is the one that a keyboard types.
 */
export type Replacing = { find: string; put: string };

/** How often it stands in some words. */
export function countIn(words: string, find: string): number {
  return spotsOf(words.normalize(), find).length;
}

/** A plain line with all of them replaced; without any it stays as it is, letter by letter. */
export function replacedInWords(words: string, { find, put }: Replacing): string {
  const composed = words.normalize();
  const spots = spotsOf(composed, find);
  const length = find.normalize().length;
  return spots.length === 0
    ? words
    : spots.toReversed().reduce((text, at) => text.slice(0, at) + put + text.slice(at + length), composed);
}

/** A text with all of them replaced, or those of one of its lines; what is around them keeps its marks. */
export function replacedInText(text: RichText, replacing: Replacing, onlyLine?: number): RichText {
  let line = -1;
  const inLine = <Line extends TextLine>(one: Line): Line => {
    line += 1;
    return onlyLine === undefined || onlyLine === line ? replacedInLine(one, replacing) : one;
  };
  return { ...text, content: text.content.map((block) => inBlock(block, inLine)) };
}

type InLine = <Line extends TextLine>(line: Line) => Line;

function inBlock(block: Block, inLine: InLine): Block {
  if (block.type === 'heading') return inLine(block);
  if (block.type !== 'table') return inFlow(block, inLine);
  const rows = block.content.map((row) => ({
    ...row,
    content: row.content.map((cell) => ({
      ...cell,
      content: cell.content.map((one) => inFlow(one, inLine)),
    })),
  }));
  return { ...block, content: rows };
}

function inFlow(flow: Flow, inLine: InLine): Flow {
  if (flow.type === 'paragraph') return inLine(flow);
  const content = flow.content.map((item) => ({
    ...item,
    content: item.content.map((one) => inFlow(one, inLine)),
  }));
  return { ...flow, content };
}

function replacedInLine<Line extends TextLine>(line: Line, replacing: Replacing): Line {
  const content = line.content ?? [];
  const isTouched = spotsOf(content.map(lettersOf).join(''), replacing.find).length > 0;
  return isTouched ? { ...line, content: replacedInRuns(content, replacing) } : line;
}

/** One that runs over several marks gets those of its first letter. */
function replacedInRuns(content: readonly Inline[], { find, put }: Replacing): Inline[] {
  const spots = spotsOf(content.map(lettersOf).join(''), find);
  const { length } = find.normalize();
  let begin = 0;
  return content.flatMap((part): Inline[] => {
    const letters = lettersOf(part);
    const start = begin;
    begin += letters.length;
    if (part.type !== 'text') return [part];
    let text = '';
    for (let at = 0; at < letters.length; at++) {
      const spot = spots.find((one) => one <= start + at && start + at < one + length);
      text += spot === undefined ? letters.charAt(at) : spot === start + at ? put : '';
    }
    return text === '' ? [] : [{ ...part, text }];
  });
}

/** What is no text is one sign that nobody types, so that nothing is found across it. */
const lettersOf = (part: Inline): string => (part.type === 'text' ? part.text.normalize() : '\uFFFC');

/** Where it begins in words whose letters are composed as a keyboard types them. */
function spotsOf(words: string, find: string): number[] {
  const [plain, sought] = [withPlainBlanks(words), withPlainBlanks(find.normalize())];
  const spots: number[] = [];
  if (sought === '') return spots;
  for (let at = plain.indexOf(sought); at !== -1; at = plain.indexOf(sought, at + sought.length))
    spots.push(at);
  return spots;
}

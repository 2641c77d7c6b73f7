import { captionsIn } from './captions.ts';
import { cellsOf, columnsBeside, withNumber, withoutPage } from './cells.ts';
import { withRowsOfSteps } from './columnBlocks.ts';
import { withHeadCells } from './headCells.ts';
import { withLabelsApart } from './labelRows.ts';
import { withoutHints } from './hints.ts';
import { endOfNavigation, isAboveImprint, isOfWebPage, isPageFurniture } from './furniture.ts';
import { unmarked, withoutPoints } from './markup.ts';
import { withNamesApart } from './nameRows.ts';
import { withAnswersBelow } from './questionTable.ts';
import type { Line, PaperSource, SourceLine } from './source.ts';
import { withWholeCells } from './tornCells.ts';
import { withWholeQualifiers, withWholeWords } from './tornWords.ts';

/** The source as lines that can be recognised; furniture of the page goes to the rest. */
export function cleanLines(source: PaperSource): { lines: Line[]; furniture: Line[] } {
  const squares = isSquared(source.lines);
  const texts = withoutPoints(source.lines.map(({ text }) => (squares ? withoutSquare(text) : text)));
  const all = source.lines.map((line, index) =>
    cleanLine(
      { ...line, text: texts[index] ?? '' },
      index + 1,
      source.lines[index - 1],
      columnsBeside(texts, index),
    ),
  );
  const repeated = new Set([...repeatedAtEdges(all), ...repeatedBesidePages(all)]);
  const navigation = endOfNavigation(all);
  const whole = withWholeCells(
    withWholeQualifiers(withWholeWords(withNumbersBeside(withPoints(withSubscripts(all))))),
  );
  const { kept, hinted } = withoutHints(whole);
  const told = new Set<string>();
  const lines: Line[] = [];
  const furniture: Line[] = [];
  for (const line of kept) {
    const key = edgeKey(line);
    // The head of the first page says for once what all others repeat.
    const isFirst = repeated.has(key) && !told.has(key) && captionsIn(line).length > 0;
    told.add(key);
    const isFurniture =
      line.isFurniture ||
      line.no <= navigation ||
      isPageFurniture(line.text) ||
      isOfWebPage(line.text) ||
      isAboveImprint(all, line) ||
      (repeated.has(key) && !isFirst);
    if (line.text !== '' && isFurniture) {
      furniture.push(line);
      lines.push({ ...line, text: '', cells: [] });
    } else lines.push(line);
  }
  return {
    lines: withNamesApart(withAnswersBelow(withRowsOfSteps(withHeadCells(withLabelsApart(lines))))),
    furniture: [...furniture, ...hinted],
  };
}

/** Whether lines break off in the middle of sentences, as in a text that was copied line by line into a document. */
export function isBrokenIntoLines(lines: readonly Line[]): boolean {
  const pairs = lines.flatMap((line, at) => {
    const next = lines[at + 1];
    return next && line.text !== '' && next.text !== '' ? [[line.text, next.text] as const] : [];
  });
  const broken = pairs.filter(
    ([line, next]) => line.length > 40 && !/[.!?:;,]$/.test(line) && /^\p{Ll}/u.test(next),
  );
  return broken.length >= 3 && broken.length > pairs.length * 0.15;
}

/** Squares before the items of a list, that came out as "JJ", some of them with a further one at the word. */
const square =
  /^(\s?)JJ(?: JJ?(?=\p{Lu})| J(?!uni\b|uli\b|anuar|ahr|a\b|ugend|ob|ung|ede|e\b)(?=\p{Ll})|(?=\s))\s*/u;
const isSquared = (lines: readonly SourceLine[]): boolean =>
  lines.filter(({ text }) => /^\s?JJ\s/.test(text)).length > 2;
const withoutSquare = (text: string): string => text.replace(square, '$1• ');

function cleanLine(
  { text: raw, page, isHeading = false, isFurniture = false }: SourceLine,
  no: number,
  before: SourceLine | undefined,
  columns: ReadonlySet<number>,
): Line {
  const text = unmarked(raw);
  const cells = withNumber(withoutPage(cellsOf(text, columns)));
  const isPageStart = before === undefined || before.page !== page || /^ \S/.test(raw);
  return {
    no,
    page,
    text: cells.map((cell) => cell.text).join('\t'),
    cells,
    isHeading,
    isFurniture,
    isPageStart,
  };
}

const edgeKey = (line: Line): string => line.text.replaceAll(/\d+/g, '#');

/** Lines that stand at the top or the foot of three pages or more. */
function repeatedAtEdges(lines: readonly Line[]): Set<string> {
  const pages = Map.groupBy(
    lines.filter(({ text }) => text !== ''),
    ({ page }) => page,
  );
  const counts = new Map<string, number>();
  for (const on of pages.values()) {
    const edges = new Set([...on.slice(0, 3), ...on.slice(-3)].map(edgeKey));
    for (const key of edges) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(3, pages.size * 0.6);
  return new Set([...counts].filter(([, count]) => count >= most).map(([key]) => key));
}

/** The same where a file does not tell its pages but by their numbers: short lines right beside two of these. */
function repeatedBesidePages(lines: readonly Line[]): Set<string> {
  const counts = new Map<string, number>();
  for (const [at, line] of lines.entries()) {
    if (!isPageFurniture(line.text)) continue;
    const beside = [...lines.slice(Math.max(0, at - 2), at), ...lines.slice(at + 1, at + 3)];
    const keys = beside
      .filter(({ text }) => text !== '' && text.length <= 80 && !/[.?!]$/.test(text))
      .map(edgeKey);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}

/** "CO", "2", "-Relevanz" on three lines is one word. */
function withSubscripts(lines: readonly Line[]): Line[] {
  const joined = [...lines];
  for (let at = 0; at + 2 < joined.length; at += 1) {
    const [before, digit, after] = [joined[at], joined[at + 1], joined[at + 2]];
    if (!before || !digit || !after) break;
    if (!/\p{Lu}$/u.test(before.text) || !/^\d$/.test(digit.text) || !after.text.startsWith('-')) continue;
    const text = before.text + digit.text + after.text;
    joined[at] = { ...before, text, cells: cellsOf(text) };
    joined[at + 1] = { ...digit, text: '', cells: [] };
    joined[at + 2] = { ...after, text: '', cells: [] };
  }
  return joined;
}

/** "1." on a line of its own over its item, as it is where a page had the numbers beside the text. */
function withNumbersBeside(lines: readonly Line[]): Line[] {
  const isNumber = (at: number) =>
    /^(?:\(?\d{1,2}[.)]|0\d)$/.test(lines[at]?.text ?? '') && /^\p{Lu}.{20}/u.test(lines[at + 1]?.text ?? '');
  if (lines.filter((_, at) => isNumber(at)).length < 2) return [...lines];
  return lines.map((line, at) => {
    if (isNumber(at)) return { ...line, text: '', cells: [] };
    if (!isNumber(at - 1)) return line;
    const text = `${(lines[at - 1]?.text ?? '').replace(/^(0\d)$/, '$1.')} ${line.text}`;
    return { ...line, text, cells: cellsOf(text) };
  });
}

const lonePoint = /^[-–•]$/;
const fewestPoints = 3;

/** Points of a list that stand on lines of their own, each over its item. */
function withPoints(lines: readonly Line[]): Line[] {
  const isPoint = (at: number) =>
    lonePoint.test(lines[at]?.text ?? '') && (lines[at + 1]?.text ?? '').length > 20;
  if (lines.filter((_, at) => isPoint(at)).length < fewestPoints) return [...lines];
  return lines.map((line, at) => {
    if (isPoint(at)) return { ...line, text: '', cells: [] };
    if (!isPoint(at - 1)) return line;
    const text = `- ${line.text}`;
    return { ...line, text, cells: cellsOf(text) };
  });
}

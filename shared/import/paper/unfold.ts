import { captionsOf } from './captions.ts';
import type { ImportedPaper } from './paper.ts';
import type { PaperSource, SourceLine } from './source.ts';

/** A paper of which the lines were lost is one long line, and every caption stands in the middle of it. */
const shortestLost = 300;
const fewestCaptions = 2;
const longestHead = 250;

/** Captions that need no colon to be one, where each is printed for the first time. */
const bare =
  /(?<=^|\s)(?:Beschlussvorschlag|Beschlussentwurf|Beschlussempfehlung|Beratungsfolge|Finanzielle(?:\/\p{L}+)? Auswirkungen|Betreff|Tagesordnungspunkt|(?<=[.)“"]\s)(?:Sachverhalt|Begründung|Erläuterungen)(?:\/\p{L}+)*)(?=\s+[\p{Lu}\d]|\s*$)/gu;
const word = /(?<=^|[\s\p{Ll}\d)])\p{Lu}/gu;
const body =
  /(?<=\s)(?<!\p{L}- und )(?=(?:\p{Lu}\p{L}*- und )?(?:\p{Lu}\p{L}*(?:ausschuss|beirat|rat)|Ausschuss|Rat|Kreistag)(?![\p{L}-]))/gu;
const printedAt =
  /(?<=\s)(?=(?:Ausdruck vom|Seite): ?\d|(?:Vorlage|Drucksache) \S[^.:]{1,40} de[rs] \p{L}+ \p{L}+ Ausdruck vom)/gu;
const day = /(?<=\s)(?=\d{1,2}\.\d{1,2}\.\d{4})|(?<=\d{1,2}\.\d{1,2}\.\d{4})\s/gu;
/** "12/2021 öffentlich 03.05.2021" at the head of what follows a row of captions. */
const headValues = /^\s*(\S+(?: \S+){0,2}) ((?:nicht-?)?öffentlich) (\d{1,2}\.\d{1,2}\.\d{4}) /u;

/** The source with its lines, and of each the number of the line that it was a part of. */
export function unfolded(source: PaperSource): { source: PaperSource; origin: number[] | null } {
  const parts = source.lines.map((line) => ({ line, texts: partsOf(line.text) }));
  if (parts.every(({ texts }) => texts.length === 1)) return { source, origin: null };
  const lines: SourceLine[] = parts.flatMap(({ line, texts }) => texts.map((text) => ({ ...line, text })));
  return {
    source: { lines, isWrapped: false },
    origin: parts.flatMap(({ texts }, at) => texts.map(() => at + 1)),
  };
}

/** What was found stands where the file has it. */
export function relocated<Read extends Pick<ImportedPaper, 'foundAt' | 'rest'>>(
  read: Read,
  origin: readonly number[],
): Read {
  const lineOf = (no: number) => origin[no - 1] ?? no;
  const spots = Object.entries(read.foundAt).map(([field, spot]) => [
    field,
    { ...spot, line: lineOf(spot.line) },
  ]);
  const rest = read.rest.map((each) => ({ ...each, line: lineOf(each.line) }));
  return { ...read, foundAt: Object.fromEntries(spots) as Read['foundAt'], rest };
}

function partsOf(text: string): string[] {
  if (text.length < shortestLost) return [text];
  const [captions, words] = [captionCuts(text), bareCuts(text)];
  const asked = askedIn(text);
  if (asked.length > 1) return asked;
  if (new Set(captions).size + words.length / 2 < fewestCaptions) return [text];
  return cutAt(text, [...captions, ...words])
    .flatMap((part) => part.split(/_{5,}/))
    .flatMap((part, at, all) => rowsOf(part, isTable(part) || isTable(all[at - 1] ?? '')))
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const longestLetter = 30_000;

/** A letter of one line that asks "1. …? 2. …?". */
function askedIn(text: string): string[] {
  const pieces: string[] = [];
  let rest = text.length > longestLetter ? '' : text;
  for (let no = 1; ; no += 1) {
    const at = rest.search(new RegExp(String.raw`(?<=[.:?!]\s)${no}\.\s\p{Lu}[^?]{10,1000}\?`, 'u'));
    if (at === -1) break;
    pieces.push(rest.slice(0, at).trim());
    rest = rest.slice(at);
  }
  if (pieces.length < 2 || captionCuts(text).length > 0) return [];
  const end = rest.lastIndexOf('?') + 1;
  return [...pieces, rest.slice(0, end), rest.slice(end).trim()].filter((piece) => piece !== '');
}

const isTable = (part: string): boolean => captionsOf(part.trim(), 0)[0]?.field === 'steps';

/** Before each caption with a colon; behind it as well where the next follows at once. */
function captionCuts(text: string): number[] {
  const cuts: number[] = [];
  let end = -1;
  for (const { index } of text.matchAll(word)) {
    const [caption] = captionsOf(text.slice(index, index + 80), 0);
    if (!caption?.hasColon || caption.prefix !== '' || index < end) continue;
    const behind = index + text.slice(index).indexOf(':') + 1;
    if (end >= 0 && text.slice(end, index).trim() === '') cuts.push(behind);
    cuts.push(index);
    end = behind;
  }
  return cuts;
}

/** Before and behind a caption without a colon. */
function bareCuts(text: string): number[] {
  const first = new Map([...text.matchAll(bare)].toReversed().map((found) => [found[0], found]));
  return [...first.values()].flatMap((found) => [found.index, found.index + found[0].length]);
}

function cutAt(text: string, cuts: readonly number[]): string[] {
  const sorted = [...new Set([0, ...cuts])].toSorted((a, b) => a - b);
  return sorted.map((from, n) => text.slice(from, sorted[n + 1] ?? text.length));
}

/** Rows of steps, the values of a head, and numbered items, each on its own line. */
function rowsOf(part: string, hasSteps: boolean): string[] {
  if (part.length < longestHead) {
    const head = part.replace(headValues, '$1\n$2\n$3\n');
    const rows = hasSteps ? part.replaceAll(day, '\n').replaceAll(body, '\n') : head;
    return rows.replaceAll(printedAt, '\n').split('\n');
  }
  const pieces: string[] = [];
  let rest = part;
  for (let no = 1; ; no += 1) {
    const at = rest.search(new RegExp(String.raw`(?<=^|\s)${no}\.\s\p{Lu}`, 'u'));
    if (at === -1) return [...pieces, rest];
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
}

import { type Caption, captionsIn } from './captions.ts';
import { soleDate } from './dates.ts';
import { numberIn } from './head.ts';
import { isBlank, type Line } from './source.ts';
import { bodyName } from './stepWords.ts';
import type { CaptionField } from './vocabulary.ts';

export type BlockValue = { caption: Caption; value: string; line: Line; of: Line[] };
/** The number of the item has no field of its own, but its place in the row of captions. */
type Head = { field: CaptionField | 'top'; caption: Caption | null; line: Line; of: Line[] };

const fewestHeads = 3;
const mostLines = 16;
const longestValue = 60;

const isNumber = (text: string): boolean => soleDate(text) === null && numberIn(text) === text;
const forms: ReadonlyMap<Head['field'], (text: string) => boolean> = new Map([
  ['meetingBody', (text: string) => bodyName.test(text) || /sitzung/i.test(text)],
  ['meetingDate', (text: string) => soleDate(text) !== null],
  ['date', (text: string) => soleDate(text) !== null],
  ['number', (text: string) => isNumber(text) && /\d{3}/.test(text)],
  ['top', (text: string) => /^\d{1,3}(?:\.\d{1,2})*$/.test(text)],
  ['status', (text: string) => /^(?:nicht\s?-?)?öffentlich$/i.test(text)],
]);

/**
 * A box of captions one below the other, and its values behind it: each goes to the caption to which it could belong by
 * its form, and what has none to the office. `next` is 0 where there is no such box.
 */
export function formBlockAt(lines: readonly Line[], at: number): { values: BlockValue[]; next: number } {
  if (headOf(lines[at]) === null) return { values: [], next: 0 };
  const { heads, end } = headsFrom(lines, at);
  const stacked = heads.filter(({ line }, n) => n > 0 && nextFilled(lines, heads[n - 1]?.line) === line);
  if (heads.length < fewestHeads || stacked.length < 2 || !heads.some(({ field }) => field === 'top'))
    return { values: [], next: 0 };
  const next = fill(heads, lines, end);
  const status = lines.slice(end, next).find(({ text }) => forms.get('status')?.(text) === true);
  if (status && heads.every(({ field }) => field !== 'status')) heads.push(alone('status', status));
  const values = heads.flatMap(({ caption, line, of }) =>
    caption && of.length > 0 ? [{ caption, value: of.map(({ text }) => text).join(' '), line, of }] : [],
  );
  return { values, next };
}

/** The captions of the box; a value may stand below one of them already. */
function headsFrom(lines: readonly Line[], at: number): { heads: Head[]; end: number } {
  const heads: Head[] = [];
  let end = at;
  let between = 0;
  for (const [n, line] of lines.slice(at, at + mostLines).entries()) {
    if (isBlank(line)) continue;
    const head = headOf(line);
    const last = heads.at(-1);
    if (head) {
      heads.push(head);
      end = at + n + 1;
      between = 0;
    } else if (between > 0) break;
    else {
      between += 1;
      if (last && headOf(lines[at + n + 1]) && forms.get(last.field)?.(line.text) === true)
        last.of.push(line);
    }
  }
  return { heads, end };
}

function headOf(line: Line | undefined): Head | null {
  if (line?.cells.length !== 1) return null;
  if (/^TOP\s*:$/.test(line.text)) return { field: 'top', caption: null, line, of: [] };
  const [caption, ...more] = captionsIn(line);
  return caption?.hasColon && more.length === 0 && caption.value === '' && caption.takes === 'value'
    ? { field: caption.field, caption, line, of: [] }
    : null;
}

/** What says by itself what it is. */
const alone = (field: CaptionField, line: Line): Head => ({
  field,
  caption: { field, takes: 'value', rank: 0, printed: '', value: '', cell: 0, hasColon: false, prefix: '' },
  line,
  of: [line],
});

const nextFilled = (lines: readonly Line[], line: Line | undefined): Line | undefined =>
  line && lines.slice(lines.indexOf(line) + 1).find((each) => !isBlank(each));

/** Gives each line behind the captions to one of them; the position of the first that is none of theirs. */
function fill(heads: readonly Head[], lines: readonly Line[], from: number): number {
  let at = from;
  for (; at < from + mostLines; at += 1) {
    const line = lines[at];
    if (!line) break;
    if (isBlank(line)) continue;
    const open = heads.filter(({ of }) => of.length === 0);
    const status = forms.get('status')?.(line.text) === true;
    const head =
      open.find(({ field }) => forms.get(field)?.(line.text) === true) ??
      (status ? null : officeOf(open, line));
    if (head === undefined) break;
    head?.of.push(line);
    const goesOn = head?.field === 'unit' && /(?:,|-|\bund)$/.test(line.text) ? lines[at + 1] : undefined;
    if (goesOn) {
      head?.of.push(goesOn);
      at += 1;
    }
  }
  return at;
}

const officeOf = (open: readonly Head[], { text }: Line): Head | undefined =>
  text.length < longestValue && open.length === 1 ? open.find(({ field }) => field === 'unit') : undefined;

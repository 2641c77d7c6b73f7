import type { Tick } from './paper.ts';
import type { Line } from './source.ts';

const on = String.raw`[☒☑✓✔✗✘🗹🗷■\u{F0FE}\u{F0FD}\u{F078}\u{F0FC}\u{F052}\u{F053}]|\[\s?[xX✓]\s?\]|\(\s?[xX]\s?\)`;
const off = String.raw`[☐□▢❏❑❒◻⬜\u{F0A8}\u{F06F}\u{F071}\u{F072}\u{F0A3}\u{F02A}]|\[\s{0,3}\]|\(\s{1,3}\)|\[_\]`;
const box = new RegExp(`(${on})|(${off})`, 'gu');
const anyBox = new RegExp(`${on}|${off}`, 'u');

export const hasBox = (text: string): boolean => anyBox.test(text);

type Piece = { text: string; ticked: boolean | null };

/** Each box of a form with its label and the caption it stands under. */
export function ticksIn(lines: readonly Line[]): { ticks: Tick[]; used: Line[] } {
  const ticks: Tick[] = [];
  const used: Line[] = [];
  let group: string | null = null;
  for (const line of lines) {
    if (line.text === '') continue;
    if (hasBox(line.text)) {
      const found = ticksOfLine(line.text);
      const lead = leadOf(line.text);
      ticks.push(...found.map((tick) => ({ ...tick, group: lead ?? group })));
      used.push(line);
    } else if (isGroup(line.text))
      group = line.text
        .replaceAll('\t', ' ')
        .replace(/\s*:\s*$/, '')
        .trim();
  }
  return { ticks, used };
}

const isGroup = (text: string): boolean =>
  text.length <= 90 &&
  /^\p{Lu}/u.test(text) &&
  !/[.;,]$/.test(text) &&
  !/^(?:Bei|Wenn|Falls|Sofern)\s/.test(text);

/** "Klimarelevanz: ☐ ja ☒ nein" names its own group. */
function leadOf(text: string): string | null {
  const [, lead] = /^([^☐☒☑□[(]{3,80}?)\s*[:?]\s/u.exec(text) ?? [];
  return lead !== undefined && !hasBox(lead) && hasBox(text.slice(lead.length)) ? lead.trim() : null;
}

function ticksOfLine(text: string): Omit<Tick, 'group'>[] {
  const lead = leadOf(text);
  const pieces = piecesOf(
    lead === null ? text : text.slice(text.indexOf(lead) + lead.length).replace(/^\s*[:?]\s*/, ''),
  );
  const isBefore = pieces[0]?.ticked === null && pieces[0].text !== '' && pieces.at(-1)?.text === '';
  const labelled = pieces.flatMap((piece, at): Omit<Tick, 'group'>[] => {
    if (piece.ticked === null) return [];
    const label = isBefore ? pieces[at - 1]?.text : piece.text;
    return label ? [{ label: label.replace(/\s*:\s*$/, ''), ticked: piece.ticked }] : [];
  });
  return labelled;
}

/** What stands before the first box, and each box with what follows it. */
function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  let ticked: boolean | null = null;
  for (const found of text.matchAll(box)) {
    pieces.push({ text: labelOf(text.slice(from, found.index)), ticked });
    ticked = found[1] !== undefined;
    from = found.index + found[0].length;
  }
  pieces.push({ text: labelOf(text.slice(from)), ticked });
  return pieces.filter((piece, at) => at > 0 || piece.text !== '');
}

const labelOf = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

import { captionsIn } from './captions.ts';
import { crossedBelow, crossedCells } from './crossCells.ts';
import type { Tick } from './paper.ts';
import type { Line } from './source.ts';

const on = String.raw`[☒☑✓✔✗✘🗹🗷■\u{F0FE}\u{F0FD}\u{F078}\u{F0FC}\u{F052}\u{F053}]|\[\s?[xX✓]\s?\]|\(\s?[xX]\s?\)`;
const off = String.raw`[☐□▢❏❑❒◻⬜\u{F0A8}\u{F06F}\u{F071}\u{F072}\u{F0A3}\u{F02A}]|\[\s{0,3}\]|\(\s{1,3}\)|(?<!\p{L})\(\)|\[_\]`;
const box = new RegExp(`(${on})|(${off})`, 'gu');
const anyOn = new RegExp(on, 'u');
const anyBox = new RegExp(`${on}|${off}`, 'u');

export const hasBox = (text: string): boolean => anyBox.test(text);
export const isTicked = (text: string): boolean => anyOn.test(text);

type Piece = { text: string; ticked: boolean | null };

/** Each box of a form with its label and the caption it stands under. */
export function ticksIn(lines: readonly Line[]): { ticks: Tick[]; used: Line[] } {
  const ticks: Tick[] = [];
  const used: Line[] = [];
  let group: string | null = null;
  for (const [at, line] of lines.entries()) {
    if (line.text === '') continue;
    const crossed = crossedCells(line);
    const below = crossedBelow(line, lines[at + 1] ?? line);
    if (below) {
      ticks.push(...below.map((tick) => ({ ...tick, group })));
      used.push(line, ...lines.slice(at + 1, at + 2));
      continue;
    }
    if (crossed) {
      group = crossed.lead ?? group;
      ticks.push(...crossed.found.map((tick) => ({ ...tick, group })));
      used.push(line);
    } else if (hasBox(line.text) && isBelowHeads(line, lines[at - 1])) {
      ticks.push(...ticksBelow(line, lines[at - 1]));
      used.push(line);
    } else if (hasBox(line.text)) {
      const { lead, found } = ticksOfLine(line);
      group = lead ?? group;
      ticks.push(...found.map((tick) => ({ ...tick, group })));
      used.push(line);
    } else if (isGroup(line.text) && !hasValue(line))
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

/** "Berichterstatter: Herr Beispiel" */
const hasValue = (line: Line): boolean =>
  captionsIn(line).some(({ takes, value }) => takes === 'value' && value !== '');

/** "Klimarelevanz: ☐ ja ☒ nein" names its own group. */
function leadOf(text: string): string | null {
  const [, lead] = /^([^☐☒☑□[(]{3,80}?)\s*[:?]\s/u.exec(text) ?? leadBeside.exec(text) ?? [];
  return lead !== undefined && !hasBox(lead) && hasBox(text.slice(lead.length)) ? lead.trim() : null;
}

/** "Klimarelevanz Ja ☐ Nein ☒" */
const leadBeside = new RegExp(String.raw`^(\p{Lu}[^☐☒☑□[(]{2,80}?)\s+(?:ja|nein)\s*(?:${on}|${off})`, 'iu');

/** Two groups beside each other, each over its own boxes. */
const isBelowHeads = ({ cells }: Line, above: Line | undefined): boolean =>
  above !== undefined &&
  above.cells.length > 1 &&
  cells.length >= above.cells.length &&
  cells.every(({ text }) => hasBox(text) && !isBoxOnly(text)) &&
  above.cells.every(({ text }) => !hasBox(text) && isGroup(text));

const ticksBelow = ({ cells }: Line, above: Line | undefined): Tick[] =>
  cells.flatMap(({ text, at }) => {
    const head = above?.cells.findLast((each) => each.at <= at) ?? above?.cells[0];
    return labelled(text).map((tick) => ({ ...tick, group: head?.text.replace(/\s*:\s*$/, '') ?? null }));
  });

/** The boxes of a line with their labels; in a row of cells each label stands in the cell of its box. */
function ticksOfLine({ text, cells }: Line): { lead: string | null; found: Omit<Tick, 'group'>[] } {
  const [first, ...others] = cells.map((cell) => cell.text);
  if (first === undefined || others.length === 0)
    return { lead: leadOf(text), found: labelled(behindLead(text)) };
  if (cells.some((cell) => isBoxOnly(cell.text))) {
    const isLed =
      !hasBox(first) && isBoxOnly(others[0] ?? '') && others.length > 2 && isGroup(first) && !isAnswer(first);
    return isLed
      ? { lead: first.replace(/\s*:\s*$/, ''), found: labelled(others.join(' ')) }
      : { lead: leadOf(text), found: labelled(behindLead(text)) };
  }
  const isLead = !hasBox(first) && /^\p{Lu}[\p{L}\d-]{2}/u.test(first) && !isAnswer(first);
  const lead = isLead ? first.replace(/\s*:\s*$/, '') : leadOf(first);
  const own = isLead ? others : [behindLead(first), ...others];
  return { lead, found: own.filter(hasBox).flatMap(labelled) };
}

const isAnswer = (text: string): boolean => /^(?:ja|nein|keine)$/i.test(text);
const isBoxOnly = (text: string): boolean => text.replaceAll(box, '').trim() === '';

function behindLead(text: string): string {
  const lead = leadOf(text);
  return lead === null ? text : text.slice(text.indexOf(lead) + lead.length).replace(/^\s*[:?]\s*/, '');
}

function labelled(text: string): Omit<Tick, 'group'>[] {
  const pieces = piecesOf(text);
  const first = pieces[0]?.ticked === null ? pieces[0].text : '';
  const isBefore = first !== '' && (pieces.at(-1)?.text === '' || /(?:^|\s)(?:ja|nein)$/i.test(first));
  return pieces.flatMap((piece, at): Omit<Tick, 'group'>[] => {
    if (piece.ticked === null) return [];
    const label = isBefore ? pieces[at - 1]?.text : piece.text;
    return label ? [{ label: label.replace(/\s*:\s*$/, ''), ticked: piece.ticked }] : [];
  });
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

const labelOf = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replace(/\s*[/|]\s*$/, '')
    .trim();

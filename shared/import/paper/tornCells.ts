import { captionsIn, captionsOf } from './captions.ts';
import { cellsOf } from './cells.ts';
import { datesIn } from './dates.ts';
import { isUnit } from './head.ts';
import { isTypeLine } from './kinds.ts';
import { joined } from './prose.ts';
import { type Cell, isBlank, type Line } from './source.ts';
import { stepColumnsOf } from './stepColumns.ts';
import { isResult, isRole } from './stepWords.ts';

/** What did not fit into its column of a printed table stands right below: each piece goes to the cell that it was cut from. */
export function withWholeCells(lines: readonly Line[]): Line[] {
  const whole = [...lines];
  const width = Math.max(0, ...lines.map(({ cells }) => endOf(cells.at(-1))));
  for (let at = 0; at < whole.length; at += 1) {
    const row = whole[at];
    const isColumn = (row?.cells.length ?? 0) > 1 || (row?.cells[0]?.at ?? 0) > farRight;
    if (!row || !isColumn || row.cells.length > mostColumns || row.cells.some(({ column }) => column > 0))
      continue;
    for (let below = at + 1; ; below += 1) {
      const pieces = whole[below];
      const cells = pieces && !isBlank(pieces) ? wholeCells(whole[at] ?? row, pieces, width) : null;
      if (!pieces || !cells) break;
      whole[at] = { ...row, cells, text: cells.map(({ text }) => text).join('\t') };
      whole[below] = { ...pieces, text: '', cells: [] };
    }
  }
  return whole;
}

/** More is no table that somebody printed. */
const mostColumns = 30;
/** What begins there stands in a column, though it is alone on its line. */
const farRight = 20;

/** The cells of a row with what stands below them; null where any of it is no rest of a cell. */
function wholeCells(row: Line, pieces: Line, width: number): Cell[] | null {
  if (pieces.cells.length > 1 && pieces.cells.length >= row.cells.length) return null;
  if (row.cells.length === 1 && !isCutName(row.text)) return null;
  const isIndented = (pieces.cells[0]?.at ?? 0) > (row.cells[0]?.at ?? 0) + nearly;
  const isFollowed = pieces.cells.some((piece) =>
    row.cells.some((cell) => isNear(cell, piece) && isCutName(cell.text)),
  );
  // Where the name of one column was cut, what stands below the others was cut from them.
  const isHeader =
    pieces.cells.length > 1 &&
    pieces.cells.some((piece) => row.cells.some((cell) => isNear(cell, piece) && isCut(cell, piece)));
  const taken = new Map<Cell, Cell>();
  for (const piece of pieces.cells) {
    const cell = row.cells.find((each) => isNear(each, piece));
    const next = row.cells[cell ? row.cells.indexOf(cell) + 1 : 0];
    const isInColumn = next === undefined || endOf(piece) < next.at;
    const isValue = cell !== undefined && next !== undefined && hasNoRoom(cell, piece, next.at);
    const isFull = cell !== undefined && isFullFor(cell, piece, next?.at ?? width);
    if (
      !cell ||
      !isInColumn ||
      (!isHeader && !isRest(cell, piece, (isIndented || isFollowed) && isFull, isValue))
    )
      return null;
    taken.set(cell, piece);
  }
  return row.cells.map((cell) => {
    const rest = taken.get(cell);
    return rest === undefined
      ? cell
      : {
          ...cell,
          text:
            isCut(cell, rest) || rest.text === ':' || (isHeader && /^\p{Ll}/u.test(rest.text))
              ? cell.text + rest.text
              : joined([cell.text, rest.text]),
        };
  });
}
const nearly = 1;
const isNear = (cell: Cell, piece: Cell): boolean => Math.abs(cell.at - piece.at) <= nearly;
const isCutName = (text: string): boolean => /(?:,|-|\/|\b(?:und|für|der|des|zur|im))$/.test(text);
const endOf = (cell: Cell | undefined): number => (cell ? cell.at + cell.text.length : 0);

/** The next word had no room any more; letters differ in their width. */
const isFullFor = (cell: Cell, piece: Cell, end: number): boolean =>
  cell.text.length + (/^\S+/.exec(piece.text)?.[0].length ?? 0) > (end - cell.at) * 0.75;

/** "Organisationseinheit: Amt für" beside another cell, which left no room for the word below. */
const hasNoRoom = (cell: Cell, piece: Cell, end: number): boolean =>
  (isUnit(cell.text) ||
    captionsOf(cell.text, 0).some(({ hasColon, value }) => hasColon && /^\p{L}/u.test(value))) &&
  piece.text.split(' ').length <= mostWords &&
  endOf(cell) + 1 + (/^\S+/.exec(piece.text)?.[0].length ?? 0) >= end;
const mostWords = 4;

/** The name of a column was cut; or a name goes on, be it that nothing else stands on its line and it had no room. */
function isRest(cell: Cell, piece: Cell, isApart: boolean, isFullValue: boolean): boolean {
  if (isCut(cell, piece) || /^(?:\(.+\)|:)$/.test(piece.text)) return true;
  // "voraussichtlicher" over "Sitzungstermin"
  if (!isTold(cell.text) && isCaption(`${cell.text} ${piece.text}`)) return true;
  if (isCutName(cell.text)) return !isOwn(piece);
  if (isFullValue) return !isOwn(piece) && !isTypeLine(piece.text) && /^\p{L}/u.test(piece.text);
  return isApart && !isCaption(cell.text) && !isOwn(piece) && /^(?:\p{L}|\()/u.test(piece.text);
}

/** The name of a column broken in its middle. */
const isCut = (cell: Cell, piece: Cell): boolean =>
  /^\p{Ll}/u.test(piece.text) && isTold(cell.text + piece.text);

const isTold = (text: string): boolean => isCaption(text) || isRole(text) || isResult(text);

const isCaption = (text: string): boolean =>
  captionsOf(text, 0).some(({ value, printed }) => value === '' && printed.length >= text.length - 1) ||
  stepColumnsOf({ ...none, text, cells: cellsOf(text) }) !== null;
const none = { no: 0, page: 1, isHeading: false, isFurniture: false, isPageStart: false };

/** Says something by itself. */
const isOwn = (piece: Cell): boolean =>
  datesIn(piece.text).length > 0 ||
  /^\p{Lu}[\p{L} ./-]{2,25}:/u.test(piece.text) ||
  captionsIn({ ...none, text: piece.text, cells: [piece] }).length > 0;

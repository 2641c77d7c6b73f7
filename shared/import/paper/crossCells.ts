import type { Tick } from './paper.ts';
import type { Cell, Line } from './source.ts';

const isLabel = ({ text }: Cell): boolean =>
  /^(?:ja|nein|keine|entfällt|einmalig|jährlich|(?:nicht\s?-?)?öffentlich):?$/i.test(text);
const isCross = ({ text }: Cell): boolean => /^[xX]$/.test(text);

const mostCells = 20;

/** "Ja | X | Nein |": a cross in a cell beside its label; nothing where it could belong to either. */
export function crossedCells({ cells }: Line): { lead: string | null; found: Omit<Tick, 'group'>[] } | null {
  const [first] = cells;
  if (cells.length > mostCells) return null;
  const hasLead = first !== undefined && !isLabel(first) && !isCross(first) && /^\p{Lu}/u.test(first.text);
  const own = hasLead ? cells.slice(1) : cells;
  const labels = own.filter(isLabel);
  const crosses = own.filter(isCross);
  if (labels.length < 2 || crosses.length === 0 || labels.length + crosses.length < own.length) return null;
  const crossed = crosses.map((cross) => labelOf(cross, own, hasLead));
  if (crossed.includes(undefined)) return null;
  const found = labels.map((label) => ({
    label: label.text.replace(/:$/, ''),
    ticked: crossed.includes(label),
  }));
  return { lead: hasLead ? first.text.replace(/\s*:\s*$/, '') : null, found };
}

/** "Ja | Nein" over a row with a cross in one of its columns. */
export function crossedBelow(heads: Line, row: Line): Omit<Tick, 'group'>[] | null {
  if (
    heads.cells.length < 2 ||
    !heads.cells.every(isLabel) ||
    row.cells.length !== 1 ||
    !row.cells.every(isCross)
  )
    return null;
  const [cross] = row.cells;
  const own = heads.cells.filter(({ at, column, text }) =>
    cross && column > 0 ? column === cross.column : cross && Math.abs(at + text.length / 2 - cross.at) <= 3,
  );
  if (own.length !== 1) return null;
  return heads.cells.map((label) => ({ label: label.text.replace(/:$/, ''), ticked: own.includes(label) }));
}

/** Columns take turns from the first on; without columns the one that is clearly nearer. */
function labelOf(cross: Cell, own: readonly Cell[], hasLead: boolean): Cell | undefined {
  const at = own.indexOf(cross);
  const [before, after] = [own[at - 1], own[at + 1]].map((cell) =>
    cell && isLabel(cell) ? cell : undefined,
  );
  if (own.some(({ column }) => column > 0)) {
    const from = own.find(isLabel)?.column ?? 0;
    // The first label stands at once where each has its cross behind it.
    return from === (hasLead ? 1 : 0) ? before : after;
  }
  if (!before || !after) return at === 0 || at === own.length - 1 ? (before ?? after) : undefined;
  const [left, right] = [cross.at - before.at - before.text.length, after.at - cross.at - cross.text.length];
  if (left * 2 <= right) return before;
  return right * 2 <= left ? after : undefined;
}

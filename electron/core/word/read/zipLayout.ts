import { damaged } from './fault.ts';
import { type Entry, signatures } from './zipEntry.ts';

/** Bit 3: sum and lengths stand behind the part, in twelve bytes and up to twelve more. */
const isLate = 8;
const lateLengths: readonly number[] = [12, 16, 20, 24];
/** Where a field is too small for it, the number stands elsewhere. */
const elsewhere = 0xffff_ffff;
/** A second name, or a second note, for programs that read on. */
const secondNames: readonly number[] = [0x7075, 0x6375];

/**
 * One part lies behind the other, with nothing before, between or behind them, and says of itself what the list says
 * of it: whoever reads from the front finds the same. Throws `WordFileError`.
 */
export function checkLayout(bytes: Uint8Array, entries: readonly Entry[], end: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let free = 0;
  let isLateBefore = false;
  const sorted = entries.toSorted((a, b) => a.at - b.at);
  for (const entry of sorted) {
    const gap = entry.at - free;
    if (gap !== 0 && !(isLateBefore && lateLengths.includes(gap))) throw damaged(entry.name);
    free = endOf(view, entry, end);
    isLateBefore = (view.getUint16(entry.at + 6, true) & isLate) !== 0;
  }
  const rest = end - free;
  if (rest !== 0 && !(isLateBefore && lateLengths.includes(rest))) throw damaged(sorted.at(-1)?.name ?? '');
}

function endOf(view: DataView, { name, at, sum, packed, size }: Entry, end: number): number {
  if (at + 30 + packed > end || view.getUint32(at, true) !== signatures.local) throw damaged(name);
  const late = (view.getUint16(at + 6, true) & isLate) !== 0;
  const claims = [sum, packed, size].map((value, n) => ({
    value,
    own: view.getUint32(at + 14 + n * 4, true),
  }));
  const isSame = claims.every(
    ({ value, own }, n) => own === value || (late && own === 0) || (n > 0 && own === elsewhere),
  );
  if (!isSame) throw damaged(name);
  const extra = at + 30 + view.getUint16(at + 26, true);
  const begin = extra + view.getUint16(at + 28, true);
  if (begin + packed > end || hasSecondName(view, extra, begin)) throw damaged(name);
  return begin + packed;
}

/** Whether further fields name the part once more. */
export function hasSecondName(view: DataView, from: number, to: number): boolean {
  const end = Math.min(to, view.byteLength);
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (secondNames.includes(view.getUint16(at, true))) return true;
  }
  return false;
}

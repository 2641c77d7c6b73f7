import { wordParts } from '../../../../shared/german/templates.ts';
import { damaged, WordFileError } from './fault.ts';

export const signatures = { entry: 0x02014b50, local: 0x04034b50, end: 0x06054b50, wide: 0x06064b50 };
const { directory } = wordParts;
/** Word files of hundreds of pages have some fifty. */
const mostEntries = 1000;

export type Entry = {
  name: string;
  method: number;
  sum: number;
  packed: number;
  size: number;
  at: number;
};

/** The list of parts at the end of a ZIP file, which every reader goes by. Throws `WordFileError`. */
export function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostEntries) throw new WordFileError('tooLarge', directory);
  const entries: Entry[] = [];
  const begin = view.getUint32(end + 16, true);
  let at = begin;
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== signatures.entry) throw damaged(directory);
    entries.push(entryAt(bytes, view, at));
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
  if (at !== end && (at + 4 > end || view.getUint32(at, true) !== signatures.wide)) throw damaged(directory);
  checkOverlap(entries, begin);
  return entries;
}

/** The end record is 22 bytes and a comment of up to 64 KiB, and nothing follows. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    const isEnd =
      view.getUint32(at, true) === signatures.end &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength;
    if (isEnd) return at;
  }
  throw damaged(directory);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  // Encrypted, strongly encrypted, with a hidden directory; 99 is the way of WinZip.
  if ((flags & 0x2041) !== 0 || method === 99) throw new WordFileError('encrypted', name);
  if (method !== 0 && method !== 8) throw damaged(name);
  return {
    name,
    method,
    sum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
}

/** Parts that share their bytes unfold a small file into a huge one. */
function checkOverlap(entries: readonly Entry[], begin: number): void {
  let free = 0;
  for (const { name, packed, at } of entries.toSorted((a, b) => a.at - b.at)) {
    if (at < free || at + 30 + packed > begin) throw damaged(name);
    free = at + 30 + packed;
  }
}

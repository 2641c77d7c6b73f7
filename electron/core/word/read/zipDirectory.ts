import { wordParts } from '../../../../shared/german/templates.ts';
import { damaged, WordFileError } from './fault.ts';
import { type Entry, signatures } from './zipEntry.ts';
import { checkLayout, hasSecondName } from './zipLayout.ts';

const { directory } = wordParts;
/** Word files of hundreds of pages have some fifty. */
const mostEntries = 1000;

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
  if (at !== end && !isSameInWide(view, at, end)) throw damaged(directory);
  checkLayout(bytes, entries, begin);
  return entries;
}

/** The end record is 22 bytes, without a comment, of one disk, and nothing follows. */
function endOf(view: DataView): number {
  const at = view.byteLength - 22;
  const isEnd =
    at >= 0 &&
    view.getUint32(at, true) === signatures.end &&
    view.getUint32(at + 4, true) === 0 &&
    view.getUint16(at + 8, true) === view.getUint16(at + 10, true) &&
    view.getUint16(at + 20, true) === 0;
  if (!isEnd) throw damaged(directory);
  return at;
}

/** The record for files over 4 GB, and where it lies: whoever goes by it finds the same list. */
function isSameInWide(view: DataView, at: number, end: number): boolean {
  return (
    at + 76 === end &&
    view.getUint32(at, true) === signatures.wide &&
    view.getBigUint64(at + 32, true) === BigInt(view.getUint16(end + 10, true)) &&
    view.getBigUint64(at + 48, true) === BigInt(view.getUint32(end + 16, true)) &&
    view.getBigUint64(at + 64, true) === BigInt(at)
  );
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry {
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  // Encrypted, strongly encrypted, with a hidden directory; 99 is the way of WinZip.
  if ((flags & 0x2041) !== 0 || method === 99) throw new WordFileError('encrypted', name);
  if (method !== 0 && method !== 8) throw damaged(name);
  const extra = at + 46 + view.getUint16(at + 28, true);
  const isNoted = view.getUint16(at + 32, true) > 0;
  if (isNoted || hasSecondName(view, extra, extra + view.getUint16(at + 30, true))) throw damaged(name);
  return {
    name,
    method,
    sum: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    at: view.getUint32(at + 42, true),
  };
}

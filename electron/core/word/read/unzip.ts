import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { damaged, WordFileError } from './fault.ts';
import { directoryOf } from './zipDirectory.ts';
import { type Entry, signatures } from './zipEntry.ts';

/** Bytes of the file, and bytes unpacked: more than any document of ours needs. */
export const limits = { file: 20_000_000, unpacked: 50_000_000 };

/**
 * The parts of a package by their path, in order; only those that are wanted are unpacked and count for the limit.
 * Reads the directory itself, because fflate neither checks sums nor stops at a limit. Throws `WordFileError`: a part
 * whose sum is wrong is damaged, what unpacks to more is too large.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean = () => true,
  room = limits.unpacked,
): Map<string, Uint8Array> {
  if (bytes.length > limits.file) throw new WordFileError('tooLarge');
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new WordFileError(kindOfContainer(bytes));
  const entries = directoryOf(bytes).filter(({ name }) => isWanted(name));
  let left = room;
  for (const { name, size } of entries) {
    left -= size;
    if (left < 0) throw new WordFileError('tooLarge', name);
  }
  const parts = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.name.toLowerCase()) || isStrange(entry.name)) throw damaged(entry.name);
    seen.add(entry.name.toLowerCase());
    const content = contentOf(bytes, entry);
    if (!entry.name.endsWith('/')) parts.set(entry.name, content);
    // A folder holds nothing itself.
    else if (content.length > 0) throw damaged(entry.name);
  }
  return parts;
}

/** Word keeps what a password protects in the container of its old formats. */
function kindOfContainer(bytes: Uint8Array): 'encrypted' | 'notAWordFile' {
  const isContainer = [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
  const named = Buffer.from('EncryptedPackage', 'utf16le');
  return isContainer && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(named)
    ? 'encrypted'
    : 'notAWordFile';
}

/** Up a folder, from the top, on a drive; what programs read as another name. */
const isStrange = (name: string): boolean =>
  name === '' || /^\/|\/\/|[\\:*?"<>|\u{FFFD}\p{Cc}]|[. ](?:\/|$)|%(?:2[ef]|5c)/iu.test(name);

function contentOf(bytes: Uint8Array, { name, method, sum, packed, size, at }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length || view.getUint32(at, true) !== signatures.local) throw damaged(name);
  const begin = at + 30 + view.getUint16(at + 26, true);
  const start = begin + view.getUint16(at + 28, true);
  // Whoever reads from the front must find the same.
  const own = new TextDecoder().decode(bytes.subarray(at + 30, begin));
  if (own !== name || view.getUint16(at + 8, true) !== method) throw damaged(name);
  if (start + packed > bytes.length) throw damaged(name);
  const data = bytes.subarray(start, start + packed);
  const content = method === 0 ? data : inflated(data, size, name);
  if (content.length !== size || crc32(content) !== sum) throw damaged(name);
  return content;
}

/** Unfolds to a thousand times as much at most. */
const step = 4096;

/** In steps, so that a stream that unfolds to more than it says is given up early. */
function inflated(data: Uint8Array, size: number, name: string): Uint8Array {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw damaged(name);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < data.length; at += step) {
      stream.push(data.subarray(at, at + step), at + step >= data.length);
    }
  } catch {
    throw damaged(name);
  }
  return content.subarray(0, length);
}

import { Inflate } from 'fflate';
import { wordParts } from '../../../../shared/german/templates.ts';
import { damaged, TemplateError } from './fault.ts';

/** Bytes of the file, bytes unpacked, and entries: more than any letterhead needs. */
export const limits = { file: 20_000_000, unpacked: 50_000_000, entries: 1000 };

const directory = wordParts.directory;
const signatures = { entry: 0x02014b50, local: 0x04034b50, end: 0x06054b50 };

/**
 * The parts of a package by their path, in order; only those that are wanted are unpacked and count for the limit. Reads the directory itself, because fflate neither checks sums nor
 * stops at a limit. Throws `TemplateError`: a part whose sum is wrong is damaged, what unpacks to more is too large.
 */
export function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean = () => true,
  room = limits.unpacked,
): Map<string, Uint8Array> {
  if (bytes.length > limits.file) throw new TemplateError({ code: 'tooLarge' });
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new TemplateError({ code: 'notAWordFile' });
  const entries = directoryOf(bytes).filter(({ name }) => isWanted(name));
  const unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  if (unpacked > room) throw new TemplateError({ code: 'tooLarge' });
  const parts = new Map<string, Uint8Array>();
  const seen = new Set<string>();
  for (const entry of entries) {
    if (seen.has(entry.name.toLowerCase()) || isStrange(entry.name)) throw damaged(entry.name);
    seen.add(entry.name.toLowerCase());
    if (!entry.name.endsWith('/')) parts.set(entry.name, contentOf(bytes, entry));
  }
  return parts;
}

const isStrange = (name: string): boolean => /^\/|\\|(?:^|\/)\.{1,2}(?:\/|$)/.test(name);

type Entry = {
  name: string;
  flags: number;
  method: number;
  sum: number;
  packed: number;
  size: number;
  at: number;
};

function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new TemplateError({ code: 'tooLarge' });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== signatures.entry) throw damaged(directory);
    const behind = at + 46 + view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, behind)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = behind + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record is 22 bytes and a comment of up to 64 KiB. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw damaged(directory);
}

function contentOf(bytes: Uint8Array, { name, flags, method, sum, packed, size, at }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isReadable = (flags & 1) === 0 && (method === 0 || method === 8);
  if (!isReadable || at + 30 > bytes.length || view.getUint32(at, true) !== signatures.local)
    throw damaged(name);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) throw damaged(name);
  const data = bytes.subarray(start, start + packed);
  const content = method === 0 ? data : inflated(data, size, name);
  if (content.length !== size || checksum(content) !== sum) throw damaged(name);
  return content;
}

const step = 65_536;

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

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32 as ZIP has it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (table[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}

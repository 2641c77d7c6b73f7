import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { unzip } from '../read/unzip.ts';
import { signatures } from '../read/zipEntry.ts';
import type { Line } from './line.ts';
import type { Run } from './run.ts';

/**
 * Stands in a picture's place while docx writes the file: it packs whatever it is given and sums it up in JavaScript, which
 * takes long with photos and makes none of them smaller.
 */
export const standInOf = (picture: Uint8Array): Uint8Array => createHash('sha256').update(picture).digest();

/** The file with the pictures of its lines in the place of what stood there for them, stored as they are. */
export function withPictures(file: Uint8Array, lines: readonly Line[]): Uint8Array {
  const pictures = new Map(picturesIn(lines).map((bytes) => [keyOf(standInOf(bytes)), bytes]));
  if (pictures.size === 0) return file;
  const stored = new Map<string, Uint8Array>();
  for (const [name, standIn] of unzip(file, (part) => part.startsWith('word/media/'))) {
    const picture = pictures.get(keyOf(standIn));
    if (picture) stored.set(name, picture);
  }
  return replaced(file, stored);
}

const keyOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const picturesIn = (lines: readonly Line[]): Uint8Array[] =>
  lines.flatMap(({ runs, row }) => [
    ...picturesOf(runs),
    ...(row?.cells ?? []).flatMap((cell) => picturesIn(cell.lines)),
  ]);

const picturesOf = (runs: readonly Run[]): Uint8Array[] =>
  runs.flatMap((run) => {
    if (run.type === 'picture') return [run.bytes];
    return run.type === 'link' || run.type === 'footnote' ? picturesOf(run.runs) : [];
  });

/** A ZIP file of docx's, whose records have neither notes nor late lengths, with other parts under the same names. */
function replaced(file: Uint8Array, parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Buffer[] = [];
  const list: Buffer[] = [];
  let size = 0;
  const end = Buffer.from(file.subarray(-22));
  let at = end.readUInt32LE(16);
  for (let left = end.readUInt16LE(10); left > 0; left -= 1) {
    const record = Buffer.from(file.subarray(at, at + 46 + lengthOf(file, at + 28)));
    if (record.readUInt32LE() !== signatures.entry) throw new Error('A Word file was written otherwise');
    const content = contentOf(file, record, parts.get(record.toString('utf8', 46)));
    record.writeUInt32LE(size, 42);
    pieces.push(...content);
    size += content.reduce((sum, { length }) => sum + length, 0);
    list.push(record);
    at += record.length;
  }
  end.writeUInt32LE(size, 16);
  return Buffer.concat([...pieces, ...list, end]);
}

const lengthOf = (file: Uint8Array, at: number): number => (file[at] ?? 0) + 256 * (file[at + 1] ?? 0);

/** A part behind its own head; of another content both the head and the record of the list tell. */
function contentOf(file: Uint8Array, record: Buffer, other: Uint8Array | undefined): Buffer[] {
  const at = record.readUInt32LE(42);
  const begin = at + 30 + lengthOf(file, at + 26) + lengthOf(file, at + 28);
  if (!other) return [Buffer.from(file.subarray(at, begin + record.readUInt32LE(20)))];
  const head = Buffer.from(file.subarray(at, begin));
  for (const [where, from] of [
    [head, 8],
    [record, 10],
  ] as const) {
    where.writeUInt16LE(0, from);
    where.writeUInt32LE(crc32(other), from + 6);
    where.writeUInt32LE(other.length, from + 10);
    where.writeUInt32LE(other.length, from + 14);
  }
  return [head, Buffer.from(other.buffer, other.byteOffset, other.byteLength)];
}

import { crc32, deflateRawSync } from 'node:zlib';

export type RawPart = {
  name: string;
  content: Uint8Array;
  /** What the file claims; without it, the truth. */
  size?: number;
  sum?: number;
  flags?: number;
  method?: number;
  localName?: string;
  localMethod?: number;
  /** The content is packed already. */
  isPacked?: boolean;
  /** Lies where an earlier part lies. */
  sameAs?: number;
};

/** A ZIP file written by hand, so that it can claim what is not so. */
export function rawZip(parts: readonly RawPart[], { end = Buffer.alloc(0) } = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const begins: number[] = [];
  let at = 0;
  for (const part of parts) {
    const data = part.isPacked ? Buffer.from(part.content) : deflateRawSync(part.content);
    const begin = part.sameAs === undefined ? at : (begins[part.sameAs] ?? 0);
    begins.push(begin);
    directory.push(headOf(part, data.length, begin));
    if (part.sameAs !== undefined) continue;
    const local = Buffer.concat([headOf(part, data.length), data]);
    pieces.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const closing = Buffer.alloc(22);
  closing.writeUInt32LE(0x06054b50, 0);
  closing.writeUInt16LE(parts.length, 8);
  closing.writeUInt16LE(parts.length, 10);
  closing.writeUInt32LE(list.length, 12);
  closing.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...pieces, list, closing, end]));
}

/** Of a part before its content, or, with where that begins, in the directory. */
function headOf(part: RawPart, packed: number, begin?: number): Buffer {
  const isLocal = begin === undefined;
  const name = Buffer.from(isLocal ? (part.localName ?? part.name) : part.name);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.flags ?? 0, 2);
  fields.writeUInt16LE((isLocal ? part.localMethod : undefined) ?? part.method ?? 8, 4);
  fields.writeUInt32LE(part.sum ?? crc32(part.content), 10);
  fields.writeUInt32LE(packed, 14);
  fields.writeUInt32LE(part.size ?? part.content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  if (isLocal) return Buffer.concat([Buffer.from('PK\u{3}\u{4}'), fields, name]);
  const more = Buffer.alloc(14);
  more.writeUInt32LE(begin, 10);
  return Buffer.concat([Buffer.from('PK\u{1}\u{2}'), Buffer.from([20, 0]), fields, more, name]);
}

/** A deflated stream of so many MB of blanks, made of one piece again and again: five GB in five MB, at once. */
export function blanksDeflated(megabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(10 * 1024 * 1024, ' '), { finishFlush: 3 });
  const pieces = Array.from({ length: megabytes / 10 }, () => piece);
  return new Uint8Array(Buffer.concat([...pieces, Buffer.from([3, 0])]));
}

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
  localSize?: number;
  /** Bytes that belong to no part, right before this one. */
  before?: Uint8Array;
  /** Further fields, the same in the directory and before the part. */
  extra?: Uint8Array;
  /** What the directory notes about it. */
  comment?: string;
  /** The content is packed already. */
  isPacked?: boolean;
  /** Lies where an earlier part lies. */
  sameAs?: number;
};

type Closing = {
  /** Behind the end. */
  end?: Uint8Array;
  comment?: string;
  /** Of how many disks it says that it lies on another one. */
  disk?: number;
  /** How many parts the record for large files names, where there is to be one. */
  wideCount?: number;
};

/** A ZIP file written by hand, so that it can claim what is not so. */
export function rawZip(parts: readonly RawPart[], closing: Closing = {}): Uint8Array {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  const begins: number[] = [];
  let at = 0;
  for (const part of parts) {
    const data = part.isPacked ? Buffer.from(part.content) : deflateRawSync(part.content);
    const before = Buffer.from(part.before ?? []);
    pieces.push(before);
    at += before.length;
    const begin = part.sameAs === undefined ? at : (begins[part.sameAs] ?? 0);
    begins.push(begin);
    directory.push(headOf(part, data.length, begin));
    if (part.sameAs !== undefined) continue;
    const local = Buffer.concat([headOf(part, data.length), data]);
    pieces.push(local);
    at += local.length;
  }
  return new Uint8Array(
    Buffer.concat([
      ...pieces,
      ...directory,
      closed(parts.length, at, Buffer.concat(directory).length, closing),
    ]),
  );
}

function closed(count: number, at: number, length: number, closing: Closing): Buffer {
  const { end = Buffer.alloc(0), comment = '', disk = 0, wideCount } = closing;
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(disk, 4);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(length, 12);
  record.writeUInt32LE(at, 16);
  record.writeUInt16LE(Buffer.byteLength(comment), 20);
  const wide = wideCount === undefined ? Buffer.alloc(0) : wideRecord(wideCount, at, length);
  return Buffer.concat([wide, record, Buffer.from(comment), end]);
}

/** The end of a ZIP file over 4 GB, and where it lies. */
function wideRecord(count: number, at: number, length: number): Buffer {
  const record = Buffer.alloc(76);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(at), 48);
  record.writeUInt32LE(0x07064b50, 56);
  record.writeBigUInt64LE(BigInt(at + length), 64);
  record.writeUInt32LE(1, 72);
  return record;
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
  fields.writeUInt32LE((isLocal ? part.localSize : undefined) ?? part.size ?? part.content.length, 18);
  const extra = Buffer.from(part.extra ?? []);
  fields.writeUInt16LE(name.length, 22);
  fields.writeUInt16LE(extra.length, 24);
  if (isLocal) return Buffer.concat([Buffer.from('PK\u{3}\u{4}'), fields, name, extra]);
  const comment = Buffer.from(part.comment ?? '');
  const more = Buffer.alloc(14);
  more.writeUInt16LE(comment.length, 0);
  more.writeUInt32LE(begin, 10);
  const head = [Buffer.from('PK\u{1}\u{2}'), Buffer.from([20, 0]), fields, more];
  return Buffer.concat([...head, name, extra, comment]);
}

/** A deflated stream of so many MB of blanks, made of one piece again and again: five GB in five MB, at once. */
export function blanksDeflated(megabytes: number): Uint8Array {
  const piece = deflateRawSync(Buffer.alloc(10 * 1024 * 1024, ' '), { finishFlush: 3 });
  const pieces = Array.from({ length: megabytes / 10 }, () => piece);
  return new Uint8Array(Buffer.concat([...pieces, Buffer.from([3, 0])]));
}

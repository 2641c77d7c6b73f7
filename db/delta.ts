import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What a window of the packing reaches: further back nothing is found again. */
const WINDOW = 32_768;
/** Two lengths, in front. */
const HEAD = 8;

/** A text as the difference to another one that is known when it is read: what both begin and end with, and what is packed between. */
export function packed(text: string, against = ''): Uint8Array {
  const [whole, known] = [Buffer.from(text), Buffer.from(against)];
  const start = alikeFromStart(whole, known);
  const end = alikeFromEnd(whole.subarray(start), known.subarray(start));
  const between = whole.subarray(start, whole.length - end);
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(start, 0);
  head.writeUInt32LE(end, 4);
  return Buffer.concat([head, deflateRawSync(between, windowOf(known, start, end))]);
}

/** The text again. `against` is what it was packed against. */
export function unpacked(bytes: Uint8Array, against = ''): string {
  const [all, known] = [Buffer.from(bytes), Buffer.from(against)];
  const [start, end] = [all.readUInt32LE(0), all.readUInt32LE(4)];
  const between = inflateRawSync(all.subarray(HEAD), windowOf(known, start, end));
  return Buffer.concat([
    known.subarray(0, start),
    between,
    known.subarray(known.length - end, known.length),
  ]).toString();
}

function windowOf(known: Buffer, start: number, end: number): { dictionary?: Buffer } {
  const other = known.subarray(start, known.length - end).subarray(-WINDOW);
  return other.length > 0 ? { dictionary: other } : {};
}

function alikeFromStart(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length++;
  return length;
}

function alikeFromEnd(one: Buffer, other: Buffer): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length++;
  return length;
}

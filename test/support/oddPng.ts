import { crc32, deflateSync } from 'node:zlib';

/** `dots`: as they stand in the file; null for none. */
type Odd = { width: number; height: number; depth?: number; colourType?: number; dots?: Buffer | null };

const channels: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** A black picture as a PNG file, with whatever it says of itself. */
export function oddPng({ width, height, depth = 8, colourType = 0, dots }: Odd): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colourType], 8);
  const row = 1 + Math.ceil((width * (channels[colourType] ?? 1) * depth) / 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      pngChunk('IHDR', head),
      ...(dots === null ? [] : [pngChunk('IDAT', dots ?? deflateSync(Buffer.alloc(row * height)))]),
      pngChunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

export function pngChunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

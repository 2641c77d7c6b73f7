import { deflateSync } from 'node:zlib';
import { pngChunk } from '../../../../support/oddPng.ts';

/** A picture of that size, as a PNG file; grey, or as `shade` says for each dot. */
export function png(width: number, height: number, shade = (_dot: number) => 0x80): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  const rows = Buffer.alloc((width + 1) * height).map((_, at) => (at % (width + 1) === 0 ? 0 : shade(at)));
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      pngChunk('IHDR', head),
      pngChunk('IDAT', deflateSync(rows)),
      pngChunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

/** The head of a JPEG file of that size, with a comment before the frame as cameras write it; no picture behind it. */
export function jpeg(width: number, height: number): Uint8Array {
  const frame = Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  const comment = [0xff, 0xfe, 0, 6, 0xff, 0xc0, 1, 2];
  return new Uint8Array(
    Buffer.concat([Buffer.from([0xff, 0xd8, ...comment]), frame, Buffer.from([0xff, 0xd9])]),
  );
}

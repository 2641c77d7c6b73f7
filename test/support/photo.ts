/** What a camera notes; `isLittle`: in which order its bytes stand. */
type Noted = { orientation?: number; description?: string; isLittle?: boolean };
/** Of the file itself: one is grey, four are those of a press. */
type Frame = { colours?: number; depth?: number };

/** A grey photo of that size as a JPEG file, with what a camera notes: how it was held, what it shows, where it was. */
export function photo(width: number, height: number, about: Noted & Frame = {}): Uint8Array {
  const { colours = 1, depth = 8, ...noted } = about;
  const each = Array.from({ length: colours }, (_, n) => n + 1);
  const frame = Buffer.from([depth, 0, 0, 0, 0, colours, ...each.flatMap((n) => [n, 0x11, 0])]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  const onlyCode = (table: number) => Buffer.from([table, 1, ...Array<number>(15).fill(0), 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...(Object.keys(noted).length > 0 ? [piece(0xe1, exif(noted))] : []),
      piece(0xdb, Buffer.from([0, ...Array<number>(64).fill(1)])),
      piece(0xc0, frame),
      piece(0xc4, onlyCode(0x00)),
      piece(0xc4, onlyCode(0x10)),
      piece(0xda, Buffer.from([colours, ...each.flatMap((n) => [n, 0]), 0, 63, 0])),
      greyDots(Math.ceil(width / 8) * Math.ceil(height / 8) * colours),
      Buffer.from([0xff, 0xd9]),
    ]),
  );
}

export function piece(marker: number, data: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
}

/** Two zeros for each block of 8 × 8 dots: no difference to the one before, and no end of it; ones up to a whole byte. */
const greyDots = (blocks: number): Buffer =>
  Buffer.from(
    ('00'.repeat(blocks) + '1'.repeat((8 - ((blocks * 2) % 8)) % 8))
      .match(/.{8}/g)
      ?.map((bits) => Number.parseInt(bits, 2)) ?? [],
  );

/** Exif (CIPA DC-008): the notes, and a list of its own that says where the camera was. */
function exif({ orientation = 1, description = 'Foto', isLittle = false }: Noted): Buffer {
  const words = Buffer.from(`${description}\0`, 'latin1');
  const lists = { first: 8, place: 8 + 2 + 3 * 12 + 4 };
  const end = lists.place + 2 + 2 * 12 + 4;
  const tiff = Buffer.alloc(end + words.length + 24);
  const u16 = (value: number, at: number) =>
    isLittle ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const u32 = (value: number, at: number) =>
    isLittle ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  const entry = (at: number, tag: number, kind: number, count: number) => {
    u16(tag, at);
    u16(kind, at + 2);
    u32(count, at + 4);
    return at + 8;
  };
  tiff.write(isLittle ? 'II' : 'MM', 0, 'latin1');
  u16(42, 2);
  u32(lists.first, 4);
  u16(3, lists.first);
  u32(end, entry(lists.first + 2, 0x01_0e, 2, words.length));
  u16(orientation, entry(lists.first + 14, 0x01_12, 3, 1));
  u32(lists.place, entry(lists.first + 26, 0x88_25, 4, 1));
  u16(2, lists.place);
  tiff.write('N', entry(lists.place + 2, 0x00_01, 2, 2), 'latin1');
  u32(end + words.length, entry(lists.place + 14, 0x00_02, 5, 3));
  words.copy(tiff, end);
  [52, 1, 1, 1, 24, 1].forEach((value, n) => u32(value, end + words.length + n * 4));
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

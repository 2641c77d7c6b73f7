import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { forDocuments } from '../../../shared/pictures/forDocuments.ts';
import { orientationOf } from '../../../shared/pictures/orientation.ts';
import { pictureSize } from '../../../shared/pictures/pictureSize.ts';
import { withoutOrigin } from '../../../shared/pictures/withoutOrigin.ts';
import { png } from '../../electron/core/word/write/pictures.ts';
import { photo, piece } from '../../support/photo.ts';

const joined = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const holds = (bytes: Uint8Array, words: string) => Buffer.from(bytes).includes(words, 0, 'latin1');

describe('how a camera was held', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('is read in both orders of bytes: %i', (orientation) => {
    expect(orientationOf(photo(40, 20, { orientation }))).toBe(orientation);
    expect(orientationOf(photo(40, 20, { orientation, isLittle: true }))).toBe(orientation);
  });

  it('is upright where nothing or nonsense is noted', () => {
    expect(orientationOf(photo(40, 20))).toBe(1);
    expect(orientationOf(photo(40, 20, { orientation: 0 }))).toBe(1);
    expect(orientationOf(photo(40, 20, { orientation: 9 }))).toBe(1);
    expect(orientationOf(png(4, 4))).toBe(1);
  });
});

describe('a picture for documents', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'keeps of a camera how it was held, and no other word: %i',
    (orientation) => {
      const picture = forDocuments(photo(40, 20, { orientation, description: 'Hinterhof' }));
      if ('fault' in picture) throw new Error(picture.fault);
      expect(orientationOf(picture.bytes)).toBe(orientation);
      expect(withoutOrigin(picture.bytes)).toEqual(photo(40, 20));
      expect(holds(picture.bytes, 'Hinterhof')).toBe(false);
      expect(pictureSize(picture.bytes)).toEqual({ width: 40, height: 20 });
      const { width, height } = picture;
      expect([width, height]).toEqual(orientation >= 5 ? [20, 40] : [40, 20]);
    },
  );
});

describe('a picture without its origin', () => {
  const noted = photo(40, 20, { description: 'Hinterhof' });

  it('is the same file as one whose camera noted nothing', () => {
    expect(holds(noted, 'Hinterhof')).toBe(true);
    expect(withoutOrigin(noted)).toEqual(photo(40, 20));
    expect(withoutOrigin(photo(40, 20))).toEqual(photo(40, 20));
  });

  it('loses comments, notes of programs and a second picture behind it, and keeps its colours', () => {
    const head = Buffer.from([0xff, 0xd8]);
    const notes = [
      piece(0xe0, Buffer.from('JFIF\0\u{1}\u{2}\0\0\u{1}\0\u{1}\0\0', 'latin1')),
      piece(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Hinterhof', 'latin1')),
      piece(0xe2, Buffer.from('ICC_PROFILE\0\u{1}\u{1}Farben', 'latin1')),
      piece(0xe2, Buffer.from('MPF\0Hinterhof', 'latin1')),
      piece(0xed, Buffer.from('Photoshop 3.0\0Hinterhof', 'latin1')),
      piece(0xee, Buffer.from('Adobe\0d', 'latin1')),
      piece(0xfe, Buffer.from('Hinterhof', 'latin1')),
    ];
    const full = joined(head, ...notes, photo(40, 20).subarray(2), noted);
    const bare = withoutOrigin(full);
    expect(holds(bare, 'Hinterhof')).toBe(false);
    expect(['JFIF\0', 'ICC_PROFILE\0', 'Adobe'].filter((name) => holds(bare, name))).toHaveLength(3);
    expect(pictureSize(bare)).toEqual({ width: 40, height: 20 });
    expect(holds(bare, 'Exif')).toBe(false);
  });

  it('of a PNG file keeps dots and colours alone', () => {
    const plain = png(4, 2);
    const chunk = (name: string, words: string) => {
      const data = Buffer.from(`\0\0\0\0${name}${words}\0\0\0\0`, 'latin1');
      data.writeUInt32BE(words.length, 0);
      return data;
    };
    const head = plain.subarray(0, 33);
    const full = joined(
      head,
      chunk('tEXt', 'Author\0Hinterhof'),
      chunk('eXIf', 'MM\0*Hinterhof'),
      chunk('gAMA', '\0\0\u{B1}\u{8F}'),
      plain.subarray(33),
      Buffer.from('Hinterhof, was abgeschnitten wurde'),
    );
    expect(withoutOrigin(full)).toEqual(joined(head, chunk('gAMA', '\0\0\u{B1}\u{8F}'), plain.subarray(33)));
    expect(withoutOrigin(plain)).toEqual(plain);
  });

  test('whatever bytes come in, reading them ends, and nothing grows', () => {
    const start = fc.constantFrom(photo(40, 20, {}), png(4, 4), Uint8Array.of(0xff, 0xd8, 0xff));
    const cut = fc.tuple(start, fc.nat(400), fc.uint8Array({ maxLength: 60 }));
    fc.assert(
      fc.property(cut, ([bytes, at, more]) => {
        const broken = joined(bytes.subarray(0, at), more);
        const bare = withoutOrigin(broken);
        expect(bare.length).toBeLessThanOrEqual(broken.length);
        expect(withoutOrigin(bare)).toEqual(bare);
        expect(orientationOf(bare)).toBe(1);
        expect(pictureSize(bare)).toEqual(pictureSize(broken));
      }),
      { numRuns: 2000 },
    );
  });
});

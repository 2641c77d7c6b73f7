import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { plainLook } from '../../../../../electron/core/word/write/look.ts';
import { sheetDocx } from '../../../../../electron/core/word/write/sheet.ts';
import type { Picture } from '../../../../../shared/domain/inline.ts';
import type { Block } from '../../../../../shared/domain/richText.ts';
import type { SheetModel } from '../../../../../shared/documents/model.ts';
import { photo } from '../../../../support/photo.ts';

const pictureOf = (bytes: Uint8Array): Picture => ({
  type: 'picture',
  attrs: {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    width: 80,
    height: 60,
    alt: 'Fest',
  },
});

const sheetOf = (content: Block[]): SheetModel => ({
  properties: { title: 'Bericht', subject: 'Bericht', creator: '' },
  letterhead: [],
  title: 'Bericht',
  subtitles: [],
  blocks: [{ kind: 'richText', text: { type: 'doc', content } }],
  footer: '',
  page: 'upright',
});

const paragraph = (picture: Picture) => ({ type: 'paragraph' as const, content: [picture] });

it('photos lie in the file byte by byte, each once, also in a table, and are not packed again', async () => {
  const photos = [photo(80, 60), photo(96, 60)];
  const [first, second] = photos.map(pictureOf);
  if (!first || !second) throw new Error('no photos');
  const cell = { type: 'tableCell' as const, content: [paragraph(second)] };
  const table: Block = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] };
  const pictures = new Map(
    photos.map((bytes) => [pictureOf(bytes).attrs.sha256, { bytes, mediaType: 'image/jpeg' as const }]),
  );
  const sheet = sheetOf([paragraph(first), table, paragraph(first)]);
  const packed: number[] = [];
  const parts = unzipSync(await sheetDocx(sheet, plainLook, '', pictures), {
    filter: ({ name, compression }) => {
      if (name.startsWith('word/media/')) packed.push(compression);
      return name.startsWith('word/media/');
    },
  });
  expect(
    Object.values(parts)
      .map((bytes) => Buffer.from(bytes).toString('hex'))
      .toSorted(),
  ).toEqual(photos.map((bytes) => Buffer.from(bytes).toString('hex')).toSorted());
  expect(packed).toEqual([0, 0]);
});

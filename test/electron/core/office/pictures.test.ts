import { beforeEach, describe, expect, it } from 'vitest';
import type { RichText } from '../../../../shared/domain/richText.ts';
import { aBody, type TestApp, testApp } from '../../../support/app.ts';
import { partsOf } from '../../../support/docx.ts';
import { aPaper } from '../../../support/papers.ts';
import { photo } from '../../../support/photo.ts';
import { oddPng } from '../../../support/oddPng.ts';
import { jpeg, png } from '../word/write/pictures.ts';

let office: TestApp;
beforeEach(() => {
  office = testApp();
});

async function showing(bytes: Uint8Array, alt: string): Promise<RichText> {
  const attrs = { ...(await office.call('pictures.add', { bytes })), alt };
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'picture', attrs }] }] };
}

const picturesOf = (docx: Uint8Array): string[] =>
  Object.keys(partsOf(docx)).filter((name) => name.startsWith('word/media/'));

describe('a picture for texts', () => {
  it('is kept once with its measures, and found again by its digest', async () => {
    const added = await office.call('pictures.add', { bytes: png(40, 30) });
    expect(added).toMatchObject({ width: 40, height: 30 });
    expect(await office.call('pictures.add', { bytes: png(40, 30) })).toEqual(added);
    const stored = await office.call('pictures.get', { sha256: added.sha256 });
    expect(stored.mediaType).toBe('image/png');
    expect(Buffer.from(stored.bytes)).toEqual(Buffer.from(png(40, 30)));
    const other = await office.call('pictures.add', { bytes: photo(50, 20) });
    expect(await office.call('pictures.get', { sha256: other.sha256 })).toMatchObject({
      mediaType: 'image/jpeg',
    });
  });

  it.each([
    ['a drawing', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['an animation', Buffer.from('GIF89a')],
    ['nothing', Buffer.alloc(0)],
    ['the beginning of one', png(4, 4).subarray(0, 12)],
  ])('is no %s', async (_what, bytes) => {
    expect(await office.failure('pictures.add', { bytes })).toEqual({ code: 'NO_PICTURE' });
  });

  it('is refused where a small file would unfold into more than a computer holds', async () => {
    expect(await office.failure('pictures.add', { bytes: jpeg(60_000, 60_000) })).toEqual({
      code: 'PICTURE_TOO_LARGE',
    });
    expect(await office.failure('pictures.add', { bytes: Buffer.alloc(11 * 1024 * 1024) })).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it.each([
    [
      'whose checksum is wrong',
      png(40, 30).map((byte, at, { length }) => (at === length - 16 ? byte ^ 255 : byte)),
    ],
    ['that was cut off', png(40, 30).subarray(0, 50)],
    ['without dots', oddPng({ width: 9, height: 9, dots: null })],
    ['with other dots than it says', oddPng({ width: 9, height: 9, dots: Buffer.from('kein Bild') })],
    ['of a palette without colours', oddPng({ width: 9, height: 9, colourType: 3 })],
    ['of a depth that there is not', oddPng({ width: 9, height: 9, depth: 99 })],
    ['that is only the head of a photo', jpeg(50, 20)],
    ['that is a photo without its end', photo(80, 60).subarray(0, -4)],
    ['of a photo with twelve bits', photo(80, 60, { depth: 12 })],
  ])('is refused %s, before a document shows a hole in its place', async (_what, bytes) => {
    expect(await office.failure('pictures.add', { bytes })).toEqual({ code: 'PICTURE_DAMAGED' });
  });

  it.each([
    ['wider than any document can say', oddPng({ width: 70_000, height: 10 })],
    ['higher than any document can say', oddPng({ width: 10, height: 70_000 })],
    [
      'of many colours of sixteen bits',
      oddPng({ width: 8000, height: 8000, depth: 16, colourType: 6, dots: null }),
    ],
  ])('is refused where it is %s', async (_what, bytes) => {
    expect(await office.failure('pictures.add', { bytes })).toEqual({ code: 'PICTURE_TOO_LARGE' });
  });

  it('is refused in the colours of a press, of which no PDF for the archive can be made', async () => {
    expect(await office.failure('pictures.add', { bytes: photo(80, 60, { colours: 4 }) })).toEqual({
      code: 'PICTURE_FOR_PRESS',
    });
  });

  it('says no more than its dots: neither where nor by whom it was taken', async () => {
    const { sha256 } = await office.call('pictures.add', {
      bytes: photo(40, 20, { description: 'Hinterhof' }),
    });
    const { bytes } = await office.call('pictures.get', { sha256 });
    expect(Buffer.from(bytes)).toEqual(Buffer.from(photo(40, 20)));
  });

  it('is refused where a camera only noted how to turn it, since Word would show it on its side', async () => {
    expect(await office.failure('pictures.add', { bytes: photo(40, 20, { orientation: 6 }) })).toEqual({
      code: 'PICTURE_TURNED',
    });
  });

  it('of a paper stands in its Word file, and stays where a logo is exchanged', async () => {
    const { call } = office;
    const bodyId = await aBody(call);
    const { id } = await aPaper(call, { bodyId });
    const reasoning = await showing(png(40, 30), 'Lageplan');
    await call('papers.saveTexts', { id, baseVersion: 1, proposals: [], reasoning });
    const [body] = await call('bodies.list', {});
    const rulesId = body?.rules[0]?.id ?? '';
    await call('logo.save', { rulesId, bytes: png(9, 9) });
    await call('logo.remove', { rulesId });
    const { bytes } = await call('papers.export', { id });
    expect(picturesOf(bytes)).toHaveLength(1);
    expect(partsOf(bytes)['word/document.xml']).toContain('descr="Lageplan"');
  });

  it('of a non-public item is in no document for everybody', async () => {
    const { call } = office;
    const { meetingId } = await call('setup.loadSample', {});
    const items = (await call('agenda.list', { meetingId })).filter(({ kind }) => kind === 'item');
    for (const [isPublic, alt] of [
      [true, 'Schule'],
      [false, 'Vertrag'],
    ] as const) {
      const itemId = items.find((item) => item.isPublic === isPublic)?.id ?? '';
      const { textVersion: baseVersion } = await call('minutes.get', { itemId });
      const text = await showing(png(40, alt.length), alt);
      await call('minutes.saveText', { itemId, text, baseVersion });
    }
    const shownIn = async (kind: 'minutes' | 'publicMinutes') => {
      const { bytes } = await call('documents.export', { meetingId, kind });
      const words = partsOf(bytes)['word/document.xml'] ?? '';
      return {
        files: picturesOf(bytes).length,
        alts: ['Schule', 'Vertrag'].filter((alt) => words.includes(`descr="${alt}"`)),
      };
    };
    expect(await shownIn('minutes')).toEqual({ files: 2, alts: ['Schule', 'Vertrag'] });
    expect(await shownIn('publicMinutes')).toEqual({ files: 1, alts: ['Schule'] });
  });
});

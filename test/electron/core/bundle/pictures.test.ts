import { beforeAll, describe, expect, test } from 'vitest';
import { withPicture } from '../../../../electron/core/bundle/picture.ts';
import { plainLook } from '../../../../electron/core/word/write/look.ts';
import { noPictures } from '../../../../electron/core/word/write/pictures.ts';
import { sheetLaidOut } from '../../../../electron/core/word/write/sheet.ts';
import { putPicture } from '../../../../db/repositories/files/pictures.ts';
import { saveLogo } from '../../../../db/repositories/office/logos.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import { RulesId } from '../../../../shared/domain/ids.ts';
import { aBody, aMeeting, anItem, testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { planned } from '../../../support/bundle.ts';
import { readBundle } from '../../../support/bundlePdf.ts';
import { oddPng } from '../../../support/oddPng.ts';
import { aDuePaper } from '../../../support/papers.ts';
import { photo } from '../../../support/photo.ts';
import { png } from '../word/write/pictures.ts';

let store: Store;
const { call } = testApp({
  open: async (...given: Parameters<typeof openStore>) => {
    store = await openStore(...given);
    return store;
  },
});
let bodyId: string;
beforeAll(async () => {
  bodyId = await aBody(call);
});

let number = 0;
const aDay = async () => {
  number += 1;
  return aMeeting(call, { bodyId, number, date: `2027-${String(number).padStart(2, '0')}-10` });
};
const madeOf = async (meetingId: string) => {
  const made = await call('bundles.make', { meetingId, clearance: 'public', bundle: 'mappe' });
  return { ...made, pages: (await readBundle(made.bytes)).pages.map(({ text }) => text) };
};

async function attached(fileName: string, bytes: Uint8Array) {
  const { id } = await aDay();
  const item = await anItem(call, { meetingId: id, title: 'Schulhof' });
  await anAttachment(call, { kind: 'item', id: item }, { fileName, bytes, isPublic: true, title: 'Foto' });
  return madeOf(id);
}

describe('an attached picture', () => {
  test('says no more in the bundle than its dots: neither where nor by whom it was taken', async () => {
    for (const orientation of [1, 6]) {
      const bytes = photo(80, 40, { orientation, description: 'Hinterhof' });
      const made = await attached('hof.jpg', bytes);
      expect(made.notes).toEqual([]);
      expect(Buffer.from(made.bytes).includes('Hinterhof')).toBe(false);
      expect(Buffer.from(bytes).includes('Hinterhof')).toBe(true);
    }
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'stands upright in its own proportions, however the camera was held: %i',
    async (orientation) => {
      const sheet = sheetLaidOut(
        {
          letterhead: [],
          title: 'Anlage',
          subtitles: [],
          page: 'upright',
          blocks: [],
          footer: '',
          properties: { title: '', subject: '', creator: '' },
        },
        plainLook,
        noPictures,
      );
      const bytes = photo(80, 40, { orientation });
      const shown = await withPicture(sheet, { bytes, title: 'Foto', room: 80 * 40 });
      const runs = 'fate' in shown ? [] : shown.sheet.sections.flat().flatMap((line) => line.runs);
      const upright = orientation >= 5 ? { width: 40, height: 80 } : { width: 80, height: 40 };
      expect(runs.filter(({ type }) => type === 'picture')).toMatchObject([upright]);
      const noRoom = await withPicture(sheet, { bytes, title: 'Foto', room: 80 * 40 - 1 });
      expect(noRoom).toEqual({ fate: 'tooManyPictures' });
    },
  );

  test.each([
    [
      'that would unfold into more than a computer holds',
      oddPng({ width: 25_000, height: 25_000, depth: 16, colourType: 6, dots: null }),
      'zu viele Bildpunkte',
    ],
    ['that is damaged', png(40, 30).subarray(0, 60), 'beschädigt'],
    ['without its end', photo(80, 60).subarray(0, -4), 'beschädigt'],
  ])('%s has a sheet that says so', async (_what, bytes, words) => {
    const { pages, notes } = await attached('plan.png', bytes);
    expect(pages.at(-1)).toContain(words);
    expect(notes).toEqual([expect.stringContaining('„Foto“ steht nur als Blatt') as string]);
  });
});

test('a picture and a logo that an earlier program kept and nobody can read are missing alone, and named', async () => {
  const { id } = await aDay();
  const { paper } = await aDuePaper(call, { bodyId, subject: 'Schulhof' });
  const bytes = png(40, 30).subarray(0, 60);
  const [sha256, mediaType] = ['a'.repeat(64), 'image/png'] as const;
  await store.transaction((db) => putPicture(db, { sha256, bytes, mediaType, width: 40, height: 30 }));
  const shown = { type: 'picture' as const, attrs: { sha256, width: 40, height: 30, alt: 'Lageplan' } };
  await call('papers.saveTexts', {
    id: paper.id,
    baseVersion: paper.textVersion,
    proposals: [],
    reasoning: { type: 'doc', content: [{ type: 'paragraph', content: [shown] }] },
  });
  await planned(call, id, paper.id);
  const [body] = await call('bodies.list', {});
  const rulesId = RulesId.parse(body?.rules[0]?.id);
  await store.transaction((db) => saveLogo(db, rulesId, { bytes, mediaType, sha256: 'b'.repeat(64) }, null));
  const { pages, notes } = await madeOf(id);
  expect(pages.join('\n')).toContain('[Bild: Lageplan]');
  expect(notes).toEqual([
    expect.stringContaining('fehlt das Logo') as string,
    expect.stringMatching(/^In „Beschlussvorlage \S+“ fehlt das Bild „Lageplan“/) as string,
  ]);
});

import { expect, it } from 'vitest';
import { openStore, type Store } from '../../../../db/store.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, anItem, setState, testApp } from '../../../support/app.ts';

const items = 20;
/** Pauses in typing, each a save: in the meeting, an hour later, and on the next day by somebody else. */
const sittings = [
  ['2026-09-16T17:10:00', 'm.weber (RATHAUS-12)', 20],
  ['2026-09-16T19:00:00', 'm.weber (RATHAUS-12)', 10],
  ['2026-09-17T09:00:00', 'k.anders (AMT-7)', 10],
] as const;

const sentence = (item: number, n: number): string =>
  `Zu Punkt ${item} führt Mitglied ${(item * 7 + n * 13) % 25} aus, dass ${n * 31 + item} Euro ${
    ['beantragt', 'bewilligt', 'vertagt', 'gestrichen', 'erhöht'][(item + n) % 5]
  } werden sollen.`;

it('20 items typed in keep a history smaller than half their texts, and every version is what it was', async () => {
  const opened: Store[] = [];
  const { call, app, clock } = testApp({
    open: async (...given) => {
      const store = await openStore(...given);
      opened.push(store);
      return store;
    },
  });
  const bodyId = await aBody(call);
  const { id: meetingId } = await aMeeting(call, { bodyId });
  const ids: string[] = [];
  for (let n = 0; n < items; n++) ids.push(await anItem(call, { meetingId, title: `Punkt ${n}` }));
  await setState(call, meetingId, 'running');
  const written = new Map(ids.map((id) => [id, [] as string[]]));
  const text = new Map(ids.map((id) => [id, '']));
  let saves = 0;
  for (const [at, name, pauses] of sittings) {
    clock.now = at;
    for (const [item, itemId] of ids.entries()) {
      for (let n = 0; n < pauses; n++) {
        const words = `${text.get(itemId) ?? ''} ${sentence(item, n)}`.trim();
        text.set(itemId, words);
        const { textVersion: baseVersion } = await call('minutes.get', { itemId });
        const order = { itemId, text: fromPlain(words), baseVersion };
        expect((await app.call('minutes.saveText', order, { name, may: 'everything' })).ok).toBe(true);
        saves++;
      }
      written.get(itemId)?.unshift(text.get(itemId) ?? '');
    }
  }
  for (const id of ids) {
    const { versions } = await call('history.list', { meetingId, piece: 'text', id });
    expect(versions.map(({ words }) => words)).toEqual(written.get(id));
  }
  const [store] = opened;
  if (!store) throw new Error('no store');
  const [texts, kept] = await store.read(async (db) => [
    await db.selectFrom('item_text').select('text').execute(),
    await db.selectFrom('past_state').where('kind', '=', 'text').select(['by', 'before']).execute(),
  ]);
  const ofTexts = texts.reduce((sum, row) => sum + row.text.length, 0);
  const ofHistory = kept.reduce((sum, { by, before }) => sum + 100 + by.length + (before?.length ?? 0), 0);
  console.log(
    `${saves} saves of ${items} items: texts ${ofTexts} bytes, history ${ofHistory} bytes in ${kept.length} versions, ${(
      ofHistory / ofTexts
    ).toFixed(2)} times the texts`,
  );
  expect(kept).toHaveLength(items * sittings.length);
  expect(ofHistory).toBeLessThan(ofTexts / 2);
  await app.close();
});

import { expect, it } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aMember, anItem, aPlannedMeeting } from '../../../support/app.ts';

/** An item in a meeting of which nothing is decided yet. */
async function anOpenItem() {
  const planned = await aPlannedMeeting({ members: 2 });
  const itemId = await anItem(planned.call, { meetingId: planned.meetingId, title: 'Budget' });
  const stored = async () => (await planned.call('minutes.get', { itemId })).resolutions;
  return { ...planned, itemId, stored };
}

it('its own order is kept, taken back, and left alone by a script that does not know it', async () => {
  const { call, itemId, stored } = await anOpenItem();
  const added = await call('resolutions.add', { itemId, partsOrder: 'wordingResultDebate' });
  const { partsOrder: _order, ...known } = added;
  const { resolution } = await call('resolutions.save', { ...known, label: 'Empfehlung' });
  expect(await stored()).toMatchObject([{ partsOrder: 'wordingResultDebate' }]);
  await call('resolutions.save', { ...resolution, partsOrder: null });
  expect(await stored()).toMatchObject([{ partsOrder: null }]);
});

it('a sentence after the result is kept, found by the search, and left alone by a script that does not know it', async () => {
  const { call, bodyId, itemId, stored } = await anOpenItem();
  await aMember(call, { bodyId, familyName: 'Muster' });
  const added = await call('resolutions.add', { itemId });
  expect(added.resultNote).toBe('');
  const resultNote = 'Anmerkung: Die Zahlen liegen dem Fachamt vor.';
  const { resolution } = await call('resolutions.save', { ...added, resultNote });
  const { resultNote: _note, ...known } = resolution;
  await call('resolutions.save', { ...known, label: 'Empfehlung' });
  expect(await stored()).toMatchObject([{ label: 'Empfehlung', resultNote }]);
  const [found] = await call('meetings.found', { bodyId, search: 'Fachamt' });
  expect(found?.itemId).toBe(itemId);
  expect(found?.excerpt?.parts.map(({ text }) => text).join('')).toContain('Fachamt');
});

it('a vote on a Ziffer stands behind its wording, and those after it move on', async () => {
  const { call, failure, itemId, stored } = await anOpenItem();
  const wording = await call('resolutions.add', { itemId, label: 'Beschluss' });
  await call('resolutions.add', { itemId, label: 'Empfehlung' });
  await call('resolutions.add', { itemId, after: wording.id, part: 'Ziffer 1', label: 'Beschluss' });
  expect((await stored()).map(({ part, label, position }) => [position, label, part])).toEqual([
    [0, 'Beschluss', ''],
    [1, 'Beschluss', 'Ziffer 1'],
    [2, 'Empfehlung', ''],
  ]);
  expect(await failure('resolutions.add', { itemId, after: 'nix' })).toMatchObject({ code: 'NOT_FOUND' });
});

it('a wording takes the votes on its Ziffern along, and goes only after them', async () => {
  const { call, failure, itemId, stored } = await anOpenItem();
  const wording = (name: string) => ({ itemId, text: fromPlain(`1. ${name}\n2. ${name}`) });
  await call('resolutions.add', wording('Haus'));
  const ofHouse = await call('resolutions.add', { itemId, part: 'Ziffer 1 und 2', outcome: 'adopted' });
  const garden = await call('resolutions.add', wording('Garten'));
  const ofGarden = await call('resolutions.add', { itemId, part: 'Ziffer 1', outcome: 'rejected' });
  await call('resolutions.move', { id: garden.id, position: 1 });
  const order = (await stored()).map(({ id }) => id);
  expect(order.slice(0, 2)).toEqual([garden.id, ofGarden.id]);
  expect(order.at(-1)).toBe(ofHouse.id);
  expect(await failure('resolutions.remove', { id: garden.id })).toEqual({ code: 'HAS_PARTS' });
  await call('resolutions.remove', { id: ofGarden.id });
  await call('resolutions.remove', { id: garden.id });
  expect(await stored()).toHaveLength(2);
});

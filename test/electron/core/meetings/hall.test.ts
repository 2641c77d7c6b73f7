import { beforeEach, describe, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, anItem, setState, type TestApp, testApp } from '../../../support/app.ts';

let office: TestApp;
let meetingId: string;
let open: string;
let hidden: string;
beforeEach(async () => {
  office = testApp();
  const { call } = office;
  const bodyId = await aBody(call);
  ({ id: meetingId } = await aMeeting(call, { bodyId }));
  open = await anItem(call, { meetingId, title: 'Sprachcafé' });
  hidden = await anItem(call, { meetingId, title: 'Vergabe an Firma Mustermax', isPublic: false });
  await setState(call, meetingId, 'running');
});

const shown = async () => (await office.call('hall.get', { meetingId })).shows;
const decide = (text: string, printedResult = '') =>
  office.call('resolutions.add', { itemId: open, text: fromPlain(text), printedResult });

describe('on the wall of the room', () => {
  test('stands nothing of the agenda until an item is called, nor in a break', async () => {
    expect(await shown()).toEqual({ kind: 'nothing' });
    await office.call('agenda.call', { id: open });
    await office.call('agenda.finish', { meetingId });
    expect(await shown()).toEqual({ kind: 'nothing' });
  });

  test('stands the item that is called, with the wording that is voted on, then with its result', async () => {
    await office.call('agenda.call', { id: open });
    expect(await shown()).toMatchObject({ kind: 'item', number: '1', title: 'Sprachcafé', resolution: null });
    await decide('Das Sprachcafé wird fortgesetzt.', '- einstimmig beschlossen -');
    expect(await shown()).toMatchObject({
      resolution: { wording: 'Das Sprachcafé wird fortgesetzt.', result: 'einstimmig beschlossen' },
    });
    await decide('Es bekommt 500 Euro.');
    expect(await shown()).toMatchObject({ resolution: { wording: 'Es bekommt 500 Euro.', result: '' } });
  });

  test('stands of a non-public item no word but that it is one', async () => {
    await office.call('agenda.call', { id: hidden });
    expect(await shown()).toEqual({ kind: 'nonPublic' });
  });

  test('stands no wording that names what the non-public part is about', async () => {
    await decide('Wie bei der Vergabe an Firma Mustermax wird verfahren.');
    await office.call('agenda.call', { id: open });
    expect(await shown()).toMatchObject({ kind: 'item', resolution: null });
  });

  test.each([
    ['a label', { label: 'Beschluss Vergabe an Firma Mustermax' }],
    [
      'what was decided there, word for word',
      { text: fromPlain('Zuschlag an Bieter Nordlicht zu 120.000 Euro.') },
    ],
    ['a result', { printedResult: '- wie bei der Vergabe an Firma Mustermax -' }],
  ])('stands no resolution with %s of the non-public part', async (_, resolution) => {
    const { call } = office;
    await call('resolutions.add', {
      itemId: hidden,
      text: fromPlain('Zuschlag an Bieter Nordlicht zu 120.000 Euro.'),
    });
    await call('resolutions.add', { itemId: open, text: fromPlain('Ja.'), ...resolution });
    await call('agenda.call', { id: open });
    expect(await shown()).toMatchObject({ kind: 'item', title: 'Sprachcafé', resolution: null });
  });

  test.each(['rejected', 'withdrawn'] as const)(
    'a motion that was %s makes nothing known',
    async (outcome) => {
      const { call } = office;
      await call('motions.record', {
        meetingId,
        mover: '',
        reason: '',
        effect: { kind: 'makeNonPublic', itemIds: [hidden] },
        outcome,
        vote: null,
        text: fromPlain('Antrag.'),
        printedResult: '',
      });
      await decide('Vergabe an Firma Mustermax');
      await call('agenda.call', { id: open });
      expect(await shown()).toMatchObject({ kind: 'item', resolution: null });
    },
  );

  test('stands no subtitle that says it', async () => {
    const { call } = office;
    const item = (await call('agenda.list', { meetingId })).find(({ id }) => id === open);
    if (!item) throw new Error('There is no item');
    await call('agenda.update', { ...item, subtitle: 'hier: Vergabe an Firma Mustermax' });
    await call('agenda.call', { id: open });
    expect(await shown()).toMatchObject({ kind: 'item', subtitle: '' });
  });

  test('stands nothing public as long as anything non-public is being dealt with', async () => {
    const { call } = office;
    await call('agenda.call', { id: open });
    const item = (await call('agenda.list', { meetingId })).find(({ id }) => id === hidden);
    if (!item) throw new Error('There is no item');
    await call('agenda.update', { ...item, calledAt: '18:10' });
    expect(await shown()).toEqual({ kind: 'nonPublic' });
  });

  test('stands nothing once the meeting is closed', async () => {
    await office.call('agenda.call', { id: open });
    await setState(office.call, meetingId, 'closed');
    expect(await shown()).toEqual({ kind: 'nothing' });
  });
});

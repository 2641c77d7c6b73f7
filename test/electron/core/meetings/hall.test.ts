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

  test('stands nothing once the meeting is closed', async () => {
    await office.call('agenda.call', { id: open });
    await setState(office.call, meetingId, 'closed');
    expect(await shown()).toEqual({ kind: 'nothing' });
  });
});

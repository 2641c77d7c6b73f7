import { beforeEach, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import { aBody, aMeeting, anItem, setState, type TestApp, testApp } from '../../../support/app.ts';

let office: TestApp;
let meetingId: string;
let ids: string[];
beforeEach(async () => {
  office = testApp();
  const bodyId = await aBody(office.call);
  ({ id: meetingId } = await aMeeting(office.call, { bodyId }));
  ids = [];
  for (const title of ['Sprachcafé', 'Abendöffnung', 'Haushalt'])
    ids.push(await anItem(office.call, { meetingId, title }));
});

const row = async (id: string | undefined) =>
  (await office.call('agenda.list', { meetingId })).find((item) => item.id === id);
const printed = async (kind: 'invitation' | 'minutes') => {
  const { bytes } = await office.call('documents.export', { meetingId, kind, subjectId: '' });
  return paragraphsOf(bytes)
    .map(({ text }) => text.replaceAll('\u{A0}', ' '))
    .filter((text) => /gemeinsam|siehe/iu.test(text));
};

test('two items that the chair takes together stand so in the invitation and, said once, in the minutes', async () => {
  const { call } = office;
  const [first = '', second = ''] = ids;
  const { version } = (await row(second)) ?? { version: 0 };
  await call('agenda.together', { id: second, version, withId: first });
  expect(await printed('invitation')).toEqual([
    'Gemeinsame Beratung mit TOP 2',
    'Gemeinsame Beratung mit TOP 1',
  ]);
  await setState(call, meetingId, 'running');
  expect(await printed('minutes')).toEqual([
    'Die Tagesordnungspunkte 1 und 2 werden gemeinsam beraten.',
    'Zur Beratung siehe TOP 1.',
  ]);
  expect(await office.failure('agenda.together', { id: second, version, withId: null })).toEqual({
    code: 'CONFLICT',
  });
  await call('agenda.together', { id: second, withId: null });
  expect(await printed('minutes')).toEqual([]);
});

test('on a motion of the body, which is recorded with its vote', async () => {
  const { call } = office;
  await setState(call, meetingId, 'running');
  const [first = '', , third = ''] = ids;
  const { resolution } = await call('motions.record', {
    meetingId,
    mover: 'Frau Ahorn',
    reason: '',
    effect: { kind: 'together', itemIds: [third, first] },
    outcome: 'adopted',
    vote: null,
    text: fromPlain(''),
    printedResult: '- einstimmig beschlossen -',
  });
  expect(JSON.stringify(resolution.text)).toContain(
    'Frau Ahorn beantragt, die Tagesordnungspunkte 1 „Sprachcafé“ und 3 „Haushalt“ gemeinsam zu beraten.',
  );
  expect((await row(third))?.togetherWith).toBe(first);
});

test('not with an item of the other part', async () => {
  const hidden = await anItem(office.call, { meetingId, title: 'Personal', isPublic: false });
  const refused = await office.failure('agenda.together', { id: ids[0] ?? '', withId: hidden });
  expect(refused).toEqual({ code: 'MISPLACED', reason: 'otherPart' });
  const motion = (outcome: 'adopted' | 'rejected') => ({
    meetingId,
    mover: 'Frau Ahorn',
    reason: '',
    effect: { kind: 'together' as const, itemIds: [ids[0] ?? '', hidden] },
    outcome,
    vote: null,
    text: fromPlain(''),
    printedResult: '',
  });
  expect(await office.failure('motions.record', motion('adopted'))).toEqual(refused);
  await office.call('motions.record', motion('rejected'));
});

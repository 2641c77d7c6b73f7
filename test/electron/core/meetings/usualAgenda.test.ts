import { expect, test } from 'vitest';
import { aBody, aMeeting, testApp } from '../../../support/app.ts';

test('a new meeting begins with the headings and levels of the usual agenda', async () => {
  const { call } = testApp();
  const bodyId = await aBody(call);
  const line = (title: string, level = 1, isPublic = true) => ({ title, level, isPublic, isHeading: false });
  const saved = await call('standardAgenda.save', {
    bodyId,
    items: [
      { ...line('Regularien'), isHeading: true },
      line('Niederschriften'),
      line('öffentlicher Teil', 2),
      line('Verschiedenes'),
      line('Grundstücke', 3, false),
      { title: 'Personal', isPublic: false },
    ],
  });
  expect(saved.map(({ level }) => level)).toEqual([1, 1, 2, 1, 1, 1]);
  const { id: meetingId } = await aMeeting(call, { bodyId, useStandardAgenda: true });
  const rows = (await call('agenda.list', { meetingId })).filter(({ kind }) => kind === 'item');
  expect(rows.map(({ number, title, isHeading }) => `${isHeading ? '#' : number} ${title}`)).toEqual([
    '# Regularien',
    '1 Niederschriften',
    '1.1 öffentlicher Teil',
    '2 Verschiedenes',
    '3 Grundstücke',
    '4 Personal',
  ]);
});

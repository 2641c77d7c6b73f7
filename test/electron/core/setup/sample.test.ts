import { expect, it } from 'vitest';
import { testApp } from '../../../support/app.ts';

it('the sample is a finished meeting whose votes fit the people in the room', async () => {
  const { call } = testApp();
  const { meetingId, bodyId } = await call('setup.loadSample', {});
  const meeting = await call('meetings.get', { id: meetingId });
  expect(meeting).toMatchObject({ number: 6, state: 'closed', bodyId, endTime: '19:25' });
  const items = await call('agenda.list', { meetingId });
  expect(items.map(({ number, mark }) => `${number} ${mark}`.trim())).toEqual([
    'result',
    '1 text',
    '2 result',
    '3 empty',
    '3.1 text',
    '3.2 text',
    '4 empty',
    '4.1 result',
    '5 result',
    '6 result',
    '7 result',
    '8 result',
    '8a result',
    '9 text',
    '10 result',
  ]);
  expect(items.filter(({ warnings }) => warnings > 0)).toEqual([]);
  expect(items.find(({ number }) => number === '7')?.reading).toBe(1);
});

it('the sample shows a deputy, a recusal, someone late, someone gone early and the audience', async () => {
  const { call } = testApp();
  const { meetingId } = await call('setup.loadSample', {});
  const view = await call('attendance.get', { meetingId });
  const byGroup = Object.groupBy(view.attendees, (attendee) => attendee.group);
  expect(byGroup.members).toHaveLength(25);
  expect(byGroup.deputies).toMatchObject([{ votingRight: true, status: 'present' }]);
  expect(byGroup.clerk).toHaveLength(1);
  expect(byGroup.administration).toHaveLength(3);
  expect(view.attendees.flatMap(({ stays }) => stays)).toHaveLength(2);
  expect(view.recusals).toHaveLength(1);
  expect(view.headCounts).toMatchObject([{ label: 'Bürger', count: 12 }]);
  const names = view.people.map(({ listName }) => listName);
  expect(names).toContain('Herr Beigeordneter Grewenhoff');
  expect(names).toContain('Kim Nguyễn-Berger');
});

it('the next sample meeting takes the first reading up again before "Verschiedenes"', async () => {
  const { call } = testApp();
  await call('setup.loadSample', {});
  const [next] = await call('meetings.list', {});
  expect(next).toMatchObject({ number: 7, state: 'planned', termName: '2025–2030' });
  const items = await call('agenda.list', { meetingId: next?.id ?? '' });
  const at = items.findIndex(({ reading }) => reading === 2);
  expect(items[at]?.title).toContain('Richtlinie zur Förderung');
  expect(items[at + 1]?.title).toBe('Verschiedenes');
});

it('the sample shows a Vorlage that waits, one that amends it and an Anfrage that is half answered', async () => {
  const { call } = testApp();
  await call('setup.loadSample', {});
  const { rows } = await call('papers.list', {});
  expect(rows.map(({ number, type }) => `${number} ${type}`)).toEqual([
    '0414/2025 question',
    '0413/2025 amendment',
    '0412/2025 proposal',
  ]);
  expect(await call('papers.counts', {})).toMatchObject({ due: 1, inPreparation: 2 });
  const [, amendment] = rows;
  const { relations } = await call('papers.get', { id: amendment?.id ?? '' });
  expect(relations).toMatchObject([{ kind: 'amends', isForward: true, paper: { number: '0412/2025' } }]);
  expect((await call('inquiries.unanswered', {})).rows).toMatchObject([{ questions: 2, answered: 1 }]);
});

it('the sample is loaded into an empty file only', async () => {
  const { call, failure } = testApp();
  await call('setup.loadSample', {});
  expect(await failure('setup.loadSample', {})).toEqual({ code: 'ALREADY_SET_UP' });
  expect(await call('meetings.list', {})).toHaveLength(2);
});

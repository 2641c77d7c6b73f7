import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../../support/app.ts';
import { showScreen } from '../../../../support/screen.tsx';

const list = async () => within(await screen.findByRole('navigation', { name: 'Dokumente der Sitzung' }));
/** The step with that heading: what it says, and whether it lies open. */
async function step(name: string) {
  const heading = (await list()).getByRole('heading', { level: 2, name });
  const details = heading.closest('details');
  if (!details) throw new Error(`${name} cannot be folded`);
  return { details, ...within(details) };
}

test('weeks ahead the step before the meeting lies open: what is due with its day, the rest folded', async () => {
  const app = await aPlannedMeeting({ now: '2026-09-01T08:00:00' });
  await anItem(app.call, { meetingId: app.meetingId, title: 'Mitteilungen' });
  await showScreen(`/sitzungen/${app.meetingId}/dokumente`, app);
  const before = await step('Vor der Sitzung');
  expect(before.details.open).toBe(true);
  before.getByText('2 jetzt dran');
  expect(await before.findAllByText('bis Mo., 7.9.')).toHaveLength(2);
  const later = before.getByRole('heading', { name: 'später oder auf Wunsch (2)' }).closest('details');
  expect(later?.open).toBe(false);
  expect((await step('In der Sitzung')).details.open).toBe(false);
  expect((await step('Danach')).details.open).toBe(false);
});

test('afterwards it is the minutes’ turn, by the day that the rules of the body name', async () => {
  const app = await aPlannedMeeting();
  const [rules] = (await app.call('bodies.list', {}))[0]?.rules ?? [];
  if (!rules) throw new Error('no rules');
  await app.call('rules.save', { ...rules, minutesDue: { amount: 4, unit: 'weeks' } });
  await setState(app.call, app.meetingId, 'running');
  await setState(app.call, app.meetingId, 'closed');
  await showScreen(`/sitzungen/${app.meetingId}/dokumente`, app);
  const after = await step('Danach');
  expect(after.details.open).toBe(true);
  await after.findByText('bis Mi., 14.10.');
  expect((await step('Vor der Sitzung')).details.open).toBe(false);
});

test('a step opens where a link leads to one of its documents', async () => {
  const app = await aPlannedMeeting();
  await showScreen(`/sitzungen/${app.meetingId}/dokumente/chairScript`, app);
  const during = await step('In der Sitzung');
  expect(during.details.open).toBe(true);
  expect(during.getByRole('link', { current: 'page' }).textContent).toContain('Sprechzettel');
});

test('every kind of document is in the list, whatever is folded', async () => {
  const app = await aPlannedMeeting();
  await showScreen(`/sitzungen/${app.meetingId}/dokumente`, app);
  expect((await list()).getAllByRole('link', { hidden: true })).toHaveLength(12);
});

test('of many resolutions the extract is found as names are, without marks and in any order', async () => {
  const app = await aPlannedMeeting();
  const { meetingId, call } = app;
  const titles = ['Förderung von Sprachkursen', ...Array.from({ length: 9 }, (_, n) => `Bericht ${n}`)];
  const items = [];
  for (const title of titles) items.push(await anItem(call, { meetingId, title }));
  await setState(call, meetingId, 'running');
  for (const itemId of items) await call('resolutions.add', { itemId });
  const { user } = await showScreen(`/sitzungen/${meetingId}/dokumente`, app);
  const extracts = await step('Beschlussauszüge (10)');
  expect(extracts.queryAllByRole('link', { hidden: true })).toEqual([]);
  await user.click(extracts.getByRole('heading'));
  expect(await extracts.findAllByRole('link')).toHaveLength(10);
  await user.type(extracts.getByLabelText('Beschluss suchen'), 'sprachkursen foerderung');
  expect(extracts.getAllByRole('link').map((link) => link.textContent)).toEqual([
    expect.stringContaining('Förderung von Sprachkursen'),
  ]);
});

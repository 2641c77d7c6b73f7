import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aPlannedMeeting, anItem, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { queryClient } from '../../../../renderer/api.ts';

const quorum = async () =>
  within(await screen.findByRole('region', { name: 'Beschlussfähigkeit' })).getByRole('status');

test('before the meeting whoever is ticked is expected: nobody has come, and nothing is settled', async () => {
  const app = await aPlannedMeeting({ members: 14 });
  await anItem(app.call, { meetingId: app.meetingId, title: 'Haushalt' });
  await app.call('attendance.fill', { meetingId: app.meetingId });
  const { go } = await showScreen(`/sitzungen/${app.meetingId}/anwesenheit`, app);
  await screen.findByText(/^15 erwartet$/);
  expect((await quorum()).textContent).toMatch(/^15 von 25 erwartet.*nötig 13/);
  go(`/sitzungen/${app.meetingId}/protokoll`);
  const room = within(await screen.findByRole('complementary', { name: 'Im Raum' }));
  expect(room.getByRole('status').textContent).toMatch(/^15 von 25 erwartet/);

  await setState(app.call, app.meetingId, 'running');
  await queryClient.invalidateQueries();
  go(`/sitzungen/${app.meetingId}/anwesenheit`);
  await screen.findByText(/^15 anwesend$/);
  expect((await quorum()).textContent).toMatch(/^15 von 25 · beschlussfähig/);
});

test('a new meeting is planned from the Übersicht as well', async () => {
  const app = await aPlannedMeeting({ now: '2026-09-01T08:00:00' });
  const { user } = await showScreen('/', app);
  await screen.findByText('Dienstag, 1. September 2026');
  await user.click(screen.getByRole('button', { name: 'Neue Sitzung' }));
  await screen.findByRole('dialog', { name: 'Neue Sitzung' });
});

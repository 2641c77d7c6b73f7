import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, aMeeting, anItem, aPlannedMeeting, setState, testApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { queryClient } from '../../../../renderer/api.ts';

test('an empty file names the first steps, in order, and plans nothing', async () => {
  const app = testApp();
  await aBody(app.call);
  await showScreen('/', app);
  const steps = within(await screen.findByRole('region', { name: 'Erste Schritte' })).getAllByRole('link');
  expect(steps.map(({ textContent }) => textContent)).toEqual([
    'Gemeinde und Briefkopf prüfen',
    'Mitglieder eintragen',
    'Erste Sitzung anlegen',
  ]);
  screen.getByText('Es ist keine Sitzung geplant.');
  expect(screen.queryByRole('heading', { name: 'Niederschrift noch offen' })).toBeNull();
});

test('the handbook is a link away, on every screen and before there is one', async () => {
  const app = testApp();
  const { go } = await showScreen('/', app);
  const handbook = () => screen.getByRole('link', { name: 'Handbuch' });
  await screen.findByRole('heading', { name: 'Willkommen bei Ratsfeder' });
  expect(handbook().getAttribute('href')).toBe('/handbuch/');
  await aBody(app.call);
  await queryClient.invalidateQueries();
  go('/mitglieder');
  await screen.findByRole('heading', { level: 1, name: 'Mitglieder' });
  const areas = within(screen.getByRole('navigation', { name: 'Bereiche' }));
  expect(areas.getByRole('link', { name: 'Handbuch' })).toMatchObject({ target: '_blank' });
});

test('the next meeting stands there with its day and how many items it has', async () => {
  const { meeting, ...app } = await aPlannedMeeting({ now: '2026-09-01T08:00:00' });
  await anItem(app.call, { meetingId: meeting.id, title: 'Haushalt' });
  await showScreen('/', app);
  const card = within(await screen.findByRole('region', { name: 'Nächste Sitzung' }));
  card.getByText(/Mittwoch, 16. September 2026/);
  card.getByText('1 Tagesordnungspunkt');
  expect(card.getByRole('link', { name: 'Sitzung öffnen' }).getAttribute('href')).toContain(meeting.id);
});

test('minutes left open come before the next meeting', async () => {
  const { meetingId, bodyId, ...app } = await aPlannedMeeting();
  await setState(app.call, meetingId, 'running');
  await aMeeting(app.call, { bodyId, number: 2, date: '2026-11-18' });
  await showScreen('/', app);
  const open = await screen.findByRole('region', { name: 'Niederschrift noch offen' });
  const next = screen.getByRole('region', { name: 'Nächste Sitzung' });
  within(open).getByRole('link', { name: 'Protokoll fortsetzen' });
  expect(open.compareDocumentPosition(next)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('of two meetings on one day the earlier is the next', async () => {
  const { meeting, bodyId, ...app } = await aPlannedMeeting({ now: '2026-09-01T08:00:00' });
  const earlier = await aMeeting(app.call, { bodyId, number: 8, date: meeting.date, startTime: '09:00' });
  await showScreen('/', app);
  const card = within(await screen.findByRole('region', { name: 'Nächste Sitzung' }));
  expect(card.getByRole('link', { name: 'Sitzung öffnen' }).getAttribute('href')).toContain(earlier.id);
});

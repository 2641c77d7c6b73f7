import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import {
  aBody,
  aMeeting,
  aMember,
  anItem,
  aPlannedMeeting,
  setState,
  testApp,
} from '../../../support/app.ts';
import { anInquiry } from '../../../support/papers.ts';
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
  expect(screen.queryByRole('heading', { name: 'Zu tun' })).toBeNull();
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
  expect(card.getByRole('link', { name: 'Zur Sitzung' }).getAttribute('href')).toContain(meeting.id);
});

/** The rows of a group of "Zu tun", as they are read. */
const rowsOf = async (group: RegExp) =>
  within(await screen.findByRole('region', { name: group }))
    .getAllByRole('listitem')
    .map((row) => [...row.querySelectorAll('span, strong')].flatMap(wordsOf));
const wordsOf = ({ childElementCount, textContent }: Element) => (childElementCount ? [] : [textContent]);

test('what is to be done stands by its day, with the meeting, who is awaited and one way to the place', async () => {
  const { meetingId, bodyId, ...app } = await aPlannedMeeting();
  await setState(app.call, meetingId, 'running');
  await setState(app.call, meetingId, 'closed');
  const next = await aMeeting(app.call, { bodyId, number: 2, date: '2026-10-07' });
  await showScreen('/', app);
  expect(await rowsOf(/^Ohne Frist 1$/)).toEqual([
    expect.arrayContaining(['Niederschrift fertigstellen', 'Geschäftsstelle', 'Protokoll fortsetzen']),
  ]);
  const later = within(screen.getByRole('region', { name: /^Danach/ }));
  later.getByText('Einladung vorbereiten');
  expect(later.getAllByText('Mo., 28.9.')).not.toHaveLength(0);
  const link = later.getByRole('link', {
    name: 'Zur Einladung: Einladung vorbereiten, 2. Sitzung am 07.10.2026',
  });
  expect(link.getAttribute('href')).toContain(`/sitzungen/${next.id}/dokumente/invitation`);
});

test('what is overdue comes first and says since when', async () => {
  const { meetingId: _, ...app } = await aPlannedMeeting({ now: '2026-09-10T08:00:00' });
  await showScreen('/', app);
  const overdue = within(await screen.findByRole('region', { name: /^Überfällig/ }));
  expect(overdue.getAllByText('seit 3 Tagen')).not.toHaveLength(0);
  const regions = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(regions[0]).toMatch(/^Überfällig/);
});

test('the list shows what waits for others alone, and says where nothing is left', async () => {
  const { bodyId, ...app } = await aPlannedMeeting({ now: '2026-06-01T08:00:00' });
  await anInquiry(app.call, { bodyId, unit: 'Ordnungsamt' });
  const { user } = await showScreen('/', app);
  await user.click(await screen.findByRole('radio', { name: 'wartet auf andere' }));
  expect(screen.queryByText('Einladung vorbereiten')).toBeNull();
  screen.getByText('wartet auf Ordnungsamt');
});

test('of very many tasks a group shows as many as one looks through, the rest on request', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  for (let number = 1; number <= 13; number += 1)
    await aMeeting(app.call, { bodyId, number, date: `2026-10-${number + 10}` });
  const { user } = await showScreen('/', app);
  const later = within(await screen.findByRole('region', { name: 'Danach 26' }));
  expect(later.getAllByRole('listitem')).toHaveLength(20);
  await user.click(later.getByRole('button', { name: '6 weitere anzeigen' }));
  expect(later.getAllByRole('listitem')).toHaveLength(26);
});

test('the next meeting has its days in a line, today among them', async () => {
  const app = await aPlannedMeeting({ now: '2026-09-01T08:00:00' });
  await showScreen('/', app);
  const line = within(await screen.findByRole('list', { name: 'Termine zur Sitzung' }));
  expect(line.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Di., 1.9.heute',
    'Mo., 7.9.Einladung spätestens',
    'Mi., 16.9.Sitzung',
  ]);
  expect(line.getByText('heute').closest('li')?.getAttribute('aria-current')).toBe('date');
});

test('who came to the last meetings is a table beside the picture', async () => {
  const { meetingId, ...app } = await aPlannedMeeting();
  await setState(app.call, meetingId, 'running');
  await setState(app.call, meetingId, 'closed');
  await showScreen('/', app);
  const table = within(await screen.findByRole('table', { name: 'Anwesenheit' }));
  table.getByRole('rowheader', { name: /Sitzung am 16\.09\.2026/ });
  expect(table.getAllByRole('cell').map(({ textContent }) => textContent)).toEqual(['4', '25', '13']);
});

test('of two meetings on one day the earlier is the next', async () => {
  const { meeting, bodyId, ...app } = await aPlannedMeeting({ now: '2026-09-01T08:00:00' });
  const earlier = await aMeeting(app.call, { bodyId, number: 8, date: meeting.date, startTime: '09:00' });
  await showScreen('/', app);
  const card = within(await screen.findByRole('region', { name: 'Nächste Sitzung' }));
  expect(card.getByRole('link', { name: 'Zur Sitzung' }).getAttribute('href')).toContain(earlier.id);
});

test('missing addresses lead to the members who have none, and to nobody else', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  await aMember(app.call, { bodyId, familyName: 'Aydın' });
  await aMember(app.call, { bodyId, familyName: 'Linde', email: 'linde@beispiel.example' });
  await aMeeting(app.call, { bodyId, date: '2026-10-07' });
  const { user } = await showScreen('/', app);
  await user.click(
    await screen.findByRole('link', { name: /^Zu den Mitgliedern: E-Mail-Adressen ergänzen/ }),
  );
  const list = within(await screen.findByRole('grid', { name: 'Mitglieder' }));
  list.getByText('Aydın');
  expect(list.queryByText('Linde')).toBeNull();
});

test('who owes the answer to an Anfrage is reminded by a draft, which says what is known of the last time', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  await anInquiry(app.call, { bodyId, unit: 'Ordnungsamt' });
  const { user } = await showScreen('/', app);
  await user.click(await screen.findByRole('button', { name: /^Erinnern: Anfrage beantworten/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Anfrage weiterleiten' }));
  await dialog.findByText(/keine E-Mail-Adresse eingetragen/);
  await user.click(dialog.getByRole('button', { name: 'Abbrechen' }));
});

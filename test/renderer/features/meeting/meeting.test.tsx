import { screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { aBody, aMeeting, anItem, aPlannedMeeting, setState, testApp } from '../../../support/app.ts';
import { emptyText } from '../../../../shared/domain/richText.ts';
import { showScreen } from '../../../support/screen.tsx';

async function openTab(tab: string, titles: string[] = []) {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  for (const title of titles) await anItem(call, { meetingId, title });
  const shown = await showScreen(`/sitzungen/${meetingId}/${tab}`, planned);
  return { ...planned, ...shown };
}

describe('the agenda', () => {
  const rows = async () =>
    (await screen.findAllByRole('row')).map((row) => row.textContent?.replace(/^\W*/, '') ?? '');

  test('titles are typed one after the other, and get their numbers', async () => {
    const { user, call, meetingId } = await openTab('tagesordnung');
    await screen.findByText('Noch keine Tagesordnungspunkte');
    const field = screen.getByRole('textbox', { name: 'Neuer öffentlicher Punkt' });
    await user.type(field, 'Haushalt{Enter}');
    await user.type(field, 'Verschiedenes{Enter}');
    await screen.findByRole('row', { name: /2 Verschiedenes/ });
    expect(document.activeElement).toBe(field);
    const stored = await call('agenda.list', { meetingId });
    expect(stored.filter(({ kind }) => kind === 'item').map(({ title }) => title)).toEqual([
      'Haushalt',
      'Verschiedenes',
    ]);
  });

  test('an item is moved with Alt and an arrow, and keeps the keyboard', async () => {
    const { user, call, meetingId } = await openTab('tagesordnung', ['Erster', 'Zweiter']);
    const second = await screen.findByRole('row', { name: /Zweiter/ });
    second.focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await screen.findByRole('row', { name: /1 Zweiter/ });
    expect((await rows())[0]).toContain('Zweiter');
    expect(document.activeElement?.textContent).toContain('Zweiter');
    const stored = await call('agenda.list', { meetingId });
    expect(stored.filter(({ kind }) => kind === 'item').map(({ title }) => title)).toEqual([
      'Zweiter',
      'Erster',
    ]);
  });

  test('in the meeting an item is called earlier with Alt and an arrow, and keeps its number', async () => {
    const planned = await aPlannedMeeting();
    const { meetingId, call } = planned;
    for (const title of ['Erster', 'Zweiter']) await anItem(call, { meetingId, title });
    await setState(call, meetingId, 'running');
    const { user } = await showScreen(`/sitzungen/${meetingId}/tagesordnung`, planned);
    const second = await screen.findByRole('row', { name: /2 Zweiter/ });
    second.focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(async () => expect((await rows())[0]).toContain('Zweiter'));
    await screen.findByRole('row', { name: /2 Zweiter/ });
    await user.click(screen.getByRole('button', { name: 'Punkt 2: Aktionen' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Später behandeln' }));
    await waitFor(async () => expect((await rows())[0]).toContain('Erster'));
    const stored = (await call('agenda.list', { meetingId })).filter(({ kind }) => kind === 'item');
    expect(stored.map(({ number, title }) => `${number} ${title}`)).toEqual(['1 Erster', '2 Zweiter']);
  });

  test('an item is removed after a question', async () => {
    const { user, call, meetingId } = await openTab('tagesordnung', ['Erster', 'Zweiter']);
    (await screen.findByRole('row', { name: /Erster/ })).focus();
    await user.keyboard('{Delete}');
    const question = within(await screen.findByRole('alertdialog'));
    question.getByText('1 „Erster“');
    await user.click(question.getByRole('button', { name: 'Entfernen' }));
    await waitFor(() => expect(screen.queryByRole('row', { name: /Erster/ })).toBeNull());
    expect((await call('agenda.list', { meetingId })).map(({ title }) => title)).not.toContain('Erster');
  });
});

describe('attendance', () => {
  const standOf = async ({ call, meetingId, people }: Awaited<ReturnType<typeof openTab>>) => {
    const { attendees } = await call('attendance.get', { meetingId });
    return attendees.find(({ personId }) => personId === people[0]);
  };

  test('a member whose tick is taken away counts as excused', async () => {
    const opened = await openTab('anwesenheit');
    await opened.user.click(await screen.findByRole('checkbox', { name: /Mitglied01/, checked: true }));
    await screen.findByRole('checkbox', { name: /Mitglied01/, checked: false });
    await screen.findByRole('button', { name: /Stand: Mitglied01/ });
    await waitFor(async () => expect(await standOf(opened)).toMatchObject({ status: 'excused' }));
  });

  test('from when to when somebody was there is entered in the details, and stands in the row', async () => {
    const opened = await openTab('anwesenheit');
    const { user } = opened;
    await user.click(await screen.findByRole('button', { name: 'Einzelheiten: Mitglied01' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Kam später oder ging früher' }));
    for (const [label, digits] of [
      ['kam um', '1725'],
      ['ging um', '1830'],
    ] as const) {
      const [hour] = within(dialog.getByRole('group', { name: label })).getAllByRole('spinbutton');
      await user.click(hour ?? document.body);
      await user.keyboard(digits);
    }
    await user.click(dialog.getByRole('button', { name: 'Speichern' }));
    await screen.findByText('ab 17:25 bis 18:30');
    expect(await standOf(opened)).toMatchObject({ stays: [{ fromTime: '17:25', untilTime: '18:30' }] });
  });

  test('a guest comes for some items alone: ticked in the details, and stands in the row', async () => {
    const planned = await aPlannedMeeting();
    const { meetingId, call } = planned;
    await anItem(call, { meetingId, title: 'Haushalt' });
    const itemId = await anItem(call, { meetingId, title: 'Sprachcafé' });
    await anItem(call, { meetingId, title: 'Vergabe', isPublic: false });
    const [attendee] = (await call('attendance.get', { meetingId })).attendees;
    if (!attendee) throw new Error('nobody there');
    const { id: _id, position: _position, ...entry } = attendee;
    await call('attendance.save', { ...entry, group: 'guests', votingRight: false, substitutesFor: null });
    const { user } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, planned);
    await user.click(await screen.findByRole('button', { name: 'Einzelheiten: Mitglied01' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: 'Nur zu einzelnen Punkten anwesend' }));
    const choice = within(dialog.getByRole('group', { name: 'Anwesend zu' }));
    choice.getByRole('checkbox', { name: /Vergabe \(nichtöffentlich\)$/ });
    await user.click(choice.getByRole('checkbox', { name: /Sprachcafé/ }));
    await user.click(dialog.getByRole('button', { name: 'Speichern' }));
    await screen.findByText(/^zu TOP \d+$/);
    const stored = (await call('attendance.get', { meetingId })).attendees.find(
      ({ id }) => id === attendee.id,
    );
    expect(stored?.stays).toMatchObject([{ fromItemId: itemId, untilItemId: itemId, fromTime: null }]);
  });
});

describe('two windows on one resolution', () => {
  async function writeInBoth() {
    const planned = await aPlannedMeeting();
    const { meetingId, call } = planned;
    const itemId = await anItem(call, { meetingId, title: 'Haushalt' });
    const resolution = await call('resolutions.add', { itemId });
    const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
    const field = await screen.findByRole('textbox', { name: /Wortlaut in der Niederschrift/ });
    const { itemId: _item, position: _position, effect: _effect, ...fields } = resolution;
    await call('resolutions.save', { ...fields, printedResult: 'aus dem anderen Fenster' });
    await shown.user.clear(field);
    await shown.user.type(field, 'mein Wortlaut');
    await shown.user.click(await screen.findByRole('button', { name: 'Andere Fassung ansehen' }));
    await screen.findByText('aus dem anderen Fenster');
    const stored = async () => (await call('minutes.get', { itemId })).resolutions[0]?.printedResult;
    expect(await stored()).toBe('aus dem anderen Fenster');
    return { ...shown, field, stored };
  }

  test('both versions are kept until the clerk decides: the own one', async () => {
    const { user, stored } = await writeInBoth();
    await user.click(screen.getByRole('button', { name: 'Meine Fassung behalten' }));
    await waitFor(async () => expect(await stored()).toBe('mein Wortlaut'));
    expect(screen.queryByRole('button', { name: 'Meine Fassung behalten' })).toBeNull();
  });

  test('both versions are kept until the clerk decides: the other one', async () => {
    const { user, stored } = await writeInBoth();
    await user.click(screen.getByRole('button', { name: 'Andere Fassung übernehmen' }));
    await screen.findByDisplayValue('aus dem anderen Fenster');
    expect(await stored()).toBe('aus dem anderen Fenster');
  });
});

describe('the head of a meeting', () => {
  test('another window changed it: its version is shown, then saving again counts', async () => {
    const { user, call, meetingId } = await openTab('tagesordnung');
    await user.click(await screen.findByRole('button', { name: 'Weitere Schritte' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Kopfdaten bearbeiten …' }));
    const dialog = within(await screen.findByRole('dialog'));
    const { version, number, date, startTime, endTime, breaks } = await call('meetings.get', {
      id: meetingId,
    });
    const other = { number, date, startTime, endTime, breaks, place: 'Altes Rathaus', room: 'Saal' };
    await call('meetings.update', { ...other, id: meetingId, version });
    await user.clear(dialog.getByRole('textbox', { name: 'Raum' }));
    await user.type(dialog.getByRole('textbox', { name: 'Raum' }), 'Foyer');
    await user.click(dialog.getByRole('button', { name: 'Speichern' }));
    await dialog.findByText(/inzwischen in einem anderen Fenster geändert/);
    const room = () => dialog.getByRole('textbox', { name: 'Raum' });
    expect(room()).toHaveProperty('value', 'Foyer');
    await user.click(dialog.getByRole('button', { name: 'Andere Fassung übernehmen' }));
    expect(room()).toHaveProperty('value', 'Saal');
    await user.click(dialog.getByRole('button', { name: 'Meine Fassung wieder einsetzen' }));
    expect(room()).toHaveProperty('value', 'Foyer');
    await user.click(dialog.getByRole('button', { name: 'Speichern' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await call('meetings.get', { id: meetingId })).toMatchObject({ room: 'Foyer' });
  });
});

test('the way of calling the meeting is kept and judged', async () => {
  const { user, call, meetingId, meeting } = await openTab('dokumente/invitation');
  expect(meeting.date).toBe('2026-09-16');
  const form = within(await screen.findByRole('form', { name: 'Ladung' }));
  const [day] = within(form.getByRole('group', { name: /Versandt am/ })).getAllByRole('spinbutton');
  await user.click(day ?? document.body);
  await user.keyboard('01092026');
  await user.click(form.getByRole('checkbox', { name: /Zweite Sitzung/ }));
  await user.click(form.getByRole('button', { name: 'Angaben zur Ladung speichern' }));
  await screen.findByText('Frist gewahrt');
  await waitFor(async () =>
    expect(await call('convening.get', { meetingId })).toMatchObject({
      sentOn: '2026-09-01',
      isSecond: true,
      verdict: 'inTime',
    }),
  );
});

test('an error among the checks leads to its place, and stands only with a reason', async () => {
  const sample = testApp();
  const { call } = sample;
  const { meetingId: past } = await call('setup.loadSample', {});
  const items = await call('agenda.list', { meetingId: past });
  const itemId = items.find(({ title }) => title.startsWith('Zuschuss an den Verein'))?.id ?? '';
  const [resolution] = (await call('minutes.get', { itemId })).resolutions;
  if (!resolution) throw new Error('The sample has no such resolution.');
  await call('resolutions.save', { ...resolution, text: emptyText });
  await setState(call, past, 'minutesReady');
  const { user } = await showScreen(`/sitzungen/${past}/dokumente/minutes`, sample);
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
  const offer = () => screen.findByRole('button', { name: 'Zur Freigabe geben' });
  // A result without a wording (M6).
  await screen.findByText(/^Eine Prüfung meldet einen Fehler/);
  expect(await offer()).toHaveProperty('disabled', true);
  const [place] = await screen.findAllByRole('link', { name: /^Zur Stelle/ });
  await user.click(place ?? document.body);
  await screen.findByRole('tab', { name: 'Protokoll', selected: true });
  expect(location.hash).toContain(`/protokoll/${itemId}`);
  await user.click(screen.getByRole('tab', { name: 'Dokumente' }));

  await press('Begründen …');
  await press('Begründung festhalten');
  await screen.findAllByText('Bitte geben Sie einen Grund ein.');
  await user.type(screen.getByLabelText(/Warum das so stehen bleibt/), 'So festgestellt.');
  await press('Begründung festhalten');
  await screen.findByText('Begründet: So festgestellt.');
  await waitFor(async () => expect(await offer()).toHaveProperty('disabled', false));
  await press('Begründung zurücknehmen');
  await screen.findByRole('button', { name: 'Begründen …' });
  await waitFor(async () => expect(await offer()).toHaveProperty('disabled', true));
});

test.each([
  ['passed, Ladung is open for the reason', '2026-09-14T09:00:00', true],
  ['not passed, Ladung is folded', '2026-09-01T09:00:00', false],
])('where the last day for the invitation has %s', async (_, now, isOpen) => {
  const app = testApp({ now });
  const bodyId = await aBody(app.call);
  const { id } = await aMeeting(app.call, { bodyId });
  await anItem(app.call, { meetingId: id, title: 'Fest der Kulturen' });
  await showScreen(`/sitzungen/${id}/dokumente/invitation`, app);
  await screen.findByText(isOpen ? 'Frist abgelaufen' : /^Versand bis/);
  const panel = screen.getByRole('heading', { name: 'Ladung' }).closest('details');
  await waitFor(() => expect(panel?.open).toBe(isOpen));
});

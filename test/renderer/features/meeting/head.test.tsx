import { screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import type { App } from '../../../../electron/core/kernel/app.ts';
import { anItem, aPlannedMeeting, setState, testApp } from '../../../support/app.ts';
import { chairKey, decision, finishedSample, presented } from '../../../support/release.ts';
import { showScreen } from '../../../support/screen.tsx';
import { write } from '../../../support/screenHands.ts';

/** Before, on and after the 16th of September, when it takes place. */
const [weeksAhead, aWeekAhead, tooLate, onTheDay] = [
  '2026-08-03T08:00:00',
  '2026-09-02T08:00:00',
  '2026-09-10T08:00:00',
  '2026-09-16T16:55:00',
];

const bar = async () => within((await screen.findByRole('tablist')).closest('header') ?? document.body);
/** The words of the one filled button; '' where none is. */
const primary = () => {
  const filled = [...document.querySelectorAll('.meeting-head .kern-btn--primary')];
  return filled.map((button) => button.getAttribute('aria-label') ?? button.textContent).join(', ');
};

async function shownAt(
  now: string,
  prepare: (app: Awaited<ReturnType<typeof aPlannedMeeting>>) => Promise<void>,
) {
  const planned = await aPlannedMeeting({ now });
  await prepare(planned);
  return { ...planned, ...(await showScreen(`/sitzungen/${planned.meetingId}/tagesordnung`, planned)) };
}

const invited = ({ call, meetingId }: { call: Parameters<typeof setState>[0]; meetingId: string }) =>
  setState(call, meetingId, 'invited').then(() => undefined);
const asPlanned = () => Promise.resolve();

describe('what comes next', () => {
  test.each([
    ['weeks ahead, until when it must be out', weeksAhead, 'bis Mo., 7.9.'],
    ['with a week left, as something that presses', aWeekAhead, 'bis Mo., 7.9.'],
    ['when the period is over, that it is', tooLate, 'Frist war Mo., 7.9.'],
  ])('of a planned meeting is its invitation: %s', async (_, now, note) => {
    await shownAt(now, asPlanned);
    await screen.findByRole('link', { name: 'Einladung vorbereiten' });
    expect(primary()).toBe('Einladung vorbereiten');
    // Its two words may stand below each other.
    const saysSo = (element: Element | null) =>
      element?.matches('.action-note') === true && element.textContent === note;
    const shown = (await bar()).getByText((_text, element) => saysSo(element));
    expect(shown.classList.contains('pressing')).toBe(now !== weeksAhead);
  });

  test('the invitation is prepared among the documents, where nothing more leads to it', async () => {
    const { user, meetingId } = await shownAt(weeksAhead, asPlanned);
    await user.click(await screen.findByRole('link', { name: 'Einladung vorbereiten' }));
    await screen.findByRole('tab', { name: 'Dokumente', selected: true });
    expect(location.hash).toBe(`#/sitzungen/${meetingId}/dokumente/invitation`);
    await screen.findByRole('heading', { name: 'Einladung' });
    expect(screen.queryByRole('link', { name: 'Einladung vorbereiten' })).toBeNull();
  });

  test('of one that was invited to is nothing before its day: it is opened after a question', async () => {
    const { user, call, meetingId } = await shownAt(tooLate, invited);
    const open = () => screen.findByRole('button', { name: 'Sitzung eröffnen …' });
    const early = () => screen.findByRole('alertdialog', { name: 'Sitzung schon heute eröffnen?' });
    expect((await open()).className).toContain('kern-btn--secondary');
    expect(primary()).toBe('');
    await user.click(await open());
    within(await early()).getByText(/erst für Mittwoch, 16\. September 2026 angesetzt/);
    await user.click(within(await early()).getByRole('button', { name: 'Abbrechen' }));
    expect((await call('meetings.get', { id: meetingId })).state).toBe('invited');
    await user.click(await open());
    await user.click(within(await early()).getByRole('button', { name: 'Sitzung eröffnen' }));
    await screen.findByRole('tab', { name: 'Protokoll', selected: true });
    expect((await call('meetings.get', { id: meetingId })).state).toBe('running');
  });

  test('a planned one is opened early from the menu, after the same question', async () => {
    const { user } = await shownAt(weeksAhead, asPlanned);
    await user.click(await screen.findByRole('button', { name: 'Weitere Schritte' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sitzung eröffnen …' }));
    await screen.findByRole('alertdialog', { name: 'Sitzung schon heute eröffnen?' });
  });

  test.each([
    ['planned', asPlanned],
    ['invited to', invited],
  ])('on its day a meeting that is %s is opened at once', async (_, prepare) => {
    const { user } = await shownAt(onTheDay, prepare);
    const open = await screen.findByRole('button', { name: 'Sitzung eröffnen' });
    expect(primary()).toBe('Sitzung eröffnen');
    await user.click(open);
    await screen.findByRole('tab', { name: 'Protokoll', selected: true });
  });

  test('of a running one is its closing, as the one thing to do from the last item on', async () => {
    const planned = await aPlannedMeeting({ now: onTheDay });
    const { call, meetingId } = planned;
    const first = await anItem(call, { meetingId, title: 'Haushalt' });
    const last = await anItem(call, { meetingId, title: 'Verschiedenes' });
    await setState(call, meetingId, 'running');
    const { go } = await showScreen(`/sitzungen/${meetingId}/protokoll/${first}`, planned);
    await screen.findByRole('heading', { name: '1 Haushalt' });
    await screen.findByRole('button', { name: 'Sitzung schließen …' });
    expect(primary()).toBe('');
    go(`/sitzungen/${meetingId}/protokoll/${last}`);
    await screen.findByRole('heading', { name: '2 Verschiedenes' });
    await waitFor(() => expect(primary()).toBe('Sitzung schließen …'));
  });

  test('of a closed one is to finish its Niederschrift', async () => {
    const app = testApp();
    const { meetingId } = await app.call('setup.loadSample', {});
    await showScreen(`/sitzungen/${meetingId}/anwesenheit`, app);
    await screen.findByRole('button', { name: 'Niederschrift fertigstellen' });
    expect(primary()).toBe('Niederschrift fertigstellen');
  });

  test('of finished minutes is the chair’s consent; then it is told who has not decided', async () => {
    const finished = await finishedSample();
    const { meetingId } = finished;
    const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll`, finished);
    const link = await screen.findByRole('link', { name: 'Zur Freigabe' });
    expect(primary()).toBe('Zur Freigabe');
    await user.click(link);
    await user.click(await screen.findByRole('button', { name: 'Zur Freigabe geben' }));
    await (await bar()).findByText('wartet auf Leyla Karaduman');
    expect(screen.queryByRole('link', { name: 'Zur Freigabe' })).toBeNull();
  });

  test('of released ones are the signatures by hand, each told by its name', async () => {
    const finished = await finishedSample();
    const { call, meetingId } = finished;
    const { id: documentId } = await presented(finished);
    const { keyId } = await chairKey(finished);
    await call('release.sign', decision({ documentId, keyId }));
    const { user } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, finished);
    await (await bar()).findByText('fehlt: Leyla Karaduman, Petra Schlüter-Kamp');
    await user.click(await screen.findByRole('button', { name: 'Unterzeichnung vermerken …' }));
    const question = within(await screen.findByRole('alertdialog', { name: 'Haben alle unterschrieben?' }));
    await question.findByText(/Unterschriften von Leyla Karaduman und Petra Schlüter-Kamp\./);
    await user.click(question.getByRole('button', { name: 'Unterzeichnung vermerken' }));
    await screen.findByText('unterzeichnet');
    expect(primary()).toBe('');
    expect((await bar()).queryByText(/fehlt/)).toBeNull();
  });
});

describe('what is not public', () => {
  const band = () => screen.queryByText('erscheint nicht in öffentlichen Papieren');

  async function inMinutes(state: 'planned' | 'running') {
    const planned = await aPlannedMeeting({ now: onTheDay });
    const { call, meetingId } = planned;
    const open = await anItem(call, { meetingId, title: 'Haushalt' });
    const hidden = await anItem(call, { meetingId, title: 'Vergabe', isPublic: false });
    if (state === 'running') await setState(call, meetingId, 'running');
    const path = `/sitzungen/${meetingId}/protokoll`;
    const shown = await showScreen(`${path}/${hidden}`, planned);
    await screen.findByRole('heading', { name: '2 Vergabe' });
    return { ...planned, ...shown, hidden: `${path}/${hidden}`, open: `${path}/${open}` };
  }

  test('is marked by a band that names the item, as long as it is open', async () => {
    const { go, open } = await inMinutes('planned');
    await screen.findByText(/^Nichtöffentlicher Teil · TOP 2 Vergabe$/);
    await screen.findByText('geplant');
    go(open);
    await screen.findByRole('heading', { name: '1 Haushalt' });
    expect(band()).toBeNull();
  });

  test('in a running meeting it is marked on every tab, and its state says so', async () => {
    const { user } = await inMinutes('running');
    expect((await bar()).getByText('läuft').textContent).toBe(' läuft · nichtöffentlich');
    await user.click(screen.getByRole('tab', { name: 'Anwesenheit' }));
    await screen.findByRole('tab', { name: 'Anwesenheit', selected: true });
    expect(band()).not.toBeNull();
  });

  test('elsewhere, while the meeting is prepared, it is not', async () => {
    const { user } = await inMinutes('planned');
    await user.click(screen.getByRole('tab', { name: 'Anwesenheit' }));
    await screen.findByRole('tab', { name: 'Anwesenheit', selected: true });
    expect(band()).toBeNull();
  });

  test('since when, where the end of the public part was noted', async () => {
    const { user } = await inMinutes('running');
    await user.click(await screen.findByRole('button', { name: 'Ende des öffentlichen Teils eintragen' }));
    await screen.findByText(/^Nichtöffentlicher Teil seit \d\d:\d\d · TOP 2 Vergabe$/);
  });
});

describe('what could not be saved', () => {
  /** At a resolution, on a disk that is full until somebody frees it. */
  async function withFullDisk() {
    const planned = await aPlannedMeeting({ now: onTheDay });
    const { call, meetingId } = planned;
    const itemId = await anItem(call, { meetingId, title: 'Haushalt' });
    const resolution = await call('resolutions.add', { itemId });
    await setState(call, meetingId, 'running');
    const disk = { isFull: false };
    const app: App = {
      ...planned.app,
      call: (route, input) =>
        disk.isFull && route === 'resolutions.save'
          ? Promise.resolve({ ok: false, error: { code: 'DB_FULL' } })
          : planned.app.call(route, input),
    };
    const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, { ...planned, app });
    const field = await screen.findByRole('textbox', { name: /Wortlaut in der Niederschrift/ });
    return { ...planned, ...shown, resolution, field, disk };
  }

  test('takes the place of the next step, and is saved by the one button that is left', async () => {
    const { user, call, field, disk, resolution } = await withFullDisk();
    disk.isFull = true;
    await write(user, field, 'mit Mehrheit');
    const again = await screen.findByRole('button', { name: 'Erneut speichern' });
    (await bar()).getByText('Nicht gespeichert');
    expect(primary()).toBe('Erneut speichern');
    expect(screen.queryByRole('button', { name: 'Sitzung schließen …' })).toBeNull();
    // Not before: it also tries by itself.
    again.addEventListener('pointerdown', () => (disk.isFull = false));
    await user.click(again);
    await screen.findByRole('button', { name: 'Sitzung schließen …' });
    expect((await bar()).queryByText('Nicht gespeichert')).toBeNull();
    const [stored] = (await call('minutes.get', { itemId: resolution.itemId })).resolutions;
    expect(stored?.printedResult).toBe('mit Mehrheit');
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^läuft/));
  });

  test('what another window wrote meanwhile is decided where it stands: trying again does not help', async () => {
    const { user, call, field, resolution } = await withFullDisk();
    const { itemId: _item, position: _position, effect: _effect, ...fields } = resolution;
    await call('resolutions.save', { ...fields, printedResult: 'aus dem anderen Fenster' });
    await write(user, field, 'mit Mehrheit');
    await screen.findByRole('button', { name: 'Andere Fassung ansehen' });
    (await bar()).getByText('Nicht gespeichert');
    expect(primary()).toBe('');
  });
});

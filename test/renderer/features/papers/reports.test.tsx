import { screen, waitFor, within } from '@testing-library/dom';
import { describe, expect, test } from 'vitest';
import { aBody, testApp } from '../../../support/app.ts';
import { pdfSaying } from '../../../support/attachments.ts';
import { aCollectedFile, aNetwork, aPartner, aPeriod, received } from '../../../support/reports.ts';
import { choose, dialogLeft, findFieldError, typeDigits, write } from '../../../support/screenHands.ts';
import { showScreen } from '../../../support/screen.tsx';

const dialog = () => within(screen.getByRole('dialog'));
const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function anOffice(now?: string) {
  const app = testApp(now === undefined ? {} : { now });
  const bodyId = await aBody(app.call);
  return { app, bodyId, call: app.call };
}

const shownNames = () =>
  screen
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)
    .filter((name) => name !== '');

describe('who owes reports', () => {
  test('nobody yet: the screen says what to do first', async () => {
    const { app } = await anOffice();
    const { user } = await showScreen('/vorlagen/stellen', app);
    await user.click(await button('Erste Stelle anlegen'));
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await findFieldError(dialog(), 'Bitte geben Sie den Namen der Stelle ein.');
    await write(user, dialog().getByRole('textbox', { name: /^Name/ }), 'Jugendring');
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await dialogLeft();
    await screen.findByRole('rowheader', { name: 'Jugendring' });
  });

  test('an end before the accession is said at its field', async () => {
    const { app, bodyId, call } = await anOffice();
    await aPartner(call, { bodyId, name: 'Jugendring', joinedOn: '2025-01-01' });
    const { user } = await showScreen('/vorlagen/stellen', app);
    await user.click(await screen.findByRole('rowheader', { name: 'Jugendring' }));
    await typeDigits(user, dialog(), 'dabei bis', '31122024');
    await user.click(dialog().getByRole('button', { name: 'Speichern' }));
    await findFieldError(dialog(), 'Das Ende liegt vor dem Beitritt.');
  });

  test('the list of papers is one press away, and back', async () => {
    const { app } = await anOffice();
    const { user } = await showScreen('/vorlagen', app);
    await user.click(await screen.findByRole('link', { name: 'Berichtspflichtige Stellen' }));
    await screen.findByRole('heading', { name: 'Berichtspflichtige Stellen', level: 1 });
    await user.click(screen.getByRole('link', { name: 'Vorlagen', current: false }));
    await screen.findByRole('heading', { name: 'Vorlagen', level: 1 });
  });
});

describe('the reports of a period', () => {
  test('stand in the order of accession and are chosen by how they stand', async () => {
    const { app, bodyId, call } = await anOffice();
    const { rows } = await aNetwork(call, bodyId);
    if (rows[0]) await received(call, rows[0], 'Es gab zwei Kurse.');
    const { user } = await showScreen('/vorlagen/stellen', app);
    await screen.findByRole('rowheader', { name: 'Stadtwerke Lindenau' });
    expect(shownNames()).toEqual(['Stadtwerke Lindenau', 'Sprachwerkstatt e.V.']);
    await user.click(screen.getByRole('radio', { name: 'offen 1' }));
    await waitFor(() => expect(shownNames()).toEqual(['Sprachwerkstatt e.V.']));
    await user.click(screen.getByRole('radio', { name: 'eingegangen 1' }));
    await waitFor(() => expect(shownNames()).toEqual(['Stadtwerke Lindenau']));
  });

  test('another period is chosen; everybody stands in none', async () => {
    const { app, bodyId, call } = await anOffice();
    await aNetwork(call, bodyId);
    await aPeriod(call, { bodyId, name: 'Bericht 2019', dueOn: '2019-12-31' });
    const { user } = await showScreen('/vorlagen/stellen', app);
    await screen.findByRole('rowheader', { name: 'Stadtwerke Lindenau' });
    await choose(user, within(document.body), /Berichtszeitraum$/, /^Bericht 2019/);
    await screen.findByText(/Für diesen Zeitraum ist noch niemand berichtspflichtig/);
    await choose(user, within(document.body), /Berichtszeitraum$/, /^Alle Stellen/);
    await screen.findByText('adler@example.org');
  });
});

describe('one report', () => {
  test('of which nothing is known is not called received: the sentence says what to do', async () => {
    const { app, bodyId, call } = await anOffice();
    const { id, rows } = await aNetwork(call, bodyId);
    const { user } = await showScreen(`/vorlagen/stellen/${id}/${rows[0]?.id ?? ''}`, app);
    await user.click(await button('Bericht ist eingegangen'));
    await screen.findByText(/weder ein Text eingetragen noch eine Datei abgelegt/);
  });

  test('has come in with the name of its file; the text may follow', async () => {
    const { app, bodyId, call } = await anOffice();
    const { id, rows } = await aNetwork(call, bodyId);
    const { user } = await showScreen(`/vorlagen/stellen/${id}/${rows[0]?.id ?? ''}`, app);
    await write(user, await screen.findByRole('textbox', { name: /^Anderswo abgelegt als/ }), 'Bericht.pdf');
    await user.click(await button('Bericht ist eingegangen'));
    await screen.findByText(/^eingegangen am 16\.09\.2026/u);
    expect((await call('partnerReports.get', { id: rows[0]?.id ?? '' })).fileName).toBe('Bericht.pdf');
  });

  test('that is emptied has not come in: the screen says so and asks for it again', async () => {
    const { app, bodyId, call } = await anOffice();
    const { id, rows } = await aNetwork(call, bodyId);
    const reportId = rows[0]?.id ?? '';
    const { user } = await showScreen(`/vorlagen/stellen/${id}/${reportId}`, app);
    const file = await screen.findByRole('textbox', { name: /^Anderswo abgelegt als/ });
    await write(user, file, 'Bericht.pdf');
    await user.click(await button('Bericht ist eingegangen'));
    await screen.findByText(/^eingegangen am 16\.09\.2026/u);
    await user.clear(file);
    await button('Bericht ist eingegangen');
    expect(await call('partnerReports.get', { id: reportId })).toMatchObject({
      state: 'due',
      receivedOn: null,
    });
  });

  test('that came as a file: the file lies at it, for the office alone, and counts as received', async () => {
    const { app, bodyId, call } = await anOffice();
    const { id, rows } = await aNetwork(call, bodyId);
    const { user } = await showScreen(`/vorlagen/stellen/${id}/${rows[0]?.id ?? ''}`, app);
    const files = within(await screen.findByRole('region', { name: 'Dateien des Berichts' }));
    await files.findByText('Noch keine Datei.');
    const field = document.querySelector<HTMLInputElement>('.attachments input[type="file"]');
    if (!field) throw new Error('no field for files');
    await user.upload(field, new File([Buffer.from(pdfSaying('Zwei Kurse.'))], 'Jahresbericht.pdf'));
    await files.findByRole('button', { name: 'Jahresbericht' });
    expect(files.queryByRole('checkbox')).toBeNull();
    await user.click(await button('Bericht ist eingegangen'));
    await screen.findByText(/^eingegangen am 16\.09\.2026/u);
    const owner = { kind: 'report' as const, id: rows[0]?.id ?? '' };
    expect((await call('attachments.list', { owner })).attachments).toHaveLength(1);
  });

  test('that nobody waits for any more is no longer reminded of', async () => {
    const { app, bodyId, call } = await anOffice();
    const { id, rows } = await aNetwork(call, bodyId);
    const { user } = await showScreen(`/vorlagen/stellen/${id}/${rows[0]?.id ?? ''}`, app);
    await user.click(await button('Weiteres zum Bericht'));
    await user.click(await screen.findByRole('menuitem', { name: 'Kein Bericht' }));
    await screen.findByText('Es wird kein Bericht mehr erwartet.');
    expect(screen.queryByRole('button', { name: 'Erinnern …' })).toBeNull();
  });

  test('is reminded of with what was agreed', async () => {
    const { app, bodyId, call } = await anOffice();
    const { id, rows } = await aNetwork(call, bodyId);
    const row = rows.find(({ partner }) => partner.email !== '');
    const { user } = await showScreen(`/vorlagen/stellen/${id}/${row?.id ?? ''}`, app);
    await user.click(await button('Erinnern …'));
    const text = await screen.findByRole('textbox', { name: 'Text' });
    expect((text as HTMLTextAreaElement).value).toContain('Zwei Kurse im Jahr');
    await write(user, dialog().getByRole('textbox', { name: /^An/ }), 'adler');
    await user.click(dialog().getByRole('button', { name: 'Nachricht speichern' }));
    await findFieldError(dialog(), 'Bitte prüfen Sie die E-Mail-Adresse.');
  });

  test('that is not there any more leads back', async () => {
    const { app } = await anOffice();
    await showScreen('/vorlagen/stellen/x/y', app);
    await screen.findByText(/Diesen Bericht gibt es nicht mehr/);
    await screen.findByRole('link', { name: 'Alle Stellen' });
  });
});

describe('the collected report', () => {
  test('says what is still missing; chapters come, change places and go', async () => {
    const { app, bodyId, call } = await anOffice();
    const { id } = await aNetwork(call, bodyId);
    const { user } = await showScreen(`/vorlagen/stellen/${id}/sammelbericht`, app);
    await screen.findByText(/2 Berichte stehen noch aus/);
    const heading = (number: number) =>
      screen.findByRole('textbox', { name: `Überschrift von Kapitel ${number}` });
    for (const [number, words] of [
      [1, 'Ziele'],
      [2, 'Ausblick'],
      [3, 'Dank'],
    ] as const) {
      await user.click(await button('Kapitel'));
      await write(user, await heading(number), words);
    }
    await user.click(await button('Weiteres zu Kapitel 2'));
    await user.click(await screen.findByRole('menuitem', { name: 'Nach oben' }));
    await user.click(await button('Weiteres zu Kapitel 3'));
    await user.click(await screen.findByRole('menuitem', { name: 'Kapitel löschen' }));
    const stored = async () =>
      (await call('reportPeriods.get', { id })).chapters.map((chapter) => chapter.heading);
    await waitFor(async () => expect(await stored()).toEqual(['Ausblick', 'Ziele']));
  });
});

describe('a collected report that is read', () => {
  test('says which day cannot be, and that the period is there already; nothing is entered then', async () => {
    const { app, bodyId, call } = await anOffice();
    await aPeriod(call, { bodyId, name: 'Bericht 2022', dueOn: null });
    const { user } = await showScreen('/vorlagen/stellen', app);
    await screen.findByRole('button', { name: 'Sammelbericht einlesen …' });
    const chooser = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!chooser) throw new Error('no chooser');
    const text = new TextDecoder().decode(aCollectedFile()).replace('17.05.2020', '31.02.2020');
    await user.upload(chooser, new File([text], 'Bericht.txt'));
    await screen.findByText(/^Stadtwerke: Der Tag 31\.02\.2020 kann nicht stimmen und bleibt leer\./);
    await user.click(dialog().getByRole('button', { name: '4 Stellen übernehmen' }));
    await dialog().findByText(/^Einen Berichtszeitraum mit dieser Bezeichnung gibt es schon/);
    expect(await call('partners.list', { bodyId })).toEqual([]);
  });
});

describe('the overview', () => {
  test('counts what is overdue, and says nothing while all is in time', async () => {
    const { app, bodyId, call } = await anOffice();
    await aNetwork(call, bodyId);
    await aPeriod(call, { bodyId, name: 'Bericht 2023', dueOn: '2024-01-31' });
    await showScreen('/', app);
    const card = within(await screen.findByRole('region', { name: 'Ausstehende Berichte' }));
    card.getByRole('link', { name: 'Bericht 2023' });
    card.getByText('2 Berichte fehlen');
    expect(card.queryByRole('link', { name: 'Bericht 2025' })).toBeNull();
  });
});

test('a report that came on another day is given that day, and is late or in time', async () => {
  const { app, bodyId, call } = await anOffice('2026-11-20T09:00:00');
  const { id: periodId, rows } = await aNetwork(call, bodyId);
  const [first] = rows;
  if (!first) throw new Error('no rows');
  await received(call, first, 'Es gab zwei Kurse.');
  const { user, go } = await showScreen(`/vorlagen/stellen/${periodId}/${first.id}`, app);
  await user.click(await button('Tag des Eingangs ändern'));
  await typeDigits(user, dialog(), /^Eingegangen am/u, '05112026');
  await user.click(dialog().getByRole('button', { name: 'Speichern' }));
  await dialogLeft();
  await screen.findByText('eingegangen am 05.11.2026, 5 Tage nach dem Stichtag');
  go(`/vorlagen/stellen/${periodId}`);
  await screen.findByText('05.11.2026, verspätet');
});

test('from one Stelle the next of the list is a key away, and the keyboard stands in its heading', async () => {
  const { app, bodyId, call } = await anOffice();
  await aNetwork(call, bodyId);
  const { user } = await showScreen('/vorlagen/stellen', app);
  await user.click(await screen.findByRole('rowheader', { name: 'Stadtwerke Lindenau' }));
  const heading = await screen.findByRole('heading', { name: 'Stadtwerke Lindenau', level: 1 });
  await waitFor(() => expect(document.activeElement).toBe(heading));
  await user.keyboard('{Alt>}{PageDown}{/Alt}');
  const next = await screen.findByRole('heading', { name: 'Sprachwerkstatt e.V.', level: 1 });
  await waitFor(() => expect(document.activeElement).toBe(next));
  await user.keyboard('{Alt>}{PageUp}{/Alt}');
  await screen.findByRole('heading', { name: 'Stadtwerke Lindenau', level: 1 });
});

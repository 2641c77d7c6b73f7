import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { aBody, testApp } from '../../../support/app.ts';
import { damageImport, foreignPaper } from '../../../support/papers.ts';
import { choose, typeDigits } from '../../../support/screenHands.ts';
import { showScreen } from '../../../support/screen.tsx';

const button = (name: string | RegExp) => screen.findByRole('button', { name });

async function anOffice() {
  const app = testApp();
  const bodyId = await aBody(app.call);
  return { app, bodyId, call: app.call };
}

const aFile = (name: string, bytes: Uint8Array) => new File([new Uint8Array(bytes)], name);
const chooser = () => {
  const field = document.querySelector('input[type="file"][multiple]:not([webkitdirectory])');
  if (!(field instanceof HTMLInputElement)) throw new Error('Nowhere to choose files.');
  return field;
};

describe('reading what other offices printed', () => {
  test('what is read waits to be looked at; what cannot be read is told by name', async () => {
    const { app } = await anOffice();
    const { user } = await showScreen('/vorlagen/einlesen', app);
    await screen.findByText('Keine eingelesene Vorlage wartet.');
    await user.upload(chooser(), [
      aFile('Zuschuss.txt', foreignPaper()),
      aFile('leer.txt', new Uint8Array(0)),
    ]);
    await screen.findByRole('link', { name: 'Zuschuss für das Begegnungshaus' });
    await screen.findByText('2 von 2 gelesen');
    await screen.findByText('leer.txt');
    screen.getByText('nichts zu prüfen');
  });

  test('what was chosen and is no document that can be read is told by name', async () => {
    const { app } = await anOffice();
    await showScreen('/vorlagen/einlesen', app);
    await screen.findByText('Keine eingelesene Vorlage wartet.');
    const other = new TextEncoder().encode('anderes');
    await userEvent
      .setup({ applyAccept: false })
      .upload(chooser(), [
        aFile('Zuschuss.txt', foreignPaper()),
        aFile('Nachricht.eml', other),
        aFile('Plan.png', other),
        aFile('.DS_Store', other),
      ]);
    await screen.findByText(/^Nicht gelesen: „Nachricht\.eml“, „Plan\.png“\. Gelesen werden Word-Dateien/);
    await screen.findByText('1 von 1 gelesen');
  });

  test('a day typed in part is no empty one: it is told at the field, and nothing is taken over', async () => {
    const { app, call, bodyId } = await anOffice();
    const bytes = new TextEncoder().encode(
      'Beschlussvorlage\n\nBetreff: Zuschuss\n\nBegründung:\nSo ist es.',
    );
    const { id } = await call('paperImports.read', { bodyId, fileName: 'Vorlage.txt', bytes });
    const { user } = await showScreen(`/vorlagen/einlesen/${id}`, app);
    await screen.findByRole('group', { name: 'Datum der Vorlage' });
    await typeDigits(user, screen, 'Datum der Vorlage', '1203');
    await user.click(await button('Als Vorlage übernehmen'));
    await screen.findByText('Bitte ein Datum eingeben, zum Beispiel 24.11.2026.');
    expect(await call('papers.list', {})).toMatchObject({ rows: [] });
    await typeDigits(user, screen, 'Datum der Vorlage', '12032019');
    await user.click(await button('Als Vorlage übernehmen'));
    await screen.findByRole('heading', { name: 'Zuschuss' });
    expect(await call('papers.list', {})).toMatchObject({ rows: [{ date: '2019-03-12' }] });
  });

  test('what does not say whether it is public is for the office, until somebody says otherwise', async () => {
    const { app, call, bodyId } = await anOffice();
    const lines = [
      'Antrag',
      '',
      'Betreff: Bänke',
      '',
      'Beratung in nichtöffentlicher Sitzung',
      'Begründung:',
      'Ja.',
    ];
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const read = () => call('paperImports.read', { bodyId, fileName: 'Antrag.txt', bytes });
    const first = await read();
    expect(await call('paperImports.takeOver', { id: first.id })).toMatchObject({ isPublic: false });
    const second = await read();
    const { user } = await showScreen(`/vorlagen/einlesen/${second.id}`, app);
    const entries = within(await screen.findByRole('region', { name: 'Ergänzen' }));
    await choose(user, entries, /Status/, /^öffentlich/);
    await user.click(await button('Als Vorlage übernehmen'));
    await screen.findByRole('heading', { name: 'Bänke' });
    const isPublic = new Set((await call('papers.list', {})).rows.map((row) => row.isPublic));
    expect(isPublic).toEqual(new Set([false, true]));
  });

  test('an old paper without results can be said to be done with: it waits for no meeting', async () => {
    const { app, call, bodyId } = await anOffice();
    const { id } = await call('paperImports.read', { bodyId, fileName: 'A.txt', bytes: foreignPaper() });
    const { user } = await showScreen(`/vorlagen/einlesen/${id}`, app);
    await user.click(await screen.findByRole('checkbox', { name: /wartet auf keine Sitzung mehr/ }));
    await user.click(await button('Als Vorlage übernehmen'));
    await screen.findByRole('heading', { name: /^0815/ });
    expect((await call('papers.list', { filter: 'due' })).rows).toEqual([]);
    expect((await call('papers.list', {})).rows[0]?.steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
    ]);
  });

  test('each field shows what was read, and where; it becomes a paper on one press', async () => {
    const { app, call, bodyId } = await anOffice();
    const { id } = await call('paperImports.read', {
      bodyId,
      fileName: 'Vorlage.txt',
      bytes: foreignPaper(),
    });
    const { user } = await showScreen(`/vorlagen/einlesen/${id}`, app);
    const fields = within(await screen.findByRole('region', { name: 'Erkannt' }));
    fields.getByText('Zuschuss für das Begegnungshaus');
    await user.click(fields.getByRole('button', { name: 'Betreff: Zeile 3' }));
    const source = within(screen.getByRole('region', { name: 'Vorlage.txt' }));
    expect(source.getByText('Betreff: Zuschuss für das Begegnungshaus').getAttribute('aria-current')).toBe(
      'location',
    );
    screen.getByText(/werden mit angelegt: Sozialausschuss\./);
    fields.getByText(/„Sozialausschuss“ ist als Gremium noch nicht bekannt und wird mit angelegt\./);
    await user.click(await button('Als Vorlage übernehmen'));
    await screen.findByRole('heading', { name: '0815/2019 · Zuschuss für das Begegnungshaus' });
  });

  test('a day that the file does not say is entered, and nobody comes back to what is taken over', async () => {
    const { app, call, bodyId } = await anOffice();
    const bytes = foreignPaper(['Anfrage', '', 'Betreff: Bänke', '', 'Fragen:', '1. Wann kommen sie?']);
    await call('paperImports.read', { bodyId, fileName: 'Alt.txt', bytes });
    const { user } = await showScreen('/vorlagen/einlesen', app);
    await user.click(await screen.findByRole('link', { name: 'Bänke' }));
    await screen.findByRole('group', { name: 'Datum der Vorlage' });
    await typeDigits(user, screen, 'Datum der Vorlage', '04052011');
    await user.click(screen.getByRole('checkbox', { name: /^Die Anfrage ist erledigt/ }));
    await user.click(await button('Als Vorlage übernehmen'));
    await screen.findByRole('heading', { name: 'Bänke' });
    await screen.findByRole('button', { name: 'Wieder öffnen' });
    expect((await call('papers.list', {})).rows).toMatchObject([{ date: '2011-05-04' }]);
    window.history.back();
    await screen.findByText('Keine eingelesene Vorlage wartet.');
  });

  test('a Niederschrift among the papers says what it seems to be, and where it belongs', async () => {
    const { app, call, bodyId } = await anOffice();
    const bytes = foreignPaper(['Niederschrift', 'über die 4. Sitzung des Beirates', 'Beginn: 17:00 Uhr']);
    await call('paperImports.read', { bodyId, fileName: 'Protokoll.txt', bytes });
    const { user } = await showScreen('/vorlagen/einlesen', app);
    await screen.findByText('wohl eine Niederschrift');
    await user.click(screen.getByRole('link', { name: /Sitzung des Beirates/ }));
    await screen.findByText(/bei ihrer Sitzung unter „Anlagen zur Sitzung“ ab\.$/);
  });

  test('a number that was given already is said before', async () => {
    const { app, call, bodyId } = await anOffice();
    const reading = { bodyId, fileName: 'Vorlage.txt', bytes: foreignPaper() };
    await call('paperImports.takeOver', { id: (await call('paperImports.read', reading)).id });
    const { id } = await call('paperImports.read', reading);
    const { user } = await showScreen(`/vorlagen/einlesen/${id}`, app);
    await screen.findByText(/^Die Nummer 0815\/2019 hat dieses Gremium schon vergeben\./);
    await user.click(await button('Ohne Nummer übernehmen'));
    await screen.findByRole('heading', { name: 'Zuschuss für das Begegnungshaus' });
  });

  test('a file that is chosen again waits once, and one that was taken over says of which paper it is', async () => {
    const { app, call } = await anOffice();
    const { user } = await showScreen('/vorlagen/einlesen', app);
    await screen.findByText('Keine eingelesene Vorlage wartet.');
    await user.upload(chooser(), aFile('Zuschuss.txt', foreignPaper()));
    await screen.findByRole('link', { name: 'Zuschuss für das Begegnungshaus' });
    await user.upload(chooser(), aFile('Kopie.txt', foreignPaper()));
    await screen.findByText(
      /^Wartet schon unter „Zu prüfen“ und wurde nicht noch einmal gelesen: „Kopie\.txt“\.$/,
    );
    const [waiting, ...others] = await call('paperImports.list', {});
    expect(others).toEqual([]);
    await call('paperImports.takeOver', { id: waiting?.id ?? '' });
    await user.upload(chooser(), aFile('Zuschuss.txt', foreignPaper()));
    await screen.findByText('schon übernommen: 0815/2019');
    await user.click(await screen.findByRole('link', { name: 'Zuschuss für das Begegnungshaus' }));
    await screen.findByText(/^Diese Datei gehört schon zur Vorlage 0815\/2019 „Zuschuss für/);
  });

  test('what is discarded waits no more', async () => {
    const { app, call, bodyId } = await anOffice();
    const { id } = await call('paperImports.read', {
      bodyId,
      fileName: 'Vorlage.txt',
      bytes: foreignPaper(),
    });
    const { user } = await showScreen(`/vorlagen/einlesen/${id}`, app);
    await user.click(await button('Verwerfen'));
    await screen.findByText('Keine eingelesene Vorlage wartet.');
  });

  test('what cannot be read any more says so, is discarded, and leaves the others as they are', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-imports-')), 'amt.sqlite');
    const before = testApp({ file });
    const bodyId = await aBody(before.call);
    const reading = { bodyId, bytes: foreignPaper() };
    const { id } = await before.call('paperImports.read', { ...reading, fileName: 'Alt.txt' });
    await before.app.close();
    damageImport(file, id);
    const again = testApp({ file });
    await again.call('paperImports.read', { ...reading, fileName: 'Neu.txt' });
    await again.app.close();
    const { user } = await showScreen('/vorlagen/einlesen', testApp({ file }));
    await screen.findByText(/^Was hier erkannt war, ist nicht mehr lesbar\./);
    screen.getByRole('link', { name: 'Zuschuss für das Begegnungshaus' });
    await user.click(await button('Alt.txt verwerfen'));
    await waitFor(() => expect(screen.queryByText('Alt.txt')).toBeNull());
    screen.getByRole('link', { name: 'Zuschuss für das Begegnungshaus' });
  });
});

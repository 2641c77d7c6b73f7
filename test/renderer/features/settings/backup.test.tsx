import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { aBody, testApp, type TestApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

let folder: string;
let office: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-backups-'));
  office = testApp({ file: path.join(folder, 'lindenau.sqlite') });
  await aBody(office.call);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const named = async () => (await office.call('textModules.list', {})).map(({ title }) => title);
const write = (title: string) => {
  const text = { type: 'doc' as const, content: [] };
  return office.call('textModules.save', { id: null, version: null, code: title, title, text });
};

test('says that nothing is secured yet, makes a backup at once, and shows when it was', async () => {
  const { user } = await showScreen('/einstellungen/datei', office);
  await screen.findByText('Noch keine Sicherung');
  await user.click(screen.getByRole('button', { name: 'Jetzt sichern' }));
  await screen.findByText('Letzte gute Sicherung: 16.09.2026, 17:42 Uhr');
  screen.getByText('Letzte 30 Tage: an 1 Tag gesichert');
  const table = within(screen.getByRole('table', { name: 'Sicherungen, die neueste zuerst' }));
  table.getByRole('row', { name: /16\.09\.2026, 17:42 Uhr von Hand/ });
});

test('brings an earlier state back after a question, and the state before with it', async () => {
  await write('heute');
  await office.call('backup.make', {});
  await write('später');
  office.clock.now = '2026-09-16T18:00:00';
  const { user } = await showScreen('/einstellungen/datei', office);
  await user.click(
    await screen.findByRole('button', { name: /Zurückholen …: Stand vom 16\.09\.2026, 17:42 Uhr/ }),
  );
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Diesen Stand zurückholen?' }));
  await dialog.findByText(/^Einstellungen und Textbausteine: 1 neu \(„später“\)\.$/);
  await user.click(dialog.getByRole('button', { name: 'Stand zurückholen' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await screen.findByRole('row', { name: /18:00 Uhr vor dem Zurückholen/ });
  expect(await named()).toContain('heute');
  expect(await named()).not.toContain('später');
});

test('a backup whose file was cut off is no way back', async () => {
  const { name } = await office.call('backup.make', {});
  truncateSync(path.join(folder, 'Sicherungen', name), 4096);
  await showScreen('/einstellungen/datei', office);
  await screen.findByText('Datei fehlt oder ist gekürzt');
  screen.getByText('Noch nicht gesichert');
  expect(screen.queryByRole('button', { name: /Zurückholen/ })).toBeNull();
});

test('the Übersicht says when the file was last secured, and leads there', async () => {
  await office.call('backup.make', {});
  const { user } = await showScreen('/', office);
  const line = within(await screen.findByRole('region', { name: 'Sicherung' }));
  line.getByText(/Letzte gute Sicherung: 16\.09\.2026, 17:42 Uhr\./);
  await user.click(line.getByRole('link', { name: 'Sicherungen' }));
  await screen.findByRole('heading', { name: 'Datei und Sicherung' });
});

test('brings copies to a further place; what is no folder is refused at the field', async () => {
  const { user } = await showScreen('/einstellungen/datei', office);
  const part = within(await screen.findByRole('region', { name: 'Weiterer Ort' }));
  await user.type(part.getByRole('textbox', { name: 'Ordner' }), path.join(folder, 'stick'));
  await user.click(part.getByRole('button', { name: 'Ort übernehmen' }));
  await part.findAllByText(/^Diesen Ordner gibt es nicht\./);
  mkdirSync(path.join(folder, 'stick'));
  await user.click(part.getByRole('button', { name: 'Ort übernehmen' }));
  await screen.findByText(/^Neue Sicherungen kommen auch nach/);
  await user.click(screen.getByRole('button', { name: 'Jetzt sichern' }));
  await screen.findByText('Letzte gute Sicherung: 16.09.2026, 17:42 Uhr');
  expect(readdirSync(path.join(folder, 'stick')).some((name) => name.endsWith('.sqlite'))).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Jetzt proben' }));
  await screen.findByText('Zurückholen geprobt: 16.09.2026, 17:42 Uhr, ohne Befund.');
});

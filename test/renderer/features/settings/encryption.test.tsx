import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { screen, within } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetKeys } from '../../../../db/connect.ts';
import { aBody, testApp, type TestApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

const passphrase = 'Eiche Fluss Laterne November';
let folder: string;
let file: string;
let office: TestApp;
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-encryption-'));
  file = path.join(folder, 'lindenau.sqlite');
  office = testApp({ file });
  await aBody(office.call);
});
afterEach(async () => {
  await office.app.close();
  forgetKeys();
  rmSync(folder, { recursive: true, force: true });
});

test('encrypts the file after the passphrase, the sheet and two of its groups', async () => {
  const { user } = await showScreen('/einstellungen/datei', office);
  await user.click(await screen.findByRole('button', { name: 'Datei verschlüsseln …' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Datei verschlüsseln' }));
  await user.type(dialog.getByLabelText(/^Passphrase(?! wied)/, { selector: 'input' }), passphrase);
  await user.type(dialog.getByLabelText(/^Passphrase wiederholen/, { selector: 'input' }), passphrase);
  await user.click(dialog.getByRole('button', { name: 'Weiter zum Blatt' }));
  await dialog.findByText('Wiederherstellungsblatt für Ratsfeder');
  // Not where Enter would close it: the sheet would be void.
  expect(document.activeElement).toBe(dialog.getByRole('button', { name: 'Blatt drucken' }));
  const groups = dialog.getAllByRole('listitem').map((item) => item.textContent);
  expect(groups).toHaveLength(13);
  const fields = dialog.getAllByLabelText<HTMLInputElement>(/^Gruppe \d+/);
  for (const field of fields) await user.type(field, 'QQQQQ');
  await user.click(dialog.getByRole('button', { name: 'Jetzt verschlüsseln' }));
  // At each of the two fields, and the first above the form.
  expect(await dialog.findAllByText(/^Das ist nicht die Gruppe/)).toHaveLength(3);
  for (const field of fields) {
    const label = field.labels?.[0]?.textContent ?? '';
    await user.clear(field);
    await user.type(field, groups[Number(/\d+/.exec(label)?.[0]) - 1] ?? '');
  }
  await user.click(dialog.getByRole('button', { name: 'Jetzt verschlüsseln' }));
  await screen.findByText('Die Datei und jede neue Sicherung sind verschlüsselt.', undefined, {
    timeout: 10_000,
  });
  expect((await office.call('encryption.status', {})).isEncrypted).toBe(true);
});

test('asks for the passphrase in the place of everything, and opens the file with it', async () => {
  const { sheet, asked } = await office.call('encryption.begin', { passphrase });
  const proof = asked.map((group) => sheet.groups[group - 1] ?? '');
  await office.call('encryption.turnOn', { proof, remember: false });
  await office.app.close();
  forgetKeys();
  office = testApp({ file });
  const { user } = await showScreen('/', office);
  await screen.findByRole('heading', { name: 'Ihre Datei ist verschlüsselt' });
  await user.type(
    screen.getByLabelText(/^Passphrase/, { selector: 'input' }),
    'Ulme Bach Kerze Dezember{Enter}',
  );
  await screen.findByText(/^Diese Passphrase öffnet die Datei nicht\./);
  await user.clear(screen.getByLabelText(/^Passphrase/, { selector: 'input' }));
  await user.type(screen.getByLabelText(/^Passphrase/, { selector: 'input' }), `${passphrase}{Enter}`);
  await screen.findByRole('heading', { name: 'Übersicht' }, { timeout: 10_000 });
});

test('a damaged file that is encrypted comes back from its backup once its passphrase is given', async () => {
  const { sheet, asked } = await office.call('encryption.begin', { passphrase });
  const proof = asked.map((group) => sheet.groups[group - 1] ?? '');
  await office.call('encryption.turnOn', { proof, remember: false });
  await office.call('backup.make', {});
  await office.app.close();
  forgetKeys();
  const bytes = readFileSync(file);
  bytes.fill(0, 0, 16);
  writeFileSync(file, bytes);
  office = testApp({ file });
  const { user } = await showScreen('/', office);
  await user.click(await screen.findByRole('button', { name: 'Sicherung zurückholen' }));
  await user.type(
    await screen.findByLabelText(/^Passphrase oder alle Gruppen/, { selector: 'input' }),
    `${passphrase}{Enter}`,
  );
  await screen.findByText(/^Der Schlüssel ist bekannt/, undefined, { timeout: 10_000 });
  await user.click(screen.getByRole('button', { name: 'Sicherung zurückholen' }));
  await screen.findByText(/^Die Sicherung vom .* ist zurückgeholt\./, undefined, { timeout: 10_000 });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { screen, waitFor, within } from '@testing-library/dom';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forgetKeys } from '../../../../db/connect.ts';
import { aBody, aMeeting, testApp, type TestApp } from '../../../support/app.ts';
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

async function encrypt(under: string): Promise<void> {
  const { sheet, asked } = await office.call('encryption.begin', { passphrase: under });
  const proof = asked.map((group) => sheet.groups[group - 1] ?? '');
  await office.call('encryption.turnOn', { proof, remember: false });
}

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

test('a sheet that may be printed already is not given up without a question', async () => {
  const { user } = await showScreen('/einstellungen/datei', office);
  await user.click(await screen.findByRole('button', { name: 'Datei verschlüsseln …' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Datei verschlüsseln' }));
  await user.type(dialog.getByLabelText(/^Passphrase(?! wied)/, { selector: 'input' }), passphrase);
  await user.type(dialog.getByLabelText(/^Passphrase wiederholen/, { selector: 'input' }), passphrase);
  await user.click(dialog.getByRole('button', { name: 'Weiter zum Blatt' }));
  await dialog.findByText('Wiederherstellungsblatt für Ratsfeder');
  const [first] = dialog.getAllByLabelText<HTMLInputElement>(/^Gruppe \d+/);
  await user.type(first ?? document.body, 'AB');
  await user.keyboard('{Escape}');
  await screen.findByRole('alertdialog', { name: 'Doch nicht verschlüsseln?' });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  // What was typed in is still there, and so is the cursor.
  await waitFor(() => expect(document.activeElement).toBe(first));
  expect(first?.value).toBe('AB');
  await user.keyboard('{Escape}');
  const question = within(await screen.findByRole('alertdialog', { name: 'Doch nicht verschlüsseln?' }));
  await user.click(question.getByRole('button', { name: 'Nicht verschlüsseln' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect((await office.call('encryption.status', {})).isEncrypted).toBe(false);
});

test('a backup from an earlier encryption comes back with its own passphrase', async () => {
  await encrypt(passphrase);
  const { name } = await office.call('backup.make', {});
  await office.call('encryption.turnOff', { passphrase });
  await encrypt('Ulme Bach Kerze Dezember');
  await office.app.close();
  forgetKeys();
  office = testApp({ file });
  await office.call('unlock.withPassphrase', { passphrase: 'Ulme Bach Kerze Dezember', remember: false });
  const { user } = await showScreen('/einstellungen/datei', office);
  const { copies } = await office.call('backup.status', {});
  const buttons = await screen.findAllByRole('button', { name: /^Zurückholen/ });
  await user.click(buttons[copies.findIndex((copy) => copy.name === name)] ?? document.body);
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Diesen Stand zurückholen?' }));
  const field = await dialog.findByLabelText(/^Passphrase oder alle Gruppen/, { selector: 'input' });
  await user.type(field, 'Ulme Bach Kerze Dezember{Enter}');
  await dialog.findByText(/^Diese Passphrase öffnet die Datei nicht\./);
  await user.clear(field);
  await user.type(field, `${passphrase}{Enter}`);
  await dialog.findByText(/^Seither/);
  await user.click(dialog.getByRole('button', { name: 'Stand zurückholen' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect((await office.call('encryption.status', {})).isEncrypted).toBe(true);
  expect((await office.call('backup.status', {})).copies.map((copy) => copy.name)).toContain(name);
  await office.app.close();
  forgetKeys();
  office = testApp({ file });
  // Under the key that the file had, as everything else is.
  await office.call('unlock.withPassphrase', { passphrase: 'Ulme Bach Kerze Dezember', remember: false });
});

test('an encrypted file says at once that no meeting of it can be taken along', async () => {
  const [body] = await office.call('bodies.list', {});
  const { id } = await aMeeting(office.call, { bodyId: body?.id ?? '' });
  await encrypt(passphrase);
  const { user } = await showScreen(`/sitzungen/${id}/tagesordnung`, office);
  await user.click(await screen.findByRole('button', { name: 'Weitere Schritte' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Sitzung mitnehmen/ }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Sitzung mitnehmen' }));
  await dialog.findByText(/^Ihre Datei ist verschlüsselt, und eine mitgenommene wäre es auch/);
  expect(dialog.queryByLabelText('Wohin?')).toBeNull();
});

test('asks for the passphrase in the place of everything, and opens the file with it', async () => {
  await encrypt(passphrase);
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

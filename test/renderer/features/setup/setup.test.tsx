import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { findFieldError, write } from '../../../support/screenHands.ts';
import { showScreen } from '../../../support/screen.tsx';

test('an empty file: what is missing is said at the field, nothing typed is lost', async () => {
  const { user, call } = await showScreen('/');
  await screen.findByRole('heading', { name: 'Willkommen bei Ratsfeder' });
  const municipality = screen.getByRole('textbox', { name: /^Gemeinde/ });
  await write(user, municipality, 'Stadt „Ö’Neill“');
  await user.click(screen.getByRole('button', { name: 'Leer beginnen' }));
  const seats = screen.getByRole('textbox', { name: /^Gesetzliche Mitglieder/ });
  await findFieldError(screen, 'Bitte geben Sie eine Zahl ein.');
  await waitFor(() => expect(seats).toHaveProperty('ariaInvalid', 'true'));
  expect(municipality).toHaveProperty('value', 'Stadt „Ö’Neill“');
  await user.type(seats, '25');
  await user.tab();
  await screen.findByText('Beschlussfähig ab 13 Anwesenden.');
  await user.click(screen.getByRole('button', { name: 'Leer beginnen' }));
  await screen.findByRole('heading', { name: 'Erste Schritte' });
  expect(await call('bodies.list', {})).toMatchObject([
    { rules: [{ nameGenitive: 'des Integrationsrates', statutorySeats: 25 }] },
  ]);
});

test('a file that was lost comes back from its backup, instead of beginning anew', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-setup-'));
  const file = path.join(folder, 'lindenau.sqlite');
  const before = testApp({ file });
  await before.call('setup.loadSample', {});
  await before.call('backup.make', {});
  await before.app.close();
  rmSync(file);
  const office = testApp({ file });
  const { user } = await showScreen('/', office);
  await screen.findByRole('heading', { name: 'Sicherung zurückholen' });
  await screen.findByText(/von ihr ist 1 Sicherung da, die letzte vom/);
  await user.click(screen.getByRole('button', { name: 'Letzte Sicherung zurückholen' }));
  await screen.findByRole('heading', { name: 'Übersicht' }, { timeout: 10_000 });
  await office.app.close();
  rmSync(folder, { recursive: true });
});

import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
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

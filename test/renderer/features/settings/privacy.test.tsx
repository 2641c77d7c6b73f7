import { screen, within } from '@testing-library/dom';
import { beforeEach, expect, test } from 'vitest';
import { aBody, testApp, type TestApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

let office: TestApp;
beforeEach(async () => {
  office = testApp();
  await aBody(office.call);
});

test('shows what is kept of people, why and how long, and takes another period', async () => {
  const { user } = await showScreen('/einstellungen/datenschutz', office);
  const contact = within(await screen.findByRole('region', { name: 'Namen und Kontaktdaten' }));
  contact.getByText(/frühestens 5 Jahre nach dem Ende/);
  contact.getByText(/^Person: .*E-Mail-Adresse, Telefon/);
  const years = screen.getByRole('textbox', { name: /Jahre nach dem Ende der Mitgliedschaft/ });
  await user.clear(years);
  await user.type(years, '8');
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  await screen.findByText(/frühestens 8 Jahre nach dem Ende/);
  expect((await office.call('privacy.register', {})).retention.years).toBe(8);
});

test('says at the field that nothing is kept for no time at all', async () => {
  const { user } = await showScreen('/einstellungen/datenschutz', office);
  await user.clear(await screen.findByRole('textbox', { name: /Jahre nach dem Ende/ }));
  await user.click(screen.getByRole('button', { name: 'Speichern' }));
  expect(await screen.findAllByText('Bitte geben Sie mindestens ein Jahr an.')).not.toEqual([]);
  expect((await office.call('privacy.register', {})).retention.years).toBe(5);
});

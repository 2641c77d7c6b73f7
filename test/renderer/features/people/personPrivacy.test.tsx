import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, aMember, testApp } from '../../../support/app.ts';
import { choose } from '../../../support/screenHands.ts';
import { saveAs, showScreen } from '../../../support/screen.tsx';

test('what is known of somebody is saved as a package where the clerk wants it', async () => {
  const office = testApp();
  const bodyId = await aBody(office.call);
  await aMember(office.call, { bodyId, givenName: 'Ayşe', familyName: 'Kaya' });
  const { user } = await showScreen('/mitglieder', office);
  await user.click(await screen.findByText(/Kaya/));
  const dialog = within(await screen.findByRole('dialog'));
  saveAs('/stick/Auskunft.zip');
  await user.click(dialog.getByRole('button', { name: 'Auskunft speichern …' }));
  await dialog.findByText('Gespeichert: /stick/Auskunft.zip');
  const [latest] = await office.call('audit.list', { before: null });
  expect(latest?.sentence).toBe('Auskunft über gespeicherte Daten zu Ayşe Kaya erstellt.');
});

async function formerMember(today: string) {
  const office = testApp();
  const bodyId = await aBody(office.call);
  const email = 'kaya@example.org';
  const { membership } = await aMember(office.call, { bodyId, givenName: 'Ayşe', familyName: 'Kaya', email });
  await office.call('memberships.save', { ...membership, endDate: '2026-03-31' });
  office.clock.now = `${today}T09:00:00`;
  const { user } = await showScreen('/mitglieder', office);
  await screen.findByRole('button', { name: /Anzeigen/ });
  await choose(user, screen, /Anzeigen/, 'Ausgeschiedene');
  await user.click(await screen.findByText(/Kaya/));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Kontaktdaten entfernen …' }));
  return { office, user };
}

test('contact data of a former member go once somebody has read what goes and what stays', async () => {
  const { office, user } = await formerMember('2031-04-01');
  const ask = within(await screen.findByRole('alertdialog', { name: 'Kontaktdaten endgültig entfernen?' }));
  within(ask.getByRole('list', { name: 'Das wird entfernt' })).getByText('E-Mail-Adresse: kaya@example.org');
  within(ask.getByRole('list', { name: 'Das bleibt' })).getByText(/^Name, Titel und Funktion/);
  ask.getByText(/Das lässt sich nicht rückgängig machen/);
  await user.click(ask.getByRole('button', { name: 'Endgültig entfernen' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const [kaya] = await office.call('people.list', {});
  expect(kaya).toMatchObject({ familyName: 'Kaya', email: '' });
});

test('before the period is over it is said from when they may go, and nothing can be pressed', async () => {
  await formerMember('2030-01-01');
  const told = within(await screen.findByRole('dialog', { name: 'Kontaktdaten entfernen' }));
  told.getByText(/ab dem 31\.03\.2031/);
  expect(told.queryByRole('button', { name: 'Endgültig entfernen' })).toBeNull();
});

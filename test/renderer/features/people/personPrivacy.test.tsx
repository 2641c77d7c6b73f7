import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, aMember, testApp } from '../../../support/app.ts';
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

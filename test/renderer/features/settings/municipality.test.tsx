import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, testApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { write } from '../../../support/screenHands.ts';

const form = async () => within(await screen.findByRole('form', { name: 'Gemeinde' }));
const letterhead = async () => (await form()).getByRole('textbox', { name: 'Briefkopf' });

test('what was typed and not saved is still there after a look elsewhere, and is said not to be saved', async () => {
  const app = testApp();
  await aBody(app.call);
  const { user, call, go } = await showScreen('/einstellungen/gemeinde', app);
  await write(user, await letterhead(), 'Rathausplatz 1');
  (await form()).getByText('Noch nicht gespeichert');
  go('/mitglieder');
  await screen.findByRole('heading', { level: 1, name: 'Mitglieder' });
  go('/einstellungen/gemeinde');
  expect(await letterhead()).toHaveProperty('value', 'Rathausplatz 1');
  (await form()).getByText('Noch nicht gespeichert');

  await user.click((await form()).getByRole('button', { name: 'Speichern' }));
  await (await form()).findByText('Gespeichert');
  expect(await call('municipality.get', {})).toMatchObject({ letterhead: 'Rathausplatz 1' });
});

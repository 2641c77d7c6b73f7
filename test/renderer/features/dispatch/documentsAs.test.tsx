import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';
import { choose } from '../../../support/screenHands.ts';

test('as what documents go out is set once for the office, and a single mailing may differ', async () => {
  const app = testApp();
  await app.call('setup.loadSample', {});
  const planned = (await app.call('meetings.list', {})).find(({ state }) => state === 'planned');
  const { user, call, go } = await showScreen('/einstellungen/versand', app);
  const form = () => screen.findByRole('button', { name: /Dokumente gehen hinaus als/ });
  expect((await form()).textContent).toMatch(/^Word-Datei$/);
  await choose(user, screen, /Dokumente gehen hinaus als/, 'PDF');
  await user.click(within(screen.getByRole('form', { name: 'Versand' })).getByText('Speichern'));
  await waitFor(async () => expect(await call('mail.settings', {})).toMatchObject({ documentsAs: 'pdf' }));
  go(`/sitzungen/${planned?.id}/versand`);
  await screen.findByRole('group', { name: 'Was geht hinaus?' });
  await waitFor(async () => expect((await form()).textContent).toMatch(/^PDF$/));
  await choose(user, screen, /Dokumente gehen hinaus als/, 'Word-Datei und PDF');
  expect(await call('mail.settings', {})).toMatchObject({ documentsAs: 'pdf' });
});

import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, aMember, testApp } from '../support/app.ts';
import { showScreen } from '../support/screen.tsx';

test('what another window has written is there as soon as this one is looked at again', async () => {
  const app = testApp();
  const bodyId = await aBody(app.call);
  await aMember(app.call, { bodyId, familyName: 'Adler' });
  await showScreen('/mitglieder', app);
  await screen.findByRole('rowheader', { name: /Adler/ });
  await aMember(app.call, { bodyId, familyName: 'Zweitfenster' });
  expect(screen.queryByRole('rowheader', { name: /Zweitfenster/ })).toBeNull();
  window.dispatchEvent(new Event('focus'));
  await screen.findByRole('rowheader', { name: /Zweitfenster/ });
});

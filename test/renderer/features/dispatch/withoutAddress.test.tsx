import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aMember, testApp } from '../../../support/app.ts';
import { aDispatchable } from '../../../support/mailOffice.ts';
import { showScreen } from '../../../support/screen.tsx';

test('who is on a list and has no address is named before anything goes out, with the way to those who have none', async () => {
  const app = testApp({ now: '2026-09-01T09:00:30' });
  const { call } = app;
  const { meetingId, bodyId } = await aDispatchable(call);
  await aMember(call, { bodyId, givenName: 'Anna', familyName: 'Adler' });
  await aMember(call, { bodyId, givenName: 'Ben', familyName: 'Buche', email: 'buche@example.org' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  for (const name of [/^Einladung/, /^Mitglieder/])
    await user.click(await screen.findByRole('checkbox', { name, checked: false }));
  const named = /^Ohne E-Mail-Adresse: .*Anna Adler.*; diese Person erhält auf diesem Weg nichts\.$/;
  await screen.findByText(named);
  await user.click(screen.getByRole('link', { name: 'Adressen eintragen' }));
  await screen.findByRole('rowheader', { name: /Adler/ });
  expect(screen.queryByRole('rowheader', { name: /Buche/ })).toBeNull();
});

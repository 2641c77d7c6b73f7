import { screen, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import {
  aDelegation,
  chairKey,
  decision,
  finishedSample,
  passphrase,
  presented,
} from '../../../support/release.ts';
import { typeDigits } from '../../../support/screenHands.ts';
import { showScreen } from '../../../support/screen.tsx';

async function anOffice() {
  const sample = await finishedSample();
  await chairKey(sample);
  const { bodyId } = await sample.call('meetings.get', { id: sample.meetingId });
  const { keyId } = await aDelegation(sample.call, { bodyId, chairId: sample.chairId });
  return { ...sample, bodyId, keyId };
}

test('the chair delegates on this computer, and the deputy may consent until that is ended', async () => {
  const office = await anOffice();
  const { user, call } = await showScreen('/einstellungen/freigabe', office);
  await user.click(await screen.findByRole('button', { name: 'Vertretung eintragen …' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Vertretung eintragen' }));
  await typeDigits(user, dialog, /Erster Tag/, '01092026');
  await typeDigits(user, dialog, /Letzter Tag/, '30092026');
  await user.type(dialog.getByLabelText(/^Grund/), 'Urlaub');
  await user.type(dialog.getByLabelText(/^Passphrase von Leyla Karaduman/), passphrase);
  await user.click(dialog.getByRole('button', { name: 'Vertretung eintragen' }));
  const row = await screen.findByRole('row', { name: /vom 01\.09\.2026 bis 30\.09\.2026/ });
  expect(row.textContent).toContain('vom Vorsitz unterschrieben');
  expect(row.textContent).toContain('gilt heute');
  const { id: documentId } = await presented(office);
  const info = await call('release.sign', decision({ documentId, keyId: office.keyId }));
  expect(info.signatures[0]?.deputyOf).toBe('Leyla Karaduman');
  await user.click(within(row).getByRole('button', { name: /beenden/ }));
  const ending = within(await screen.findByRole('dialog', { name: 'Vertretung beenden' }));
  await user.type(ending.getByLabelText(/^Grund/), 'Wieder da.');
  await user.click(ending.getByRole('button', { name: 'Vertretung beenden' }));
  await screen.findByText(/Wieder da\./);
});

test('the release asks for the passphrase of the deputy and says for whom it is signed', async () => {
  const office = await anOffice();
  const { bodyId, chairId, keyId } = office;
  const period = { from: '2026-09-14', until: '2026-09-30', reason: 'Erkrankt' };
  const noted = { chairKeyId: null, passphrase: '' };
  await office.call('delegations.give', { bodyId, chairId, keyId, ...period, ...noted });
  const chairs = (await office.call('keys.list', {})).find(({ personId }) => personId === chairId);
  await office.call('keys.revoke', { keyId: chairs?.keyId ?? '', reason: 'Neuer Rechner.' });
  await presented(office);
  const { user } = await showScreen(`/sitzungen/${office.meetingId}/dokumente`, office);
  await user.click(await screen.findByRole('button', { name: 'Freigeben …' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Dokument freigeben' }));
  dialog.getByText(/Unterschrieben wird in Vertretung für Leyla Karaduman/);
  await user.type(dialog.getByLabelText('Passphrase von Annegret Mühlenkamp'), passphrase);
  await user.click(dialog.getByRole('button', { name: 'Freigeben' }));
  await screen.findAllByText(
    /^Freigegeben durch Annegret Mühlenkamp, in Vertretung für Leyla Karaduman, Vorsitz/,
  );
});

import { screen } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { aDispatchable, mailSettings } from '../../../support/mailOffice.ts';
import { showScreen } from '../../../support/screen.tsx';

const office = () => testApp({ now: '2026-09-01T09:00:30', mailOff: true });
const said = /^Ihre IT hat den Versand aus Ratsfeder abgeschaltet\./;

test('where the IT has switched sending off, Versand says so and offers the other ways', async () => {
  const app = office();
  await app.call('mail.save', mailSettings(465));
  const { meetingId } = await aDispatchable(app.call);
  const { user } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  await screen.findByText(said);
  const send = await screen.findByRole('button', { name: 'Versenden …' });
  expect(send).toHaveProperty('disabled', true);
  await user.click(screen.getByRole('button', { name: /Versandweg/ }));
  await user.click(await screen.findByRole('option', { name: 'als E-Mail-Entwurf im Mailprogramm' }));
  await screen.findByRole('button', { name: 'E-Mail-Entwurf speichern …' });
  expect(screen.queryByText(said)).toBeNull();
});

test('the settings say so, and neither ask for a password nor try the connection', async () => {
  const app = office();
  await aDispatchable(app.call);
  await showScreen('/einstellungen/versand', app);
  await screen.findByText(said);
  await screen.findByRole('textbox', { name: 'Name des Absenders' });
  expect(screen.queryByRole('button', { name: 'Verbindung prüfen' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Passwort/ })).toBeNull();
});

import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { aDispatchable, invitation, mailSettings } from '../../../support/mailOffice.ts';
import { showScreen } from '../../../support/screen.tsx';

test('who cancels a meeting is told before what of it has not gone out, and sees afterwards that it was held back', async () => {
  const app = testApp({ now: '2026-09-01T09:00:30' });
  const { meetingId, listId } = await aDispatchable(app.call, 2);
  await app.call('mail.save', mailSettings(465));
  await app.call('dispatch.send', invitation(meetingId, listId, 'smtp'));
  await app.call('dispatch.send', { ...invitation(meetingId, listId, 'draft'), subject: 'Entwurf' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  await user.click(await screen.findByRole('button', { name: 'Weitere Schritte' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sitzung absagen …' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Sitzung absagen' }));
  await dialog.findByText(
    '2 Nachrichten warten noch im Postausgang. Was wartet, geht mit der Absage nicht mehr hinaus.',
  );
  dialog.getByText(/^1 Sendung ist vorbereitet und nicht als versandt vermerkt: „Entwurf“\./);
  await user.type(dialog.getByRole('textbox', { name: /^Grund/ }), 'Krankheit');
  await user.click(dialog.getByRole('button', { name: 'Sitzung absagen' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const entry = within(await screen.findByRole('article', { name: 'Einladung' }));
  await entry.findByText('0 von 2 versandt, 2 zurückgenommen');
  entry.getByText(
    /^Diese Sendung wurde mit der Absage der Sitzung am 01\.09\.2026, 09:00 Uhr zurückgehalten\./,
  );
});

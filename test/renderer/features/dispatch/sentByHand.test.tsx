import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { testApp } from '../../../support/app.ts';
import { aDispatchable, invitation } from '../../../support/mailOffice.ts';
import { saveAs, showScreen } from '../../../support/screen.tsx';

test('an Einladung that goes out late says so before, and leads to where the reason is given (R7)', async () => {
  const app = testApp({ now: '2026-09-14T09:00:30' });
  const { meetingId } = await aDispatchable(app.call, 2);
  const { user } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  await user.click(await screen.findByRole('checkbox', { name: /^Einladung/ }));
  await screen.findByText(/^Wird „Einladung“ jetzt versandt, gilt: /);
  await user.click(screen.getByRole('link', { name: 'Zu den Dokumenten: Einladung' }));
  await screen.findByRole('form', { name: 'Ladung' });
});

test('files that were put into a folder invite nobody until the clerk says when it was sent', async () => {
  const app = testApp({ now: '2026-09-01T09:00:30' });
  const { meetingId, listId } = await aDispatchable(app.call, 2);
  await app.call('dispatch.send', invitation(meetingId, listId, 'folder'));
  const { user } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  const entry = within(await screen.findByRole('article', { name: 'Einladung' }));
  await entry.findByText('Dateien im Ordner abgelegt');
  await screen.findByText('geplant');

  const note = () => entry.getByRole('button', { name: 'Versand vermerken … Einladung' });
  await user.click(note());
  const question = () => screen.findByRole('dialog', { name: 'Haben Sie die Dateien versandt?' });
  within(await question()).getByText(
    /Erst damit gilt diese Sendung als versandt\. Ist eine Einladung dabei,/,
  );
  await user.click(within(await question()).getByRole('button', { name: 'Noch nicht' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(await app.call('meetings.get', { id: meetingId })).toMatchObject({ state: 'planned' });

  await user.click(note());
  await user.click(within(await question()).getByRole('button', { name: 'Ja, versandt' }));
  await entry.findByText('Von Hand versandt am 01.09.2026, 09:00 Uhr.');
  await screen.findByText('eingeladen');
  expect(await app.call('convening.get', { meetingId })).toMatchObject({
    sentOn: '2026-09-01',
    sentTime: '09:00',
  });
});

test('what was saved, and the question whether it is sent, take the focus; after the answer it does not get lost', async () => {
  const app = testApp({ now: '2026-09-01T09:00:30' });
  const { meetingId } = await aDispatchable(app.call, 2);
  const { user } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  await user.click(await screen.findByRole('checkbox', { name: /^Einladung/ }));
  await user.click(await screen.findByRole('checkbox', { name: /^Alle/ }));
  const save = await screen.findByRole('button', { name: 'E-Mail-Entwurf speichern …' });
  await waitFor(() => expect(save).toHaveProperty('disabled', false));
  saveAs('Einladung.eml');
  await user.click(save);
  const saved = await screen.findByText('Gespeichert: Einladung.eml');
  const focused = () => document.activeElement;
  await waitFor(() => expect(focused()?.contains(saved)).toBe(true));
  const question = await screen.findByRole('region', { name: 'Haben Sie die Nachricht versandt?' });
  expect(focused()).not.toBe(document.body);
  expect(focused()?.contains(question)).toBe(true);
  await user.click(within(question).getByRole('button', { name: 'Noch nicht' }));
  const told = await screen.findByText(/^Noch gilt nichts als versandt\./);
  await waitFor(() => expect(focused()).not.toBe(document.body));
  expect(focused()?.contains(told)).toBe(true);
});

import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aBody, aChair, aMeeting, aMember, anItem, testApp } from '../../../support/app.ts';
import { invitation } from '../../../support/mailOffice.ts';
import { showScreen } from '../../../support/screen.tsx';

/** An invitation to Frau Adler, who has no address, Herr Kaya and Frau Sow, sent by hand on the first; it is the third. */
async function invited() {
  const app = testApp({ now: '2026-09-01T09:00:30' });
  const { call, clock } = app;
  const bodyId = await aBody(call);
  const member = { bodyId, givenName: 'Toni' };
  await aMember(call, { ...member, formOfAddress: 'Frau', familyName: 'Adler' });
  await aMember(call, { ...member, formOfAddress: 'Herr', familyName: 'Kaya', email: 'kaya@example.org' });
  await aMember(call, { ...member, formOfAddress: 'Frau', familyName: 'Sow', email: 'sow@example.org' });
  const { id: meetingId } = await aMeeting(call, { bodyId });
  await aChair(call, meetingId);
  await anItem(call, { meetingId, title: 'Fest der Kulturen' });
  const listId = (await call('lists.list', {})).find(({ source }) => source === 'members')?.id ?? '';
  const { dispatch } = await call('dispatch.send', invitation(meetingId, listId, 'draft'));
  await call('dispatch.noteSent', { dispatchId: dispatch.id, sentOn: '2026-09-01', sentTime: '09:00' });
  clock.now = '2026-09-03T12:00:00';
  return { ...app, meetingId };
}

test('that a message came back is said at its recipient, and from then on where the Ladungsfrist stands', async () => {
  const { meetingId, ...app } = await invited();
  const { user, go } = await showScreen(`/sitzungen/${meetingId}/versand`, app);
  const entry = within(await screen.findByRole('article', { name: 'Einladung' }));
  await user.click(await entry.findByText('2 Empfänger im Einzelnen'));
  await user.click(await entry.findByRole('button', { name: 'Kam zurück … Herr Toni Kaya' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Kam die Nachricht zurück?' }));
  const yes = dialog.getByRole('button', { name: 'Ja, kam zurück' });
  await waitFor(() => expect(yes).toHaveProperty('disabled', false));
  await user.click(yes);
  await entry.findByText('kam am 03.09.2026 zurück');
  await entry.findByText('von Hand versandt an 2 Empfänger, 1 kam zurück');
  const rows = within(entry.getByRole('list', { name: 'Empfänger im Einzelnen' }));
  expect(rows.getAllByRole('listitem')[0]?.textContent).toContain('Herr Toni Kaya');
  await waitFor(() => expect(document.activeElement).not.toBe(document.body));

  go('/');
  const card = within(await screen.findByRole('region', { name: 'Nächste Sitzung' }));
  const missed = await card.findByText(
    /^Die Einladung hat 2 von 3 nicht erreicht: Frau Adler \(keine E-Mail-Adresse\), Herr Kaya \(kam am 03\.09\.2026 zurück\)\. Gegenüber den Übrigen ist die Ladungsfrist eingehalten: /,
  );
  expect(missed.closest('.notice')?.classList).toContain('warning');
  card.getByRole('link', { name: 'Adressen der Mitglieder' });
  expect(card.getByRole('link', { name: 'Zum Versand' }).getAttribute('href')).toContain(meetingId);

  go(`/sitzungen/${meetingId}/dokumente`);
  await screen.findByText('2 nicht erreicht');
  await screen.findByText(/^Die Einladung hat 2 von 3 nicht erreicht: /);

  go(`/sitzungen/${meetingId}/versand`);
  await user.click(await screen.findByRole('button', { name: 'Kam doch an Herr Toni Kaya' }));
  await screen.findByText('von Hand versandt an 2 Empfänger');
});

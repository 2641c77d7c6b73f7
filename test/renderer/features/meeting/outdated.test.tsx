import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

test('an invitation that was overtaken says so in head, agenda and list of documents, with what tells the change', async () => {
  const app = await aPlannedMeeting();
  const { call, meetingId } = app;
  await anItem(call, { meetingId, title: 'Mitteilungen' });
  await setState(call, meetingId, 'invited');
  await anItem(call, { meetingId, title: 'Haushalt' });
  const { go } = await showScreen(`/sitzungen/${meetingId}/tagesordnung`, app);
  await screen.findByText('Einladung überholt');
  await screen.findByText('Neu ist TOP 2 „Haushalt“ (öffentlich).');
  await screen.findByRole('link', { name: 'Zur Nachtragstagesordnung' });

  go(`/sitzungen/${meetingId}/dokumente/invitation`);
  const list = within(await screen.findByRole('navigation', { name: 'Dokumente der Sitzung' }));
  const row = await list.findByRole('link', { name: /^Einladung/ });
  await waitFor(() => expect(row.textContent).toContain('überholt'));
  await screen.findByRole('link', { name: 'Zur Änderungsmitteilung' });
});

test('an invitation of which nothing has changed is not overtaken', async () => {
  const app = await aPlannedMeeting();
  await anItem(app.call, { meetingId: app.meetingId, title: 'Mitteilungen' });
  await setState(app.call, app.meetingId, 'invited');
  await showScreen(`/sitzungen/${app.meetingId}/dokumente/invitation`, app);
  const list = within(await screen.findByRole('navigation', { name: 'Dokumente der Sitzung' }));
  await list.findByText('Änderungsmitteilung');
  expect(screen.queryByText(/überholt/)).toBeNull();
});

import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

test('a check about an item leads into its fields, to the public title where that is missing', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Vergabe', isPublic: false });
  const { user } = await showScreen(`/sitzungen/${meetingId}/tagesordnung/${itemId}`, planned);
  const dialog = within(await screen.findByRole('dialog', { name: /^Tagesordnungspunkt/ }));
  const field = dialog.getByRole('textbox', { name: /^Bezeichnung für die Öffentlichkeit/ });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await user.keyboard('Vergabe von Leistungen');
  await user.click(dialog.getByRole('button', { name: 'Speichern' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(location.hash).toBe(`#/sitzungen/${meetingId}/tagesordnung`);
  expect((await call('agenda.list', { meetingId })).find(({ id }) => id === itemId)?.publicTitle).toBe(
    'Vergabe von Leistungen',
  );
});

test('what was found on the agenda of a meeting that is not held any more has the focus there', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Lesefest' });
  await setState(call, meetingId, 'cancelled', 'zu wenige Anmeldungen');
  await showScreen(`/sitzungen/${meetingId}/tagesordnung/${itemId}`, planned);
  await waitFor(() => expect(document.activeElement?.textContent).toContain('Lesefest'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

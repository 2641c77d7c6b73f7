import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

test('what was deleted comes back with one action, and lies there no longer', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId } = planned;
  const id = await anItem(call, { meetingId, title: 'Bericht' });
  await call('agenda.remove', { id });
  const { user } = await showScreen('/einstellungen/papierkorb', planned);
  await user.click(await screen.findByRole('button', { name: /^Zurückholen: Bericht/ }));
  await screen.findByText('„Bericht, Sitzung am 16.09.2026“ ist wieder da.');
  await screen.findByText('Der Papierkorb ist leer');
  expect((await call('agenda.list', { meetingId })).map(({ title }) => title)).toContain('Bericht');
});

test('what stands in the way is said, and it stays there', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId } = planned;
  const id = await anItem(call, { meetingId, title: 'Bericht' });
  await call('agenda.remove', { id });
  await setState(call, meetingId, 'running');
  const { user } = await showScreen('/einstellungen/papierkorb', planned);
  await user.click(await screen.findByRole('button', { name: /^Zurückholen: Bericht/ }));
  await screen.findByText(/^Die Tagesordnung steht seit Eröffnung der Sitzung fest/);
  screen.getByRole('button', { name: /^Zurückholen: Bericht/ });
});

test('it is emptied after a question', async () => {
  const planned = await aPlannedMeeting();
  const { call, meetingId } = planned;
  const id = await anItem(call, { meetingId, title: 'Bericht' });
  await call('agenda.remove', { id });
  const { user } = await showScreen('/einstellungen/papierkorb', planned);
  await user.click(await screen.findByRole('button', { name: 'Papierkorb leeren' }));
  const question = within(await screen.findByRole('alertdialog', { name: 'Papierkorb leeren?' }));
  expect(await call('waste.list', {})).toHaveLength(1);
  await user.click(question.getByRole('button', { name: 'Endgültig löschen' }));
  await waitFor(async () => expect(await call('waste.list', {})).toEqual([]));
});

import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

test('one key calls the item that is shown, and once it is called the next one', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const first = await anItem(call, { meetingId, title: 'Sprachcafé' });
  await anItem(call, { meetingId, title: 'Abendöffnung' });
  await setState(call, meetingId, 'running');
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${first}`, planned);
  await screen.findByRole('button', { name: 'Aufrufen' });
  await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  expect(await screen.findByText(/^aufgerufen um/u)).toBeDefined();
  await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  await screen.findByRole('heading', { name: /Abendöffnung/u });
  const rows = await call('agenda.list', { meetingId });
  expect(rows.filter(({ calledAt }) => calledAt !== null).map(({ title }) => title)).toEqual([
    'Sprachcafé',
    'Abendöffnung',
  ]);
  await user.click(await screen.findByRole('button', { name: 'Beenden' }));
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Erneut aufrufen' })).toBe(document.activeElement),
  );
});

test('wherever the clerk looks, list and band say what is called, and the Protokoll opens there', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const first = await anItem(call, { meetingId, title: 'Sprachcafé' });
  const hidden = await anItem(call, { meetingId, title: 'Vergabe', isPublic: false });
  await setState(call, meetingId, 'running');
  await call('agenda.call', { id: hidden });
  const { go } = await showScreen(`/sitzungen/${meetingId}/protokoll`, planned);
  await screen.findByRole('heading', { name: /Vergabe/u, level: 2 });
  go(`/sitzungen/${meetingId}/protokoll/${first}`);
  await screen.findByRole('heading', { name: /Sprachcafé/u, level: 2 });
  await screen.findByText(/^Nichtöffentlicher Teil · TOP 2 Vergabe$/u);
  expect(screen.getByRole('link', { name: /Vergabe/u }).textContent).toMatch(/aufgerufen/u);
});

test('before the meeting is opened there is nothing to call', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Sprachcafé' });
  await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  await screen.findByRole('heading', { name: /Sprachcafé/u, level: 2 });
  expect(screen.queryByRole('button', { name: 'Aufrufen' })).toBeNull();
});

test('the key that calls an item brings the cursor into its text, wherever it was before', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  const first = await anItem(call, { meetingId, title: 'Sprachcafé' });
  await setState(call, meetingId, 'running');
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${first}`, planned);
  const text = await screen.findByRole('textbox', { name: /^Text zu TOP 1/u });
  expect(document.activeElement).not.toBe(text);
  await user.keyboard('{Alt>}{Shift>}{ArrowDown}{/Shift}{/Alt}');
  await screen.findByText(/^aufgerufen um/u);
  await waitFor(() => expect(document.activeElement).toBe(text));
});

test('Strg 3 goes into the text of the item', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, call } = planned;
  await anItem(call, { meetingId, title: 'Sprachcafé' });
  await setState(call, meetingId, 'running');
  const { user } = await showScreen(`/sitzungen/${meetingId}/anwesenheit`, planned);
  await screen.findByRole('tab', { name: 'Anwesenheit' });
  await user.keyboard('{Control>}3{/Control}');
  const text = await screen.findByRole('textbox', { name: /^Text(:| zu TOP)/u });
  await waitFor(() => expect(document.activeElement).toBe(text));
});

import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

/** The Protokoll at an item whose text was written twice, an hour apart. */
async function openItem() {
  const planned = await aPlannedMeeting({ now: '2026-09-16T17:00:00' });
  const { call, clock, meetingId } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Bericht' });
  await setState(call, meetingId, 'running');
  const first = fromPlain('Der Rat nimmt den Bericht zur Kenntnis.');
  const { textVersion } = await call('minutes.saveText', { itemId, text: first, baseVersion: 0 });
  clock.now = '2026-09-16T18:00:00';
  const second = fromPlain('Der Rat nimmt den Bericht zustimmend zur Kenntnis.');
  await call('minutes.saveText', { itemId, text: second, baseVersion: textVersion });
  const path = `/sitzungen/${meetingId}/protokoll/${itemId}`;
  const stored = async () => plainText((await call('minutes.get', { itemId })).text);
  return { ...planned, path, stored };
}

const historyOf = async (user: Awaited<ReturnType<typeof showScreen>>['user']) => {
  await user.click(await screen.findByRole('button', { name: /^Verlauf: Text zu TOP/ }));
  return within(await screen.findByRole('dialog', { name: /^Verlauf: Text zu TOP/ }));
};

test('a text shows who wrote what when and what it changed; an earlier state comes back into the editor', async () => {
  const planned = await openItem();
  const { user } = await showScreen(planned.path, planned);
  const dialog = await historyOf(user);
  const [now, before] = await dialog.findAllByRole('listitem');
  if (!now || !before) throw new Error('two versions were written');
  expect(within(now).getByRole('insertion').textContent).toMatch(/\[neu: zustimmend ?\]/);
  expect(now.textContent).toContain('so steht es jetzt da');
  await user.click(within(before).getByRole('button', { name: /^Diesen Stand zurückholen/ }));
  await waitFor(async () => expect(await planned.stored()).toBe('Der Rat nimmt den Bericht zur Kenntnis.'));
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: /^Text zu TOP/ }).textContent).toBe(
      'Der Rat nimmt den Bericht zur Kenntnis.',
    ),
  );
  await screen.findByText(/früherer Stand zurückgeholt/);
});

test('of a finished meeting it is read, and nothing comes back', async () => {
  const planned = await openItem();
  await setState(planned.call, planned.meetingId, 'closed');
  await setState(planned.call, planned.meetingId, 'minutesReady');
  const { user } = await showScreen(planned.path, planned);
  const dialog = await historyOf(user);
  expect(await dialog.findAllByRole('listitem')).toHaveLength(2);
  expect(dialog.queryByRole('button', { name: /^Diesen Stand/ })).toBeNull();
});

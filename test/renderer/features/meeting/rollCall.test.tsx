import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

/** A resolution that is voted on by name, in a room with `members`. */
async function openRollCall(members = 4) {
  const planned = await aPlannedMeeting({ members });
  const { meetingId, call } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Runder Tisch' });
  await setState(call, meetingId, 'running');
  await call('resolutions.add', { itemId, vote: blankVote('names') });
  const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const card = within(await screen.findByRole('region', { name: 'Beschluss 1' }));
  const rows = () => card.getAllByRole('radiogroup', { name: /^Stimme: / });
  const stored = async () => {
    const vote = (await call('minutes.get', { itemId })).resolutions[0]?.vote;
    return vote?.form === 'names' ? vote.byName.map(({ choice }) => choice) : [];
  };
  return { ...planned, ...shown, card, rows, stored };
}

const focusedRow = () => document.activeElement?.closest('[role="radiogroup"]');

test('J, N and E set the vote of one person and go on to the next, ↑ goes back, Entf takes it away', async () => {
  const { user, card, rows, stored } = await openRollCall();
  await user.keyboard('{F3}');
  expect(focusedRow()).toBe(rows()[0]);
  await user.keyboard('jNe');
  expect(focusedRow()).toBe(rows()[3]);
  await waitFor(async () => expect(await stored()).toEqual(['yes', 'no', 'abstain']));
  expect(card.getByText(/^\d+ fehlen$/).closest('[role="status"]')?.textContent).toMatch(
    /^1 Ja 1 Nein 1 Enth\. \d+ fehlen 3 von \d+$/,
  );
  await user.keyboard('{ArrowUp}{Delete}');
  expect(focusedRow()).toBe(rows()[2]);
  await waitFor(async () => expect(await stored()).toEqual(['yes', 'no']));
});

test('↓ moves to another person without a vote, and Esc ends at the outcome', async () => {
  const { user, card, rows, stored } = await openRollCall();
  await user.keyboard('{F3}{ArrowDown}{ArrowDown}j');
  expect(focusedRow()).toBe(rows()[3]);
  await waitFor(async () => expect(await stored()).toEqual(['yes']));
  await user.keyboard('{Escape}');
  expect(focusedRow()).toBe(card.getByRole('radiogroup', { name: 'Ergebnis' }));
});

test('all who are missing are set to Ja at once, and that can be taken back', async () => {
  const { user, card, rows, stored } = await openRollCall();
  await user.keyboard('{F3}n');
  const all = rows().length;
  await user.click(card.getByRole('button', { name: `Übrige ${all - 1}: Ja` }));
  await waitFor(async () => expect((await stored()).filter((one) => one === 'yes')).toHaveLength(all - 1));
  card.getByText('vollständig');
  await user.click(card.getByRole('button', { name: `Übrige ${all - 1} zurücknehmen` }));
  await waitFor(async () => expect(await stored()).toEqual(['no']));
});

test('stands by list with sums of each, or from A to Z', async () => {
  const { user, card } = await openRollCall();
  const group = within(card.getByRole('region', { name: 'ohne Liste oder Fraktion' }));
  group.getByText('0 Ja · 0 Nein · 0 Enth.');
  await user.click(card.getByRole('radio', { name: 'A–Z' }));
  expect(card.queryByRole('region', { name: 'ohne Liste oder Fraktion' })).toBeNull();
  card.getByRole('region', { name: 'Stimmen' });
});

test('the foot names the keys of the roll-call while it has the focus', async () => {
  const { user } = await openRollCall();
  await user.keyboard('{F3}');
  const foot = within(screen.getByRole('contentinfo'));
  foot.getByText(/weiter zur nächsten Person/);
  expect(foot.queryByText(/Baustein/)).toBeNull();
});

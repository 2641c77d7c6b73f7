import { screen, waitFor } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { aMeeting, aPlannedMeeting } from '../../../support/app.ts';
import { aDecidedPaper } from '../../../support/papers.ts';
import { showScreen } from '../../../support/screen.tsx';

test('the list of meetings finds what was decided, names the item and leads there', async () => {
  const planned = await aPlannedMeeting();
  const { call, bodyId, meetingId } = planned;
  const wording = {
    proposed: 'Der Zuschuss wird gewährt.',
    resolved: 'Die Stadtteilbüros erhalten den Zuschuss.',
  };
  const { itemId, resolution } = await aDecidedPaper(call, { bodyId, meetingId, ...wording });
  await call('resolutions.save', { ...resolution, outcome: 'adopted' });
  await aMeeting(call, { bodyId, number: 9, date: '2027-03-01' });
  const { user } = await showScreen('/sitzungen', planned);
  const rows = async () => (await screen.findAllByRole('row')).length - 1;
  await waitFor(async () => expect(await rows()).toBe(2));
  await user.type(screen.getByLabelText('Suchen, auch in Tagesordnung und Beschlüssen'), 'stadtteilb');
  const found = await screen.findByText('Stadtteilb', { selector: '.excerpt mark' });
  expect(found.parentElement?.textContent).toBe('beschlossen: Die Stadtteilbüros erhalten den Zuschuss.');
  await waitFor(async () => expect(await rows()).toBe(1));
  const link = screen.getByRole('link', { name: /^TOP \d+ Sprachcafé im Stadtteil Nord$/u });
  await user.click(link);
  await waitFor(() => expect(window.location.hash).toBe(`#/sitzungen/${meetingId}/protokoll/${itemId}`));
});

test.each(['01.03.2027', 'März 2027', '1. märz'])(
  'a meeting is still found by its day: „%s“',
  async (day) => {
    const planned = await aPlannedMeeting();
    await aMeeting(planned.call, { bodyId: planned.bodyId, number: 9, date: '2027-03-01' });
    const { user } = await showScreen('/sitzungen', planned);
    await user.type(await screen.findByLabelText('Suchen, auch in Tagesordnung und Beschlüssen'), day);
    await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(2));
    screen.getByText('9. Sitzung');
  },
);

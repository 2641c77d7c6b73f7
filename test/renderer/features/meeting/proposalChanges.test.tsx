import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { ziffernOf } from '../../../../shared/domain/vote/parts.ts';
import type { Outcome } from '../../../../shared/domain/vote/resolution.ts';
import { aPlannedMeeting } from '../../../support/app.ts';
import { aDecidedPaper } from '../../../support/papers.ts';
import { showScreen } from '../../../support/screen.tsx';

const proposed = 'Der Zuschuss von 12.000 € wird gewährt.';

/** The Protokoll at an item with a paper, and a resolution with such a text. */
async function openItem(resolved: string, outcome: Outcome = 'open') {
  const planned = await aPlannedMeeting();
  const { meetingId, bodyId, call } = planned;
  const decided = { bodyId, meetingId, proposed, resolved };
  const { paper, itemId, resolution } = await aDecidedPaper(call, decided);
  await call('resolutions.save', { ...resolution, outcome });
  const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const card = within(await screen.findByRole('region', { name: /^Beschluss 1/ }));
  const stored = async () => (await call('minutes.get', { itemId })).resolutions[0];
  const step = async () => (await call('papers.get', { id: paper.id })).steps[0];
  return { ...shown, card, paper, stored, step };
}

const changes = (card: ReturnType<typeof within>) =>
  card.findByRole('region', { name: 'Abweichung vom Vorschlag: Beschluss 1' });

test('a changed proposal shows both wordings beside each other, with what is gone and what is new', async () => {
  const { card, paper } = await openItem('Der Zuschuss von 10.000 € wird gewährt.');
  const region = within(await changes(card));
  const before = region.getByRole('group', { name: `Beschlussvorschlag der Vorlage ${paper.number}` });
  const now = region.getByRole('group', { name: 'Beschluss 1' });
  expect(within(before).getByRole('deletion').textContent).toBe('[gestrichen: 12.000]');
  expect(within(now).getByRole('insertion').textContent).toBe('[neu: 10.000]');
  // It was taken: nobody offers it again.
  expect(screen.queryByRole('button', { name: 'Als Beschluss übernehmen' })).toBeNull();
});

test('of two proposals the other is still offered once one is decided, and knows its Ziffer', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, bodyId, call } = planned;
  const other = 'Im Herbst wird über die Verwendung berichtet.';
  const decided = { bodyId, meetingId, proposed, resolved: 'Der Zuschuss von 10.000 € wird gewährt.' };
  const { paper, itemId, resolution } = await aDecidedPaper(call, { ...decided, also: [other] });
  await call('resolutions.save', { ...resolution, outcome: 'adoptedAmended' });
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const offered = within(await screen.findByRole('region', { name: 'Beschlussvorschläge' }));
  offered.getByText(`Beschlussvorschlag der Vorlage ${paper.number}, Ziffer 2`);
  expect(offered.queryByRole('button', { name: /^Alle Ziffern/ })).toBeNull();
  await user.click(offered.getByRole('button', { name: 'Als Beschluss übernehmen' }));
  await waitFor(async () =>
    expect((await call('minutes.get', { itemId })).resolutions.map(({ part }) => part)).toEqual([
      '',
      'Ziffer 2',
    ]),
  );
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Beschlussvorschläge' })).toBeNull());
});

test('all Ziffern are taken as one resolution by key, on which each is voted alone', async () => {
  const planned = await aPlannedMeeting();
  const { meetingId, bodyId, call } = planned;
  const also = ['Im Herbst wird über die Verwendung berichtet.'];
  const { itemId, resolution } = await aDecidedPaper(call, {
    bodyId,
    meetingId,
    proposed,
    also,
    resolved: 'Es wird unterbrochen.',
  });
  await call('resolutions.remove', { id: resolution.id, version: resolution.version });
  const { user } = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const offered = within(await screen.findByRole('region', { name: 'Beschlussvorschläge' }));
  expect(offered.getAllByRole('button', { name: 'Als Beschluss übernehmen' })).toHaveLength(2);
  offered.getByRole('button', { name: 'Alle Ziffern als einen Beschluss übernehmen' }).focus();
  await user.keyboard('{Enter}');
  const card = within(await screen.findByRole('region', { name: /^Beschluss 1/ }));
  const [whole] = (await call('minutes.get', { itemId })).resolutions;
  expect(whole && ziffernOf(whole.text)).toEqual([1, 2]);
  expect(whole?.part).toBe('');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Beschlussvorschläge' })).toBeNull());
  expect(card.queryByRole('region', { name: /Abweichung/ })).toBeNull();
  await user.click(await card.findByRole('button', { name: 'Nach Ziffern abstimmen' }));
  card.getByRole('checkbox', { name: 'Ziffer 2' });
});

test('"geändert beschlossen" is offered by key, and the row of the paper says so', async () => {
  const { user, card, stored, step } = await openItem('Der Zuschuss von 10.000 € wird gewährt.', 'adopted');
  const offer = within(await changes(card)).getByRole('button', { name: 'Geändert beschlossen' });
  offer.focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect((await stored())?.outcome).toBe('adoptedAmended'));
  expect(within(await changes(card)).queryByRole('button')).toBeNull();
  expect(document.activeElement).toBe(card.getByRole('radio', { name: 'geändert beschlossen' }));
  expect((await step())?.shownResult?.wording).toContain('geändert beschlossen');
});

test.each([
  ['the proposal as it is', proposed],
  ['something else', 'Die Verwaltung berichtet im Frühjahr mündlich.'],
])('a resolution that says %s is compared with nothing', async (_name, resolved) => {
  const { card } = await openItem(resolved);
  await card.findByRole('radiogroup', { name: 'Ergebnis' });
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: 'Als Beschluss übernehmen' }) === null).toBe(
      resolved === proposed,
    ),
  );
  expect(card.queryByRole('region', { name: /Abweichung/ })).toBeNull();
});

test('another outcome is compared and nothing is offered', async () => {
  const { card } = await openItem('Der Zuschuss von 10.000 € wird gewährt.', 'rejected');
  expect(within(await changes(card)).queryByRole('button')).toBeNull();
});

import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { aMember, anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

/** A vote by lists: four of "Vielfalt", one of whom is biased and one without a vote, and two of "Mitte". */
async function openFactionVote() {
  const planned = await aPlannedMeeting({ members: 2 });
  const { bodyId, meetingId, call } = planned;
  const list = async (name: string) =>
    (await call('organizations.save', { id: null, version: null, name, shortName: '', kind: 'list' })).id;
  const [first, second] = [await list('Liste Vielfalt'), await list('Liste Mitte')];
  const member = (familyName: string, organizationId: string, role: 'member' | 'advisory' = 'member') =>
    aMember(call, { bodyId, familyName, organizationId, role });
  const { personId: biasedId } = await member('Ahorn', first);
  await member('Birke', first);
  await member('Eiche', first);
  await member('Linde', first, 'advisory');
  await member('Erle', second);
  await member('Ulme', second);
  await call('attendance.fill', { meetingId });
  const itemId = await anItem(call, { meetingId, title: 'Budget' });
  await setState(call, meetingId, 'running');
  await call('recusals.save', { meetingId, itemId, personId: biasedId, whereabouts: 'left', note: '' });
  await call('resolutions.add', { itemId, vote: blankVote('factions') });
  const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const card = within(await screen.findByRole('region', { name: 'Beschluss 1' }));
  const row = (name: RegExp) => within(card.getByRole('row', { name }));
  const stored = async () => {
    const vote = (await call('minutes.get', { itemId })).resolutions[0]?.vote;
    return vote?.form === 'factions' ? vote.byFaction : [];
  };
  return { ...planned, ...shown, itemId, first, second, card, row, stored };
}

test('each list has the head count of those in the room who may vote', async () => {
  const { row } = await openFactionVote();
  row(/^Liste Vielfalt/).getByRole('cell', { name: '2' });
  row(/^Liste Mitte/).getByRole('cell', { name: '2' });
  row(/^Liste Vielfalt/).getByText('2 fehlen');
});

test('J gives all votes of a list to Ja and goes on, digits split it, and what is missing is told', async () => {
  const { user, card, row, first, second, stored } = await openFactionVote();
  await user.keyboard('{F3}');
  const field = (side: string, list: string) => card.getByRole('textbox', { name: `${side}: ${list}` });
  const [upper = '', lower = ''] = card
    .getAllByRole('row')
    .flatMap((one) => /Liste (?:Mitte|Vielfalt)/.exec(one.textContent ?? '')?.[0] ?? []);
  expect(document.activeElement).toBe(field('Ja', upper));
  await user.keyboard('j');
  expect(document.activeElement).toBe(field('Ja', lower));
  await user.keyboard('1');
  await user.tab();
  await user.keyboard('2');
  row(new RegExp(`^${upper}`)).getByText('vollständig');
  row(new RegExp(`^${lower}`)).getByText('1 zu viel');
  await user.keyboard('e');
  const id = (name: string) => (name === 'Liste Vielfalt' ? first : second);
  await waitFor(async () =>
    expect(await stored()).toEqual([
      { organizationId: id(upper), yes: 2, no: 0, abstain: 0 },
      { organizationId: id(lower), yes: 0, no: 0, abstain: 2 },
    ]),
  );
  expect(row(/^Summe/).getByRole('status').textContent).toMatch(/^4 von \d+$/);
});

test('lists vote without counts, and who votes on their own is named', async () => {
  const { user, card, first, second, stored, call, itemId } = await openFactionVote();
  await user.click(card.getByRole('radio', { name: 'ohne Zahlen' }));
  await user.keyboard('{F3}');
  const groups = () => card.getAllByRole('radiogroup', { name: /^Stimmen: Liste/ });
  const listIn = (group: HTMLElement | undefined) =>
    group?.closest('[data-list]')?.getAttribute('data-list') === first ? first : second;
  const upper = listIn(groups()[0]);
  await user.keyboard('jn');
  await waitFor(async () =>
    expect(await stored()).toEqual([
      { organizationId: upper, yes: 0, no: 0, abstain: 0, whole: 'yes' },
      { organizationId: upper === first ? second : first, yes: 0, no: 0, abstain: 0, whole: 'no' },
    ]),
  );
  await user.click(card.getByRole('button', { name: /Einzeln abgestimmt hat/ }));
  await user.click(await screen.findByRole('option', { name: /^Birke/ }));
  const single = within(await card.findByRole('radiogroup', { name: 'Einzelstimme: Birke' }));
  await user.click(single.getByRole('radio', { name: 'Enthaltung' }));
  const members = async () => {
    const vote = (await call('minutes.get', { itemId })).resolutions[0]?.vote;
    return vote?.form === 'factions' ? vote.members?.map(({ choice }) => choice) : undefined;
  };
  await waitFor(async () => expect(await members()).toEqual(['abstain']));
  // With counts again each list keeps its side, but for the member who voted otherwise.
  await user.click(card.getByRole('radio', { name: 'mit Zahlen' }));
  await waitFor(async () =>
    expect((await stored()).find(({ organizationId }) => organizationId === first)).toMatchObject(
      upper === first ? { yes: 1 } : { no: 1 },
    ),
  );
});

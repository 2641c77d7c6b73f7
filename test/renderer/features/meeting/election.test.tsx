import { screen, waitFor, within } from '@testing-library/dom';
import { expect, test } from 'vitest';
import { electionText } from '../../../../shared/german/election.ts';
import type { Election } from '../../../../shared/domain/vote/election.ts';
import { PersonId } from '../../../../shared/domain/ids.ts';
import { aRound, aSingle, byLists } from '../../../shared/domain/vote/elections.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { showScreen } from '../../../support/screen.tsx';

/** The Protokoll at an item with this election. */
async function openElection(wanted: Election | ((planned: { people: string[] }) => Election)) {
  const planned = await aPlannedMeeting({ members: 11 });
  const { meetingId, call } = planned;
  const election = typeof wanted === 'function' ? wanted(planned) : wanted;
  const itemId = await anItem(call, { meetingId, title: 'Wahlen' });
  await setState(call, meetingId, 'running');
  const printedResult = electionText(election);
  const { id } = await call('resolutions.add', { itemId, label: 'Wahl', election, printedResult });
  const shown = await showScreen(`/sitzungen/${meetingId}/protokoll/${itemId}`, planned);
  const card = within(await screen.findByRole('region', { name: 'Wahl 1' }));
  const stored = async () => (await call('minutes.get', { itemId })).resolutions[0];
  return { ...planned, ...shown, itemId, id, card, stored };
}

const wordingIn = (card: ReturnType<typeof within>) =>
  card.getByRole('textbox', { name: /Wortlaut in der Niederschrift/ });

test('sums, needed votes and what comes next stand beside the votes while they are typed', async () => {
  const { user, card, stored } = await openElection(
    aSingle(
      ['Frau Ahorn', 'Herr Birke', 'Frau Eiche'],
      aRound({ 'Frau Ahorn': 5, 'Herr Birke': 4, 'Frau Eiche': null }),
    ),
  );
  await user.type(card.getByRole('textbox', { name: '1. Wahlgang: Stimmen für Frau Eiche' }), '3');
  await card.findByText(/12 von 12 im Raum/);
  card.getByText('mindestens 7');
  card.getByText('12 / 12');
  expect(card.getAllByText('engere Wahl')).toHaveLength(2);
  card.getByText('ausgeschieden');
  await user.click(card.getByRole('button', { name: 'Weiterer Wahlgang' }));
  await card.findByRole('textbox', { name: 'engere Wahl: Stimmen für Herr Birke' });
  expect(card.queryByRole('textbox', { name: /Stimmen für Frau Eiche/ })).toBeNull();
  card.getByText('nicht dabei');
  await waitFor(async () => expect((await stored())?.election?.rounds[0]?.takenAt).toMatch(/^\d\d:\d\d$/));
});

test('the first round can be put right while there is a second', async () => {
  const first = aRound({ 'Frau Ahorn': 6, 'Herr Birke': 6 });
  const { user, card, stored } = await openElection(
    aSingle(
      ['Frau Ahorn', 'Herr Birke'],
      first,
      aRound({ 'Frau Ahorn': null, 'Herr Birke': null }, { kind: 'runOff' }),
    ),
  );
  await user.click(card.getByRole('button', { name: '1. Wahlgang ändern' }));
  const field = card.getByRole('textbox', { name: '1. Wahlgang: Stimmen für Frau Ahorn' });
  await user.clear(field);
  await user.type(field, '7');
  await waitFor(async () => expect((await stored())?.election?.rounds[0]?.votes[0]?.votes).toBe(7));
});

test('one that stands gets another name, and keeps the votes', async () => {
  const { user, card, stored } = await openElection(
    aSingle(['Frau Ahron', 'Herr Birke'], aRound({ 'Frau Ahron': 7, 'Herr Birke': 5 })),
  );
  await user.click(card.getByRole('button', { name: 'Namen ändern: Frau Ahron' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Namen ändern' }));
  const name = dialog.getByRole('combobox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Frau Ahorn');
  await user.click(dialog.getByRole('button', { name: 'Übernehmen' }));
  await waitFor(async () =>
    expect(await stored()).toMatchObject({
      printedResult:
        'Auf Frau Ahorn entfallen 7 Stimmen und auf Herrn Birke 5 Stimmen. Damit ist Frau Ahorn gewählt.',
      election: {
        nominations: [{ candidates: [{ name: 'Frau Ahorn' }] }, {}],
        rounds: [{ votes: [{ votes: 7 }, {}] }],
      },
    }),
  );
});

test('a name on a list is put right where it stands', async () => {
  const { user, card, stored } = await openElection(
    byLists(3, { Linde: ['Frau Ahron', 'Herr Birke'] }, { Linde: null }),
  );
  await user.click(card.getByRole('button', { name: 'Namen ändern: Frau Ahron' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Namen ändern' }));
  const name = dialog.getByRole('combobox', { name: 'Name' });
  await user.clear(name);
  await user.type(name, 'Frau Ahorn{Enter}');
  await waitFor(async () =>
    expect((await stored())?.election?.nominations[0]?.candidates.map((one) => one.name)).toEqual([
      'Frau Ahorn',
      'Herr Birke',
    ]),
  );
});

test('who declines the election does not stand in the round that follows for it', async () => {
  const { user, card, stored } = await openElection(
    aSingle(['Frau Ahorn', 'Herr Birke'], aRound({ 'Frau Ahorn': 10, 'Herr Birke': 2 })),
  );
  const answer = within(card.getByRole('radiogroup', { name: 'Frau Ahorn nimmt die Wahl an' }));
  await user.click(answer.getByRole('radio', { name: 'nein' }));
  await user.click(card.getByRole('button', { name: 'Weiterer Wahlgang' }));
  const votes = await card.findByRole('textbox', { name: '2. Wahlgang: Stimmen für Herr Birke' });
  expect(document.activeElement).toBe(votes);
  await user.keyboard('11');
  expect(card.queryByRole('textbox', { name: '2. Wahlgang: Stimmen für Frau Ahorn' })).toBeNull();
  card.getByText('lehnte ab');
  await waitFor(async () =>
    expect(await stored()).toMatchObject({
      outcome: 'elected',
      printedResult:
        'Im ersten Wahlgang entfallen auf Frau Ahorn 10 Stimmen und auf Herrn Birke 2 Stimmen. Damit ist Frau Ahorn gewählt. Sie nimmt die Wahl nicht an. Herr Birke wird im zweiten Wahlgang mit 11 Ja-Stimmen gewählt.',
    }),
  );
});

test('own words stay, whatever is counted afterwards; an outcome the clerk chose stays, too', async () => {
  const { user, card, stored } = await openElection(aSingle(['Frau Ahorn'], aRound({ 'Frau Ahorn': null })));
  await user.type(wordingIn(card), 'Frau Ahorn übernimmt den Vorsitz.');
  await user.click(card.getByRole('button', { name: /Ergebnis$/, expanded: false }));
  await user.click(await screen.findByRole('option', { name: 'vertagt' }));
  await user.type(card.getByRole('textbox', { name: /Stimmen für Frau Ahorn/ }), '12');
  await waitFor(async () =>
    expect(await stored()).toMatchObject({
      printedResult: 'Frau Ahorn übernimmt den Vorsitz.',
      outcome: 'postponed',
      election: { rounds: [{ votes: [{ votes: 12 }] }] },
    }),
  );
});

test('another form and back keeps who stood and what was counted', async () => {
  const { user, card, stored } = await openElection(
    aSingle(['Frau Ahorn', 'Herr Birke'], aRound({ 'Frau Ahorn': 7, 'Herr Birke': 5 })),
  );
  const before = (await stored())?.election;
  for (const form of ['gemeinsame Liste', 'Mehrheitswahl']) {
    await user.click(card.getByRole('button', { name: /Wahlart/ }));
    await user.click(await screen.findByRole('option', { name: form }));
    const field = card.getByRole('button', { name: /Wahlart/ });
    await waitFor(() => expect(field.textContent).toContain(form));
  }
  await user.type(card.getByRole('textbox', { name: 'Wahl: wofür?' }), '!');
  await waitFor(async () => expect((await stored())?.election).toEqual({ ...before, post: 'Vorsitz!' }));
});

test('a tie of lists for the last seat asks for the lot', async () => {
  const { user, card, stored } = await openElection(
    byLists(3, { Linde: ['Frau L'], Ahorn: ['Frau A'], Birke: ['Frau B'] }, { Linde: 8, Ahorn: 3, Birke: 3 }),
  );
  card.getByText('Um den letzten Sitz entscheidet das Los.');
  await user.click(card.getByRole('radio', { name: 'Birke' }));
  await waitFor(async () => expect((await stored())?.outcome).toBe('elected'));
  card.getByText('1 Sitz');
});

test('a membership is offered to whoever accepts and is one of the office’s people', async () => {
  const { user, card, call, people } = await openElection(({ people: [personId = ''] }) => {
    const election = aSingle(['Frau Mitglied01'], aRound({ 'Frau Mitglied01': 12 }));
    const linked = { personId: PersonId.parse(personId) };
    return {
      ...election,
      nominations: election.nominations.map((one) => ({
        ...one,
        candidates: one.candidates.map((candidate) => ({ ...candidate, ...linked })),
      })),
    };
  });
  expect(card.queryByRole('button', { name: /Mitgliedschaft/ })).toBeNull();
  await user.click(card.getByRole('radio', { name: 'ja' }));
  await user.click(await card.findByRole('button', { name: 'Mitgliedschaft eintragen: Frau Mitglied01' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Mitgliedschaft von Frau Mitglied01' }));
  expect((await dialog.findByRole('button', { name: /Funktion im Gremium/ })).textContent).toContain(
    'Vorsitz',
  );
  dialog.getByText(/Bisher: Mitglied seit dem .* Das endet am /);
  await user.click(dialog.getByRole('button', { name: 'Funktion ändern' }));
  await waitFor(async () => {
    const person = (await call('people.list', {})).find(({ id }) => id === people[0]);
    expect(person?.memberships.map(({ role, endDate }) => [role, endDate === null]).toSorted()).toEqual([
      ['chair', true],
      ['member', false],
    ]);
  });
});

test('another window saved meanwhile: both are shown, nothing is lost', async () => {
  const { user, card, call, id, stored } = await openElection(
    aSingle(['Frau Ahorn'], aRound({ 'Frau Ahorn': null })),
  );
  const before = await stored();
  if (!before) throw new Error('no election');
  const { effect: _effect, position: _position, itemId: _item, ...fields } = before;
  await call('resolutions.save', {
    ...fields,
    id,
    printedResult: 'Anderswo geschrieben.',
    printedResultIsOwn: true,
  });
  await user.type(wordingIn(card), 'Hier geschrieben.');
  await user.click(await card.findByRole('button', { name: 'Andere Fassung ansehen' }));
  await card.findByText(/Anderswo geschrieben\./);
  expect((await stored())?.printedResult).toBe('Anderswo geschrieben.');
});

import { assert, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nominationName } from '../../../shared/domain/vote/election.ts';
import { outcomeOfElection } from '../../../shared/domain/vote/electionResult.ts';
import { electionText } from '../../../shared/german/election.ts';
import {
  accepting,
  anElection,
  anEnBloc,
  aRound,
  aSingle,
  byLists,
  fallingOn,
} from '../domain/vote/elections.ts';

const günay = 'Frau Sevgi Günay';
const tavakoli = 'Herr Reza Tavakoli';
const sørensen = 'Frau Marit Sørensen';

describe('an election for one post in sentences', () => {
  test('first round, run-off and lot', () => {
    const first = aRound({ [günay]: 10, [tavakoli]: 9, [sørensen]: 4 }, { invalid: 1 });
    const runOff = aRound(
      { [günay]: 11, [tavakoli]: 11 },
      { kind: 'runOff', abstain: 2, lot: { ...fallingOn(günay), drawnBy: 'Herr Demir' } },
    );
    const election = accepting(aSingle([günay, tavakoli, sørensen], first, runOff), { [günay]: 'accepted' });
    expect(electionText(election)).toBe(
      'Im ersten Wahlgang erreicht niemand mehr als die Hälfte der gültigen Stimmen. In der engeren Wahl entfallen auf Frau Sevgi Günay und Herrn Reza Tavakoli je 11 Stimmen bei zwei Enthaltungen. Durch das von Herrn Demir gezogene Los ist Frau Sevgi Günay gewählt. Sie nimmt die Wahl an.',
    );
  });

  test('one who stands alone is elected by yes and no', () => {
    const election = aSingle([tavakoli], aRound({ [tavakoli]: 20 }, { no: 3, abstain: 1 }));
    expect(electionText(accepting(election, { [tavakoli]: 'declined' }))).toBe(
      'Herr Reza Tavakoli wird mit 20 Ja-Stimmen bei drei Nein-Stimmen und einer Enthaltung gewählt. Er nimmt die Wahl nicht an.',
    );
    expect(electionText(aSingle([günay], aRound({ [günay]: 1 }, { no: 3 })))).toBe(
      'Frau Sevgi Günay erhält eine Ja-Stimme bei drei Nein-Stimmen und ist damit nicht gewählt.',
    );
    expect(electionText(aSingle([günay], aRound({ [günay]: 0 }, { no: 3 })))).toBe(
      'Frau Sevgi Günay erhält keine Ja-Stimme bei drei Nein-Stimmen und ist damit nicht gewählt.',
    );
  });

  test('a majority at once, with ballot papers, who asked for them and who counts', () => {
    const election = aSingle([günay, tavakoli], aRound({ [günay]: 13, [tavakoli]: 1 }));
    expect(
      electionText({
        ...election,
        isSecret: true,
        ballotAskedCount: 6,
        ballotAskedBy: 'Internationale Liste',
        tellers: 'Frau Addo und Herr Brandt',
      }),
    ).toBe(
      'Gewählt wird mit Stimmzetteln (verlangt von 6 Mitgliedern; Antrag: Internationale Liste). Stimmenzählung: Frau Addo und Herr Brandt.\nAuf Frau Sevgi Günay entfallen 13 Stimmen und auf Herrn Reza Tavakoli eine Stimme. Damit ist Frau Sevgi Günay gewählt.',
    );
  });

  test('who is elected and declines, so that one more round follows without them', () => {
    const first = aRound({ [günay]: 13, [tavakoli]: 4, [sørensen]: 3 });
    const second = aRound({ [tavakoli]: 15, [sørensen]: 5 }, { kind: 'further' });
    const election = accepting(aSingle([günay, tavakoli, sørensen], first, second), {
      [günay]: 'declined',
      [tavakoli]: 'accepted',
    });
    expect(electionText(election)).toBe(
      'Im ersten Wahlgang entfallen auf Frau Sevgi Günay 13 Stimmen, auf Herrn Reza Tavakoli 4 Stimmen und auf Frau Marit Sørensen 3 Stimmen. Damit ist Frau Sevgi Günay gewählt. Sie nimmt die Wahl nicht an. Im zweiten Wahlgang entfallen auf Herrn Reza Tavakoli 15 Stimmen und auf Frau Marit Sørensen 5 Stimmen. Damit ist Herr Reza Tavakoli gewählt. Er nimmt die Wahl an.',
    );
  });

  test('who joins the run-off by lot', () => {
    const lot = { ...fallingOn(sørensen), drawnBy: '' };
    const first = aRound({ [günay]: 9, [tavakoli]: 6, [sørensen]: 6 }, { lot });
    expect(electionText(aSingle([günay, tavakoli, sørensen], first))).toBe(
      'Niemand erreicht mehr als die Hälfte der gültigen Stimmen. Durch das Los kommt Frau Marit Sørensen in die engere Wahl.',
    );
  });

  test('says nothing while nothing is counted', () => {
    expect(electionText(aSingle([günay], aRound({ [günay]: null })))).toBe('');
  });
});

test('a common list in sentences', () => {
  const election = anEnBloc([günay, tavakoli], { no: 2, abstain: 0 }, 20);
  expect(electionText(accepting(election, { [günay]: 'accepted', [tavakoli]: 'accepted' }))).toBe(
    'Der gemeinsame Wahlvorschlag wird mit 20 Ja-Stimmen bei zwei Nein-Stimmen angenommen. Damit sind gewählt: Frau Sevgi Günay und Herr Reza Tavakoli. Die Gewählten nehmen die Wahl an.',
  );
});

test.each([
  ['Einheitlicher Wahlvorschlag', 'Der einheitliche Wahlvorschlag'],
  ['Einheitlicher Wahlvorschlag aller Listen', 'Der einheitliche Wahlvorschlag aller Listen'],
  ['gemeinsamer Wahlvorschlag', 'Der gemeinsame Wahlvorschlag'],
  ['Linde und Ahorn', 'Der gemeinsame Wahlvorschlag „Linde und Ahorn“'],
])('a common list called %s', (name, subject) => {
  const election = anEnBloc([günay], { no: 0, abstain: 0 }, 20);
  const nominations = election.nominations.map((one) => ({ ...one, name }));
  expect(electionText({ ...election, nominations })).toContain(
    `${subject} wird mit 20 Ja-Stimmen angenommen.`,
  );
});

test('an election by lists, line by line, with the lot for the last seat', () => {
  const lists = { Linde: [günay, 'Frau L2', 'Frau L3'], Ahorn: [tavakoli], Birke: [sørensen] };
  const tied = byLists(3, lists, { Linde: 8, Ahorn: 3, Birke: 3 });
  expect(electionText(tied)).toBe(
    'Es entfallen auf Linde 8 Stimmen, Ahorn 3 Stimmen und Birke 3 Stimmen.\nÜber den letzten Sitz entscheidet das Los zwischen Ahorn und Birke.',
  );
  const [round] = tied.rounds;
  if (!round) throw new Error('no round');
  const drawn = { ...tied, rounds: [{ ...round, lot: fallingOn('Birke') }] };
  expect(electionText(accepting(drawn, { 'Frau L2': 'declined' }))).toBe(
    [
      'Es entfallen auf Linde 8 Stimmen, Ahorn 3 Stimmen und Birke 3 Stimmen. Die 3 Sitze verteilen sich nach Hare-Niemeyer wie folgt: Linde 2 und Birke 1. Durch das von Frau Linde gezogene Los geht der letzte Sitz an Birke.',
      'Gewählt sind:',
      'Linde: Frau Sevgi Günay, Frau L3',
      'Birke: Frau Marit Sørensen',
      'Frau L2 nimmt die Wahl nicht an.',
    ].join('\n'),
  );
});

test('seats of a list whose names nobody typed are not said to be open', () => {
  const votes = { Linde: 7, Ahorn: 7 };
  const shared =
    'Es entfallen auf Linde 7 Stimmen und Ahorn 7 Stimmen. Die 4 Sitze verteilen sich nach Hare-Niemeyer wie folgt: Linde 2 und Ahorn 2.';
  const unnamed = byLists(4, { Linde: [], Ahorn: [] }, votes);
  expect(electionText(unnamed)).toBe(shared);
  expect(outcomeOfElection(unnamed)).toBe('elected');
  expect(electionText(byLists(4, { Linde: [günay], Ahorn: [] }, votes))).toBe(
    `${shared}\nGewählt sind:\nLinde: Frau Sevgi Günay\nEin Sitz bleibt offen.`,
  );
});

test('one seat among lists has no share, and goes to one of them', () => {
  const lists = { Linde: [günay], Ahorn: [tavakoli] };
  expect(electionText(byLists(1, lists, { Linde: 8, Ahorn: 3 }))).toBe(
    'Es entfallen auf Linde 8 Stimmen und Ahorn 3 Stimmen. Der Sitz geht nach Hare-Niemeyer an Linde.\nGewählt ist:\nLinde: Frau Sevgi Günay',
  );
  const tied = byLists(1, lists, { Linde: 3, Ahorn: 3 });
  expect(electionText(tied)).toMatch(/\nÜber den Sitz entscheidet das Los zwischen Linde und Ahorn\.$/);
  const rounds = tied.rounds.map((round) => ({
    ...round,
    lot: { ...fallingOn('Ahorn'), drawnBy: 'die Vorsitzende' },
  }));
  expect(electionText({ ...tied, rounds })).toBe(
    'Es entfallen auf Linde 3 Stimmen und Ahorn 3 Stimmen. Durch das von der Vorsitzenden gezogene Los geht der Sitz an Ahorn.\nGewählt ist:\nAhorn: Herr Reza Tavakoli',
  );
});

test('whatever is counted, the sentences end, name everybody elected and hold no gap', () => {
  assert(
    property(anElection(), (election) => {
      const text = electionText(election);
      expect(text).not.toMatch(/undefined|null|NaN| {2}|N\. N\.|\s[.,]/);
      if (text === '') return;
      for (const line of text.split('\n')) expect(line).toMatch(/^\S.*\S$/);
      const names = election.nominations.map(nominationName);
      expect(names.some((name) => text.includes(name)) || /[Nn]iemand|Wahlvorschlag/.test(text)).toBe(true);
    }),
  );
});

import type { Election } from '../../../../../shared/domain/vote/election.ts';
import { electionText } from '../../../../../shared/german/election.ts';
import { counts } from '../../../../shared/builders.ts';
import {
  accepting,
  aRound,
  aSingle,
  anEnBloc,
  byLists,
  fallingOn,
} from '../../../../shared/domain/vote/elections.ts';
import { aResult, type Form, type Theme } from './form.ts';

const [ahorn, birke, erle] = ['Frau Ahorn', 'Herr Birke', 'Frau Erle'] as const;

/** An election with the words that the program proposes for it. */
const anElection = (
  name: string,
  election: Election,
  says: readonly string[],
  more: Partial<Form> = {},
): Form => ({
  listed: 'A11',
  name,
  item: {},
  record: ({ decide }, itemId) =>
    decide(itemId, {
      label: 'Wahl',
      election,
      outcome: 'elected',
      printed: electionText(election),
    }),
  says,
  ...more,
});

const lot = { ...fallingOn(birke), drawnBy: 'Frau Linde' };
const runOff = accepting(
  {
    ...aSingle(
      [ahorn, birke, erle],
      aRound({ [ahorn]: 5, [birke]: 4, [erle]: 2 }),
      aRound({ [ahorn]: 5, [birke]: 5 }, { kind: 'runOff', abstain: 1, lot }),
    ),
    isSecret: true,
    ballotAskedCount: 3,
  },
  { [birke]: 'accepted' },
);
const secret = accepting(
  {
    ...aSingle([ahorn], aRound({ [ahorn]: 9 }, { no: 1, invalid: 1, takenAt: '18:05' })),
    isSecret: true,
    ballotAskedCount: 3,
    tellers: 'Frau Linde und Herr Mohn',
  },
  { [ahorn]: 'accepted' },
);

const enBloc = anEnBloc([birke, erle], { no: 2 }, 9);
const shared = byLists(
  3,
  { 'Liste Brücke': [ahorn, erle], 'Liste Vielfalt': [birke] },
  { 'Liste Brücke': 7, 'Liste Vielfalt': 4 },
);

/** A11: elections and appointments. */
export const elections: Theme = {
  name: 'elections and appointments',
  forms: [
    aResult('A11', 'a sentence with the votes', {
      label: 'Wahl',
      text: 'Frau Erle wird zur Sprecherin gewählt.',
      outcome: 'elected',
      vote: counts(10, 1),
      printed: 'Mit 10 Ja-Stimmen und 1 Nein-Stimme gewählt',
    }),
    aResult('A11', 'appointed by a list, with one result', {
      text: 'Herr Mohn wird als Nachfolger von Herrn Buche zum Mitglied des Beirats gewählt.',
      outcome: 'elected',
      vote: counts(11, 0),
      printed: '-einstimmig-',
    }),
    aResult(
      'A11',
      'who accepts',
      {
        label: 'Wahl',
        text: 'Frau Iris wird zur stellvertretenden Sprecherin gewählt.',
        outcome: 'elected',
        vote: counts(10, 0, 1),
        printed: 'mit einer Enthaltung gewählt',
        resultNote: 'Frau Iris nimmt die Wahl an.',
      },
      { after: ['Frau Iris nimmt die Wahl an.'] },
    ),
    anElection('several at once on one list', enBloc, [
      'Wahl: Mitglieder des Jugendhilfeausschusses',
      ...electionText(enBloc).split('\n'),
    ]),
    anElection('seats shared out among lists', shared, [
      'Wahl: Mitglieder',
      'Liste Brücke 7 2 Liste Vielfalt 4 1',
      ...electionText(shared).split('\n'),
    ]),
    anElection('by ballot, with an invalid one and who counted', secret, [
      'Wahl: Vorsitz',
      ...electionText(secret).split('\n'),
    ]),
    anElection('three candidates, a run-off and a lot', runOff, [
      'Wahl: Vorsitz',
      `Wahlvorschlag 1. Wahlgang engere Wahl ${ahorn} 5 5 ${birke} 4 5 ${erle} 2 –`,
      ...electionText(runOff).split('\n'),
    ]),
  ],
};

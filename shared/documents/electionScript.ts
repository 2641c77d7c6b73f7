import type { BodyRules } from '../domain/body/body.ts';
import { askingForBallot, type Election, nominationName } from '../domain/vote/election.ts';
import { seatMethodLabels } from '../german/electionWords.ts';
import { declinedWords } from '../german/declension.ts';
import type { DocumentBlock } from './model.ts';
import { note, strong, text } from './sheet.ts';
import { counts, voteQuestion } from './voteQuestion.ts';

/** An election is open unless those who can ask for a ballot do so; how it goes on is said as well (R25, § 50 (2) GO NRW). */
export function electionBlocks(rules: BodyRules): DocumentBlock[] {
  const [question, ballot] = askedFirst(rules, ` ${voteQuestion}`);
  return [question, counts, ballot, note(majority)];
}

/** The same of an election that is prepared: what for, who stands, and how it goes on in its form. */
export function preparedElection(election: Election, rules: BodyRules): DocumentBlock[] {
  const names = election.nominations.map((nomination) =>
    [
      nominationName(nomination),
      nomination.proposedBy && `vorgeschlagen von ${declinedWords(nomination.proposedBy, 'dative')}`,
    ]
      .filter(Boolean)
      .join(', '),
  );
  const listed = election.form === 'enBloc' ? election.nominations.flatMap(namesOn) : names;
  return [
    strong(['Wahl', election.post].filter(Boolean).join(': ')),
    ...(listed.length === 0 ? [] : [{ kind: 'list', entries: listed } as const]),
    ...(election.isSecret ? byBallot(election) : askedFirst(rules, questionOf(election))),
    ...(isByYesAndNo(election) ? [counts] : []),
    note(ruleOf(election)),
  ];
}

const namesOn = ({ candidates }: Election['nominations'][number]): string[] =>
  candidates.map(({ name }) => name);

/** One candidate, or one list: it is voted on, not chosen among several. */
const isByYesAndNo = ({ nominations }: Election): boolean => nominations.length < 2;

const questionOf = (election: Election): string =>
  isByYesAndNo(election)
    ? ` ${voteQuestion}`
    : ' Ich rufe die Wahlvorschläge nacheinander auf. Wer ist dafür? Enthaltungen?';

const byBallot = ({ tellers }: Election): DocumentBlock[] => [
  text(
    `„Wir wählen mit Stimmzetteln.${tellers === '' ? '' : ` Die Stimmen zählen: ${tellers.replace(/\.$/, '')}.`}“`,
  ),
];

const majority =
  'Gewählt ist, wer mehr als die Hälfte der gültigen Stimmen erhält. Sonst folgt eine engere Wahl zwischen den beiden mit den meisten Stimmen; darin entscheiden die meisten Stimmen und bei Gleichheit das Los.';

function ruleOf({ form, seats, method }: Election): string {
  switch (form) {
    case 'single':
      return majority;
    case 'enBloc':
      return 'Gewählt sind alle auf der Liste, wenn sie mehr Ja- als Nein-Stimmen erhält.';
    case 'lists':
      return `${seats === 1 ? 'Der Sitz wird' : `Die ${seats} Sitze werden`} nach ${seatMethodLabels[method]} verteilt; bei Gleichheit um den letzten entscheidet das Los.`;
  }
}

function askedFirst(rules: BodyRules, question: string): [question: DocumentBlock, ballot: DocumentBlock] {
  const { asked, ballot } = asking(rules);
  return [text(`„${asked} – Das ist nicht der Fall; wir wählen offen.${question}“`), note(ballot)];
}

function asking(rules: BodyRules): { asked: string; ballot: string } {
  switch (rules.secretElection) {
    case 'oneFifth':
      return {
        asked: 'Verlangt mindestens ein Fünftel der Mitglieder eine geheime Wahl?',
        ballot: `Verlangen es mindestens ${askingForBallot(rules)} von ${rules.statutorySeats} Mitgliedern, wird mit Stimmzetteln gewählt.`,
      };
    case 'oneObjection':
      return {
        asked: 'Wird einer offenen Wahl widersprochen?',
        ballot: 'Widerspricht auch nur ein Mitglied, wird mit Stimmzetteln gewählt.',
      };
  }
}

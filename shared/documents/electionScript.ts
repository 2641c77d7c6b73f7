import type { BodyRules } from '../domain/body/body.ts';
import { askingForBallot } from '../domain/vote/election.ts';
import type { DocumentBlock } from './model.ts';
import { note, text } from './sheet.ts';
import { counts, voteQuestion } from './voteQuestion.ts';

/** An election is open unless those who can ask for a ballot do so; how it goes on is said as well (R25, § 50 (2) GO NRW). */
export function electionBlocks(rules: BodyRules): DocumentBlock[] {
  const { asked, ballot } = asking(rules);
  return [
    text(`„${asked} – Das ist nicht der Fall; wir wählen offen. ${voteQuestion}“`),
    counts,
    note(ballot),
    note(
      'Gewählt ist, wer mehr als die Hälfte der gültigen Stimmen erhält. Sonst folgt eine Stichwahl zwischen den beiden mit den meisten Stimmen; darin entscheiden die meisten Stimmen und bei Gleichheit das Los.',
    ),
  ];
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

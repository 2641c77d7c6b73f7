import type { Outcome } from '../domain/vote/resolution.ts';
import type { Vote } from '../domain/vote/vote.ts';
import { bothSidesKnown, isLeftOpen, totals } from '../domain/vote/tally.ts';

type Row = {
  vote: Vote | null;
  outcome: Outcome;
  /** What was decided, without how: "auf die nächste Sitzung vertagt". */
  decided: string;
  /** Who voted how; '' where nobody says. */
  sides: string;
};

const box = (isTicked: boolean, label: string): string => `${isTicked ? '☒' : '☐'} ${label}`;

/**
 * "☒ einstimmig ☐ mit Stimmenmehrheit · Ja: 14, Nein: 0, Enthaltungen: 0 · ☒ beschlossen ☐ abgelehnt". What nobody
 * counted is a blank to be filled by hand; where nothing is voted on there is only the box of the outcome.
 */
export function checkBoxRow({ vote, outcome, decided, sides }: Row): string {
  const ending = outcomeBoxes(outcome, decided);
  if (vote === null && !isDecision(outcome)) return ending;
  const manner = mannerBoxes(vote, outcome === 'rejected');
  return [manner, countsWithBlanks(vote), ballotOf(vote), ending, sides].filter(Boolean).join(' · ');
}

const isDecision = (outcome: Outcome): boolean =>
  ['adopted', 'adoptedAmended', 'rejected', 'recommended'].includes(outcome);

function outcomeBoxes(outcome: Outcome, decided: string): string {
  const own = box(true, decided);
  if (outcome === 'rejected') return `${box(false, 'beschlossen')} ${own}`;
  return isDecision(outcome) ? `${own} ${box(false, 'abgelehnt')}` : own;
}

/** Neither is ticked where the sides are even or not both known, or where a larger majority was missed. */
function mannerBoxes(vote: Vote | null, isRejected: boolean): string {
  const sums = vote && bothSidesKnown(vote) ? totals(vote) : null;
  const { yes, no } = sums ?? { yes: 0, no: 0 };
  const [winning, other] = isRejected ? [no, yes] : [yes, no];
  return [
    box(winning > other && other === 0, 'einstimmig'),
    box(winning > other && other > 0, 'mit Stimmenmehrheit'),
  ].join(' ');
}

function countsWithBlanks(vote: Vote | null): string {
  const sums = vote && totals(vote);
  const side = (choice: 'yes' | 'no' | 'abstain'): number | string =>
    sums && vote && !isLeftOpen(vote, choice) ? sums[choice] : '__';
  return [
    `Ja: ${side('yes')}`,
    `Nein: ${side('no')}`,
    `Enthaltungen: ${side('abstain')}`,
    ...(sums && sums.invalid > 0 ? [`ungültig: ${sums.invalid}`] : []),
    ...(sums && sums.notVoting > 0 ? [`nicht teilgenommen: ${sums.notVoting}`] : []),
  ].join(', ');
}

function ballotOf(vote: Vote | null): string {
  if (vote?.form === 'secret') return 'geheime Abstimmung';
  return vote?.form === 'names' ? 'namentliche Abstimmung' : '';
}

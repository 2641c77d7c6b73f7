import type { Paragraph, RichText, TableCell } from '../domain/richText.ts';
import { type Election, type ElectionRound, nominationName } from '../domain/vote/election.ts';
import { finalShare, roundSums } from '../domain/vote/electionResult.ts';
import { roundName } from '../german/election.ts';

/**
 * Who had how many votes in which round, as a table. Null where the sentences say it all: one that stood alone in one round,
 * and while nothing is counted.
 */
export function electionTable(election: Election): RichText | null {
  const rounds = election.rounds.filter((round) => roundSums(round) !== null);
  const isAlone = election.nominations.length < 2 && rounds.length < 2;
  if (rounds.length === 0 || isAlone) return null;
  const rows = [
    headOf(election, rounds),
    ...nominationRows(election, rounds),
    ...countRows(election, rounds),
  ];
  return {
    type: 'doc',
    content: [
      {
        type: 'table',
        content: rows.map((cells, index) => ({
          type: 'tableRow',
          content: cells.map((text, column) => cell(text, index === 0, column >= textColumns(election))),
        })),
      },
    ],
  };
}

const showsProposers = ({ nominations }: Election): boolean =>
  nominations.some(({ proposedBy }) => proposedBy !== '');

/** How many columns hold words; the others hold figures. */
const textColumns = (election: Election): number => (showsProposers(election) ? 2 : 1);

const headOf = (election: Election, rounds: readonly ElectionRound[]): string[] => [
  'Wahlvorschlag',
  ...(showsProposers(election) ? ['vorgeschlagen von'] : []),
  ...(election.form === 'lists'
    ? ['Stimmen', 'Sitze']
    : rounds.map((round) => roundName(round, election.rounds.indexOf(round)))),
];

function nominationRows(election: Election, rounds: readonly ElectionRound[]): string[][] {
  const share = election.form === 'lists' ? finalShare(election) : null;
  return election.nominations.map((nomination) => [
    nominationName(nomination),
    ...(showsProposers(election) ? [nomination.proposedBy] : []),
    ...rounds.map(({ votes }) => {
      const own = votes.find(({ nominationId }) => nominationId === nomination.id);
      return own && own.votes !== null ? String(own.votes) : '–';
    }),
    ...(election.form === 'lists' ? [share ? String(share.get(nomination.id) ?? 0) : ''] : []),
  ]);
}

const counts = [
  ['no', 'Nein-Stimmen'],
  ['abstain', 'Enthaltungen'],
  ['invalid', 'ungültige Stimmen'],
] as const;

/** What stands beside the votes for somebody, where there was any of it, and the sums. */
function countRows(election: Election, rounds: readonly ElectionRound[]): string[][] {
  const before = showsProposers(election) ? [''] : [];
  const behind = election.form === 'lists' ? [''] : [];
  const row = (label: string, valueOf: (round: ElectionRound) => number | null): string[] => [
    label,
    ...before,
    ...rounds.map((round) => String(valueOf(round) ?? 0)),
    ...behind,
  ];
  return [
    ...counts
      .filter(([key]) => rounds.some((round) => (round[key] ?? 0) > 0))
      .map(([key, label]) => row(label, (round) => round[key])),
    row('gültige Stimmen', (round) => roundSums(round)?.valid ?? 0),
  ];
}

const paragraph = (text: string): Paragraph =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };

const cell = (text: string, isHead: boolean, isFigure: boolean): TableCell => ({
  type: isHead ? 'tableHeader' : 'tableCell',
  ...(isFigure ? { attrs: { colspan: 1, rowspan: 1, align: 'right' as const } } : {}),
  content: [paragraph(text)],
});

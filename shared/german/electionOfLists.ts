import { type Election, nominationName } from '../domain/vote/election.ts';
import { electionResult, filled, finalShare, listShare } from '../domain/vote/electionResult.ts';

import { answers, drawnLot, seatMethodLabels, withCounts } from './electionWords.ts';
import type { NominationId } from '../domain/ids.ts';
import { counted, listed } from './format.ts';

type SeatsOf = ReadonlyMap<NominationId, number>;

/** An election by proportion: votes, seats and who has them, list by list on a line of its own. */
export function resultOfLists(election: Election): string {
  const [round] = election.rounds;
  const share = listShare(election);
  if (!round || !share) return '';
  const votes = election.nominations.map((list) => {
    const n = round.votes.find(({ nominationId }) => nominationId === list.id)?.votes ?? 0;
    return `${nominationName(list)} ${n === 0 ? 'keine Stimme' : counted(n, 'Stimme', 'Stimmen')}`;
  });
  const counts = withCounts(round);
  const told = `Es entfallen auf ${listed(votes)}${counts === '' ? '' : ` ${counts}`}.`;
  const final = finalShare(election);
  if (!final) return `${told}\n${tieText(election)}`;
  return [`${told} ${seatsText(election, final)}`, ...peopleLines(election, final)].join('\n');
}

function tieText(election: Election): string {
  const share = listShare(election);
  if (!share) return '';
  const { drawn, tied } = share;
  const names = election.nominations.filter(({ id }) => tied.includes(id)).map(nominationName);
  const one = election.seats === 1 ? 'Über den Sitz' : 'Über den letzten Sitz';
  const what = drawn === 1 ? one : `Über die letzten ${drawn} Sitze`;
  return `${what} entscheidet das Los zwischen ${listed(names)}.`;
}

function seatsText(election: Election, final: SeatsOf): string {
  const having = election.nominations.filter(({ id }) => (final.get(id) ?? 0) > 0);
  if (having.length === 0) return 'Damit ist niemand gewählt.';
  const by = `nach ${seatMethodLabels[election.method]}`;
  const lot = lotText(election);
  if (election.seats === 1) return lot || `Der Sitz geht ${by} an ${listed(having.map(nominationName))}.`;
  const shares = having.map((list) => `${nominationName(list)} ${final.get(list.id)}`);
  const told = `Die ${election.seats} Sitze verteilen sich ${by} wie folgt: ${listed(shares)}.`;
  return [told, lot].filter(Boolean).join(' ');
}

function lotText(election: Election): string {
  const { drawn } = listShare(election) ?? { drawn: 0 };
  const lot = election.rounds[0]?.lot ?? null;
  if (drawn === 0 || !lot) return '';
  const names = election.nominations.filter(({ id }) => lot.chosenIds.includes(id)).map(nominationName);
  const one = election.seats === 1 ? 'geht der Sitz' : 'geht der letzte Sitz';
  const what = drawn === 1 ? one : `gehen die letzten ${drawn} Sitze`;
  return `${drawnLot(lot)} ${what} an ${listed(names)}.`;
}

/** "Linde: Frau A, Herr B" below each other; who declines is named once behind them. */
function peopleLines(election: Election, final: SeatsOf): string[] {
  const lists = election.nominations.map((list) => ({ list, ...filled(list, final.get(list.id) ?? 0) }));
  const lines = lists
    .filter(({ elected }) => elected.length > 0)
    .map(({ list, elected }) => `${nominationName(list)}: ${elected.map(({ name }) => name).join(', ')}`);
  const open = electionResult(election)?.openSeats ?? 0;
  const people = lists.flatMap(({ elected, declined }) => [...elected, ...declined]);
  const last = [
    answers(...people),
    open === 0 ? '' : open === 1 ? 'Ein Sitz bleibt offen.' : `${open} Sitze bleiben offen.`,
  ];
  return [
    ...(lines.length === 0 ? [] : [election.seats === 1 ? 'Gewählt ist:' : 'Gewählt sind:', ...lines]),
    ...[last.filter(Boolean).join(' ')].filter(Boolean),
  ];
}

import type { Election, Nomination } from '../../../../../shared/domain/vote/election.ts';
import { finalShare, listShare, roundVerdict } from '../../../../../shared/domain/vote/electionResult.ts';
import { Icon } from '../../../../ui/icon.tsx';

type Props = { election: Election; nomination: Nomination };

/** What the rounds so far mean for one that stands. */
export function Standing({ election, nomination }: Props) {
  const words = standingOf(election, nomination);
  if (!words.isElected) return <span className="muted">{words.text}</span>;
  return (
    <span className="elected-mark">
      <Icon name="check" /> {words.text}
    </span>
  );
}

type Words = { text: string; isElected: boolean };
const plain = (text: string): Words => ({ text, isElected: false });

function standingOf(election: Election, { id, candidates }: Nomination): Words {
  if (election.form === 'lists') return seatsOf(election, id);
  const last = election.rounds.at(-1);
  const verdict = last ? roundVerdict(last) : null;
  if (!last || !last.votes.some(({ nominationId }) => nominationId === id))
    return plain(
      candidates.some(({ acceptance }) => acceptance === 'declined') ? 'lehnte ab' : 'ausgeschieden',
    );
  switch (verdict?.kind) {
    case undefined:
      return plain('');
    case 'elected':
      if (verdict.nominationId !== id) return plain('nicht gewählt');
      return { text: verdict.byLot ? 'gewählt (Los)' : 'gewählt', isElected: true };
    case 'notElected':
      return plain('nicht gewählt');
    case 'runOff':
      return plain(verdict.nominationIds.includes(id) ? 'engere Wahl' : 'ausgeschieden');
    case 'lot':
      if (verdict.nominationIds.includes(id)) return plain('Los');
      return plain(
        verdict.alreadyIn.includes(id) ? 'engere Wahl' : verdict.isFinal ? 'nicht gewählt' : 'ausgeschieden',
      );
  }
}

function seatsOf(election: Election, id: Nomination['id']): Words {
  const final = finalShare(election);
  const share = listShare(election);
  if (!share) return plain('');
  const seats = (final ?? share.seats).get(id) ?? 0;
  const words = seats === 1 ? '1 Sitz' : `${seats} Sitze`;
  const waits = !final && share.tied.includes(id);
  return { text: waits ? `${words} + Los` : words, isElected: seats > 0 && !waits };
}

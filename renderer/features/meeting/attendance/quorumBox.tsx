import './quorumBox.css';
import type { Quorum } from '../../../../shared/domain/room/quorum.ts';
import { councilShare } from '../../../../shared/german/quorum.ts';

type Props = {
  quorum: Quorum;
  /** People shown as being there; those who are biased may be among them. */
  there: number;
  seats: number;
  /** Nobody has come to a meeting that is still ahead: whoever is ticked is expected, and nothing is certain. */
  isAhead: boolean;
  /** Set below the bar, beside how many are needed. */
  notes: readonly string[];
};

/** How many are there and how many are needed (R14): the bar and its stroke. */
export function QuorumBox({ quorum, there, seats, isAhead, notes }: Props) {
  const { present, required, council, met } = quorum;
  const share = (count: number) => `${Math.min(100, (count / seats) * 100)}%`;
  return (
    <div className={isAhead ? 'quorum ahead' : met ? 'quorum met' : 'quorum missed'} role="status">
      <span>
        <strong>{there}</strong> von {seats} {verdict(met, isAhead)}
      </span>
      <div className="quorum-bar" aria-hidden="true">
        <i style={{ width: share(present) }} />
        <u style={{ insetInlineStart: share(required) }} />
      </div>
      <span className="muted">
        {[
          `nötig ${required}`,
          isAhead && !met ? 'damit nicht beschlussfähig' : '',
          council === null ? '' : councilShare(council),
          ...notes,
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  );
}

const verdict = (met: boolean, isAhead: boolean): string =>
  isAhead ? 'erwartet' : met ? '· beschlussfähig' : '· nicht beschlussfähig';

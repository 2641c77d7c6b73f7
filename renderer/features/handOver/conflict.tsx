import type { HandOverConflict } from '../../../shared/contract/handOver.ts';
import type { Choice, Side } from '../../../shared/domain/handOver/compare.ts';
import { wordingChanges } from '../../../shared/domain/paper/wordingChanges.ts';
import { Marked } from '../../ui/markedPieces.tsx';
import { Segments } from '../../ui/segments.tsx';

type Props = {
  conflict: HandOverConflict;
  /** Null: not decided yet. */
  choice: Choice | null;
  onChoose: (choice: Choice) => void;
};

const options = [
  { value: 'office', label: 'Geschäftsstelle' },
  { value: 'brought', label: 'Mitgenommene Datei' },
  { value: 'both', label: 'Beide, hintereinander' },
] as const satisfies { value: Choice; label: string }[];

/** Both versions side by side, with what is other in the one that came back; nothing is chosen beforehand. */
export function Conflict({ conflict, choice, onChoose }: Props) {
  const { label, about, deletedAt, mayBeBoth } = conflict;
  const name = about === '' ? label : `${label}: ${about}`;
  return (
    <li>
      <h3>{name}</h3>
      {deletedAt && (
        <p>
          {deletedAt === 'office'
            ? 'In der Geschäftsstelle gelöscht, in der mitgenommenen Datei wurde daran weitergearbeitet.'
            : 'In der mitgenommenen Datei gelöscht, in der Geschäftsstelle wurde daran weitergearbeitet.'}
        </p>
      )}
      <div className="both-sides">
        <SideWords side="office" title="Geschäftsstelle" conflict={conflict} choice={choice} />
        <SideWords side="brought" title="Mitgenommene Datei" conflict={conflict} choice={choice} />
      </div>
      <Segments
        label={`Was gilt? ${name}`}
        hideLabel
        options={options.filter(({ value }) => mayBeBoth || value !== 'both')}
        value={choice}
        onChange={onChoose}
      />
    </li>
  );
}

type SideProps = { side: Side; title: string; conflict: HandOverConflict; choice: Choice | null };

function SideWords({ side, title, conflict, choice }: SideProps) {
  const { office, brought } = conflict;
  const own = conflict[side];
  const pieces =
    side === 'brought' && office !== null && brought !== null ? wordingChanges(office, brought) : null;
  return (
    <section aria-label={title} {...(choice === side || choice === 'both' ? { 'data-chosen': true } : {})}>
      <h4>{title}</h4>
      {own === null ? (
        <p className="muted">gelöscht</p>
      ) : own === '' ? (
        <p className="muted">leer</p>
      ) : office === brought ? (
        <p className="side-words">
          {own}
          {side === 'brought' && <span className="muted"> (nur anders gestaltet)</span>}
        </p>
      ) : (
        <p className="side-words">
          {pieces
            ? // Pieces have no name but where they stand.
              pieces.map((piece, index) => <Marked key={index} piece={piece} />)
            : own}
        </p>
      )}
    </section>
  );
}

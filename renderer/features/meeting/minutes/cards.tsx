import type { ResolutionId } from '../../../../shared/domain/ids.ts';
import { withParts } from '../../../../shared/domain/vote/parts.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { useFocusOnStep } from '../../../ui/useFocusOnStep.ts';
import { useKeys } from '../../../ui/useKeys.ts';
import { ElectionCard } from './election/electionCard.tsx';
import { FoldAll, FoldedCard } from './foldedCard.tsx';
import { type Folding, isDone, useFolding } from './folding.ts';
import { useUndoTurns } from '../undo/undoTurns.ts';
import { type NewResolution, ResolutionCard } from './resolutionCard.tsx';

type Props = {
  resolutions: readonly Resolution[];
  /** The one that was just added. */
  addedId: ResolutionId | null;
  ahead: React.RefObject<HTMLTextAreaElement | null>;
  onAdd: (proposed: NewResolution) => void;
};

type Shown = { resolution: Resolution; parts: Resolution[]; isPart: boolean };

/** The resolutions and elections of an item; those that are done may be folded to a line each, their parts with them. */
export function Cards({ resolutions, addedId, ahead, onAdd }: Props) {
  const kept = useFolding();
  const turns = useUndoTurns();
  // Cards stay where they are while a part becomes one: all of them stand in one row.
  const groups = withParts(resolutions);
  const shown = groups.flatMap(({ resolution, parts }): Shown[] => [
    { resolution, parts, isPart: false },
    ...(isDone(resolution, parts) && kept.isFolded(resolution.id)
      ? []
      : parts.map((part) => ({ resolution: part, parts: [], isPart: true }))),
  ]);
  // Also those that a folded wording hides: with it they fold and unfold.
  const done = groups.flatMap(({ resolution, parts }) => [
    ...(isDone(resolution, parts) ? [resolution.id] : []),
    ...parts.filter((part) => isDone(part)).map(({ id }) => id),
  ]);
  const button = useFocusOnStep<HTMLButtonElement>(done.map((id) => kept.isFolded(id)).join());
  const folding = { ...kept, button };
  useKeys({ F9: () => folding.pressAll(done) });
  return (
    <>
      <FoldAll done={done} folding={folding} />
      {shown.map((one) => (
        <Card
          key={`${one.resolution.id} ${turns}`}
          {...one}
          count={resolutions.length}
          isNew={one.resolution.id === addedId}
          ahead={ahead}
          folding={folding}
          onAdd={onAdd}
        />
      ))}
    </>
  );
}

type CardProps = Omit<React.ComponentProps<typeof ResolutionCard>, 'folding'> & { folding: Folding };

function Card({ folding, ...props }: CardProps) {
  const { resolution, parts } = props;
  const isFoldable = isDone(resolution, parts);
  if (isFoldable && folding.isFolded(resolution.id))
    return <FoldedCard resolution={resolution} parts={parts} folding={folding} />;
  const fold = isFoldable ? folding : null;
  return resolution.election ? (
    <ElectionCard {...props} election={resolution.election} folding={fold} />
  ) : (
    <ResolutionCard {...props} folding={fold} />
  );
}

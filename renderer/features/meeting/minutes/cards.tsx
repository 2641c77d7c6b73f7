import type { ResolutionId } from '../../../../shared/domain/ids.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { useKeys } from '../../../ui/useKeys.ts';
import { ElectionCard } from './election/electionCard.tsx';
import { FoldAll, FoldedCard } from './foldedCard.tsx';
import { isDone, useFolding } from './folding.ts';
import { ResolutionCard } from './resolutionCard.tsx';

type Props = {
  resolutions: readonly Resolution[];
  /** The one that was just added. */
  addedId: ResolutionId | null;
  ahead: React.RefObject<HTMLTextAreaElement | null>;
};

/** The resolutions and elections of an item; those that are done may be folded to a line each. */
export function Cards({ resolutions, addedId, ahead }: Props) {
  const folding = useFolding();
  const done = resolutions.filter(isDone);
  useKeys({ F9: () => folding.pressAll(done.map(({ id }) => id)) });
  return (
    <>
      <FoldAll done={done} folding={folding} />
      {resolutions.map((resolution) => (
        <Card
          key={resolution.id}
          resolution={resolution}
          count={resolutions.length}
          isNew={resolution.id === addedId}
          ahead={ahead}
          folding={folding}
        />
      ))}
    </>
  );
}

function Card(props: React.ComponentProps<typeof ResolutionCard>) {
  const { resolution, folding } = props;
  if (folding.isFolded(resolution)) return <FoldedCard resolution={resolution} folding={folding} />;
  return resolution.election ? (
    <ElectionCard {...props} election={resolution.election} />
  ) : (
    <ResolutionCard {...props} />
  );
}

import { useDeferredValue, useId, useRef } from 'react';
import { plainText } from '../../../../shared/domain/richText.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { Button } from '../../../ui/button.tsx';
import { Marked } from '../../../ui/markedPieces.tsx';
import { useMinutesScope } from './minutesScope.ts';
import { useProposals, useWholeProposals } from './useProposals.ts';
import { isSameWording, type Piece, proposalBehind } from '../../../../shared/domain/paper/wordingChanges.ts';

type Props = { value: Resolution; change: (part: Partial<Resolution>) => void };

/** Where the body changed what a paper proposed: both wordings beside each other, and the outcome that says so. */
export function ProposalChanges({ value, change }: Props) {
  const { isReadOnly } = useMinutesScope();
  const proposals = [...useProposals(value.itemId), ...useWholeProposals(value.itemId)];
  const resolution = useDeferredValue(plainText(value.text));
  const section = useRef<HTMLElement>(null);
  // A motion on the agenda is made of no paper.
  const behind = value.effect === null ? proposalBehind(resolution, proposals) : null;
  if (behind === null || isSameWording(behind.pieces)) return null;
  const name = `${value.label || 'Beschluss'} ${value.position + 1}`;
  const isOffered = !isReadOnly && (value.outcome === 'open' || value.outcome === 'adopted');
  const amend = () => {
    // The button goes: the keyboard goes on where its effect shows.
    section.current
      ?.closest('.resolution')
      ?.querySelector<HTMLElement>('.outcome-field input[value="adoptedAmended"]')
      ?.focus();
    change({ outcome: 'adoptedAmended' });
  };
  return (
    <section ref={section} className="wording-changes" aria-label={`Abweichung vom Vorschlag: ${name}`}>
      <div className="wordings">
        <Wording
          title={[`Beschlussvorschlag der Vorlage ${behind.proposal.name}`, behind.proposal.part]
            .filter(Boolean)
            .join(', ')}
          pieces={behind.pieces}
          of="proposal"
        />
        <Wording title={name} pieces={behind.pieces} of="resolution" />
      </div>
      {isOffered && (
        <div>
          <Button compact icon="check" onPress={amend}>
            Geändert beschlossen
          </Button>
        </div>
      )}
    </section>
  );
}

type WordingProps = { title: string; pieces: readonly Piece[]; of: Exclude<Piece['isIn'], 'both'> };

function Wording({ title, pieces, of }: WordingProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p className="muted" id={id}>
        {title}
      </p>
      <p>
        {pieces
          .filter(({ isIn }) => isIn === 'both' || isIn === of)
          .map((piece, index) => (
            // Pieces have no name but where they stand.
            <Marked key={index} piece={piece} />
          ))}
      </p>
    </div>
  );
}

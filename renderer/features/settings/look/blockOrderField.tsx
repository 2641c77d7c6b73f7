import { useEffect, useId, useRef } from 'react';
import type { MinutesBlock } from '../../../../shared/domain/body/body.ts';
import { minutesBlockLabels } from '../../../../shared/german/labels.ts';
import { IconButton } from '../../../ui/button.tsx';
import { movedBlock } from './blockOrder.ts';

type Props = { blocks: readonly MinutesBlock[]; onChange: (blocks: MinutesBlock[]) => void };
type Step = -1 | 1;

/** The blocks of the Niederschrift in their order; moved with the arrow buttons, which keep the focus. */
export function BlockOrderField({ blocks, onChange }: Props) {
  const titleId = useId();
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ block: MinutesBlock; step: Step } | null>(null);
  useEffect(() => {
    if (!moved.current) return;
    const { block, step } = moved.current;
    moved.current = null;
    // The browser drops the focus of what is moved, and a button at the end of its way is disabled.
    const buttons = [
      ...(list.current?.querySelectorAll<HTMLButtonElement>(`[data-block=${block}] button`) ?? []),
    ];
    const inOrder = step === -1 ? buttons : buttons.toReversed();
    inOrder.find((button) => !button.disabled)?.focus();
  }, [blocks]);
  const move = (block: MinutesBlock, step: Step) => {
    moved.current = { block, step };
    onChange(movedBlock(blocks, block, step));
  };
  return (
    <div>
      <p id={titleId} className="section-label">
        Reihenfolge der Abschnitte
      </p>
      <ol ref={list} className="block-order" aria-labelledby={titleId}>
        {blocks.map((block, index) => (
          <li key={block} data-block={block}>
            <span>{minutesBlockLabels[block]}</span>
            <IconButton
              icon="arrow-up"
              label={`Nach oben: ${minutesBlockLabels[block]}`}
              isDisabled={index === 0}
              onPress={() => move(block, -1)}
            />
            <IconButton
              icon="arrow-down"
              label={`Nach unten: ${minutesBlockLabels[block]}`}
              isDisabled={index === blocks.length - 1}
              onPress={() => move(block, 1)}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

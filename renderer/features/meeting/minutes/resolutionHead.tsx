import { useState } from 'react';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { resolutionLabels } from '../../../../shared/german/labels.ts';
import { SuggestField } from '../../../ui/comboBox.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { OwnOrder } from './ownOrder.tsx';
import { ResolutionMenu } from './resolutionMenu.tsx';
import { namesOf, useMinutesScope } from './minutesScope.ts';
import { FoldButton } from './foldedCard.tsx';
import type { Folding } from './folding.ts';
import { OnPaper } from './onPaper.tsx';
import type { Draft } from '../../../saving/draft.ts';

type HeadProps = {
  value: Resolution;
  change: (part: Partial<Resolution>) => void;
  count: number;
  draft: Draft<Resolution>;
  folding: Folding | null;
  /** What else stands in its menu. */
  more: React.ComponentProps<typeof ResolutionMenu>['first'];
};

/** What kind of resolution it is, and which part of the paper it is about. */
export function ResolutionHead({ value, change, count, draft, folding, more }: HeadProps) {
  const { isReadOnly } = useMinutesScope();
  // Few resolutions name a mover: the field comes when it is asked for.
  const [showsMover, setShowsMover] = useState(value.mover !== '');
  const [showsOrder, setShowsOrder] = useState(value.partsOrder !== null);
  return (
    <>
      <div className="row resolution-head">
        <SuggestField
          label="Art"
          suggestions={resolutionLabels}
          value={value.label}
          onChange={(label) => change({ label })}
          isDisabled={isReadOnly}
          className="label-field"
        />
        <TextField
          label="Teil"
          value={value.part}
          onChange={(part) => change({ part })}
          placeholder="Ziffer 2"
          isDisabled={isReadOnly}
          className="part-field"
        />
        <div className="row head-end">
          <span className="resolution-count muted">{count > 1 && `${value.position + 1} von ${count}`}</span>
          <FoldButton resolution={value} folding={folding} />
          {!isReadOnly && (
            <ResolutionMenu
              value={value}
              count={count}
              draft={draft}
              first={[
                ...more,
                { id: 'mover', label: 'Antragsteller angeben', onAction: () => setShowsMover(true) },
                { id: 'order', label: 'Reihenfolge angeben', onAction: () => setShowsOrder(true) },
                ...(value.vote === null
                  ? []
                  : [{ id: 'withdraw', label: 'Abstimmung zurücknehmen', onAction: () => change(noVote) }]),
              ]}
            />
          )}
        </div>
      </div>
      <OnPaper value={value} change={change} isDisabled={isReadOnly} />
      {showsMover && <Mover value={value} change={change} />}
      {showsOrder && <OwnOrder value={value} change={change} />}
    </>
  );
}

const noVote = { vote: null, outcome: 'open', outcomeDetail: '' } as const;

function Mover({ value, change }: Pick<HeadProps, 'value' | 'change'>) {
  const scope = useMinutesScope();
  return (
    <SuggestField
      label="Antrag von"
      suggestions={namesOf(scope).map((name) => name.text)}
      value={value.mover}
      onChange={(mover) => change({ mover })}
      isDisabled={scope.isReadOnly}
    />
  );
}

import { useState } from 'react';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { resolutionLabels } from '../../../../shared/german/labels.ts';
import { useCommand } from '../../../api.ts';
import { SuggestField } from '../../../ui/comboBox.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { MenuButton } from '../../../ui/menuButton.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { OwnOrder } from './ownOrder.tsx';
import { namesOf, useMinutesScope } from './minutesScope.ts';
import { OnPaper } from './onPaper.tsx';
import { useQueryClient } from '@tanstack/react-query';
import type { OpenMinutes } from '../../../../shared/contract/minutes.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import type { Draft } from '../../../saving/draft.ts';
import { readAnew } from '../../../saving/useConflict.ts';

type HeadProps = {
  value: Resolution;
  change: (part: Partial<Resolution>) => void;
  count: number;
  draft: Draft<Resolution>;
};

/** What kind of resolution it is, and which part of the paper it is about. */
export function ResolutionHead({ value, change, count, draft }: HeadProps) {
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
        <span className="resolution-count muted">{count > 1 && `${value.position + 1} von ${count}`}</span>
        {!isReadOnly && (
          <ResolutionMenu
            value={value}
            count={count}
            draft={draft}
            onMover={() => setShowsMover(true)}
            onOrder={() => setShowsOrder(true)}
          />
        )}
      </div>
      <OnPaper value={value} change={change} isDisabled={isReadOnly} />
      {showsMover && <Mover value={value} change={change} />}
      {showsOrder && <OwnOrder value={value} change={change} />}
    </>
  );
}

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

type MenuProps = Omit<HeadProps, 'change'> & { onMover?: () => void; onOrder: () => void };

/** Up, down and away; `onMover` where somebody may be named who moved it. */
export function ResolutionMenu({ value, count, draft, onMover, onOrder }: MenuProps) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const move = useCommand('resolutions.move');
  const remove = useCommand('resolutions.remove');
  const moveTo = (position: number) => {
    const minutes = client.getQueryData<OpenMinutes>(['minutes.get', { itemId: value.itemId }]);
    const version = minutes?.orderVersion ?? null;
    move.mutate({ id: value.id, version, position }, { onError: readAnew });
  };
  const removeIt = async () => {
    // What was typed last counts as seen.
    await draft.flush();
    remove.mutate({ id: value.id, version: draft.version }, { onSuccess: removed, onError: readAnew });
  };
  const removed = () => {
    setAsking(false);
    // The card that had the focus is gone; the clerk goes on in the text of the item.
    setTimeout(() => document.querySelector<HTMLElement>('.minutes-item .ProseMirror')?.focus());
  };
  return (
    <>
      <MenuButton
        label={`Weitere Schritte: ${value.label || 'Beschluss'} ${value.position + 1}`}
        entries={[
          ...(onMover ? [{ id: 'mover', label: 'Antragsteller angeben', onAction: onMover }] : []),
          { id: 'order', label: 'Reihenfolge angeben', onAction: onOrder },
          {
            id: 'up',
            label: 'Nach oben',
            isDisabled: value.position === 0,
            onAction: () => moveTo(value.position - 1),
          },
          {
            id: 'down',
            label: 'Nach unten',
            isDisabled: value.position >= count - 1,
            onAction: () => moveTo(value.position + 1),
          },
          { id: 'remove', label: 'Löschen …', onAction: () => setAsking(true) },
        ]}
      />
      <ErrorNotice error={move.error} />
      <ConfirmDialog
        title={value.election ? 'Wahl löschen?' : 'Beschluss löschen?'}
        isOpen={asking}
        onClose={() => setAsking(false)}
        confirmLabel="Löschen"
        isPending={remove.isPending}
        onConfirm={() => void removeIt()}
      >
        <ErrorNotice error={remove.error} />
        <WhatGoes value={value} />
      </ConfirmDialog>
    </>
  );
}

const WhatGoes = ({ value: { election, effect, outcome } }: Pick<MenuProps, 'value'>) => (
  <>
    <p>
      {election
        ? 'Wahlvorschläge, Wahlgänge und Ergebnis dieser Wahl werden gelöscht.'
        : 'Text, Abstimmung und Ergebnis dieses Beschlusses werden gelöscht.'}{' '}
      Das lässt sich nicht rückgängig machen.
    </p>
    {effect && outcome === 'adopted' && (
      <p>Was der Antrag an der Tagesordnung geändert hat, bleibt geändert.</p>
    )}
  </>
);

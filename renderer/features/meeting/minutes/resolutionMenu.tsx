import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OpenMinutes } from '../../../../shared/contract/minutes.ts';
import type { Resolution } from '../../../../shared/domain/vote/resolution.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import type { Draft } from '../../../saving/draft.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { MenuButton } from '../../../ui/menuButton.tsx';
import { TextField } from '../../../ui/textField.tsx';
import { useAsksForReason } from './useResolutionEdit.ts';

type MenuProps = {
  value: Resolution;
  count: number;
  draft: Draft<Resolution>;
  /** What stands above moving and deleting. */
  first: React.ComponentProps<typeof MenuButton>['entries'];
};

/** Further steps: those of the card, then up, down and away. */
export function ResolutionMenu({ value, count, draft, first }: MenuProps) {
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const move = useCommand('resolutions.move');
  const moveTo = (position: number) => {
    const minutes = client.getQueryData<OpenMinutes>(['minutes.get', { itemId: value.itemId }]);
    const version = minutes?.orderVersion ?? null;
    move.mutate({ id: value.id, version, position }, { onError: readAnew });
  };
  return (
    <>
      <MenuButton
        label={`Weitere Schritte: ${value.label || 'Beschluss'} ${value.position + 1}`}
        entries={[
          ...first,
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
      <RemoveDialog value={value} draft={draft} isOpen={asking} onClose={() => setAsking(false)} />
    </>
  );
}

type RemoveProps = Pick<MenuProps, 'value' | 'draft'> & { isOpen: boolean; onClose: () => void };

/** Asks before it goes; of a closed meeting also why. */
function RemoveDialog({ value, draft, isOpen, onClose }: RemoveProps) {
  const remove = useCommand('resolutions.remove');
  const asks = useAsksForReason(value);
  const [reason, setReason] = useState('');
  const removeIt = async () => {
    // What was typed last counts as seen.
    await draft.flush();
    const order = { id: value.id, version: draft.version, ...(asks ? { reason } : {}) };
    remove.mutate(order, { onSuccess: removed, onError: readAnew });
  };
  const removed = () => {
    onClose();
    // The card that had the focus is gone; the clerk goes on in the text of the item.
    setTimeout(() => document.querySelector<HTMLElement>('.minutes-item .ProseMirror')?.focus());
  };
  return (
    <ConfirmDialog
      title={value.election ? 'Wahl löschen?' : 'Beschluss löschen?'}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel="Löschen"
      isPending={remove.isPending}
      onConfirm={() => void removeIt()}
    >
      <ErrorNotice error={remove.error} />
      <WhatGoes value={value} />
      {asks && (
        <TextField
          label="Warum wird die Abstimmung zurückgenommen?"
          description="Der Grund steht unter „Vorgänge“."
          value={reason}
          onChange={setReason}
          isRequired
        />
      )}
    </ConfirmDialog>
  );
}

const WhatGoes = ({ value: { election, effect, outcome } }: Pick<MenuProps, 'value'>) => (
  <>
    <p>
      {election
        ? 'Wahlvorschläge, Wahlgänge und Ergebnis dieser Wahl werden gelöscht.'
        : 'Text, Abstimmung und Ergebnis dieses Beschlusses werden gelöscht.'}
    </p>
    {effect && outcome === 'adopted' && (
      <p>Was der Antrag an der Tagesordnung geändert hat, bleibt geändert.</p>
    )}
  </>
);

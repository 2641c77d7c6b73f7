import { useState } from 'react';
import type { StepView } from '../../../shared/contract/papers.ts';
import { useCommand } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { RemoveDialog } from '../../forms/removeDialog.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { MenuButton } from '../../ui/menuButton.tsx';

type Props = {
  /** Which one it is, also among several of one body. */
  name: string;
  step: StepView;
  before: StepView | null;
  onEdit: () => void;
};

/** What can be done with a station; one that stands on an agenda is not deleted here. */
export function StationMenu({ name, step, before, onEdit }: Props) {
  const move = useCommand('consultations.move');
  const [isRemoving, setRemoving] = useState(false);
  const { id, version } = step;
  const entries = [
    { id: 'edit', label: 'Ändern …', onAction: onEdit },
    ...(before
      ? [
          {
            id: 'earlier',
            label: 'Früher',
            onAction: () => move.mutate({ id, version, beforeId: before.id }, { onError: readAnew }),
          },
        ]
      : []),
    ...(step.meeting ? [] : [{ id: 'remove', label: 'Löschen …', onAction: () => setRemoving(true) }]),
  ];
  return (
    <>
      <MenuButton label={`Station ${name}`} entries={entries} />
      <ErrorNotice error={move.error} />
      <RemoveStation name={name} step={step} isOpen={isRemoving} onClose={() => setRemoving(false)} />
    </>
  );
}

type RemoveProps = { name: string; step: StepView; isOpen: boolean; onClose: () => void };

function RemoveStation({ name, step: { id, version }, ...asks }: RemoveProps) {
  const remove = useCommand('consultations.remove');
  return (
    <RemoveDialog
      {...asks}
      title={`Station ${name} löschen?`}
      removal={remove}
      onConfirm={(close) => remove.mutate({ id, version }, { onSuccess: close, onError: readAnew })}
    >
      Mit ihr gehen Termin und Ergebnis, soweit sie eingetragen sind.
    </RemoveDialog>
  );
}

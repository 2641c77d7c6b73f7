import type { AgendaRow } from '../../../../shared/contract/agenda.ts';
import { counted } from '../../../../shared/german/format.ts';
import { useCommand, useQuery } from '../../../api.ts';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';

type Props = {
  item: AgendaRow | null;
  subItemCount: number;
  onClose: () => void;
};

export function RemoveItemDialog({ item, subItemCount, onClose }: Props) {
  const remove = useCommand('agenda.remove');
  const owner = { kind: 'item', id: item?.id ?? '' } as const;
  const files = useQuery('attachments.list', { owner }, item !== null).data?.attachments.length ?? 0;
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      title={item?.isHeading ? 'Zwischenüberschrift entfernen?' : 'Tagesordnungspunkt entfernen?'}
      isOpen={item !== null}
      onClose={close}
      confirmLabel="Entfernen"
      isPending={remove.isPending}
      onConfirm={() =>
        item && remove.mutate({ id: item.id, version: item.version }, { onSuccess: close, onError: readAnew })
      }
    >
      <ErrorNotice error={remove.error} />
      {item && (
        <p>
          {item.number} „{item.title}“
          {subItemCount > 0 && ` und ${counted(subItemCount, 'Unterpunkt', 'Unterpunkte')}`}
        </p>
      )}
      {files > 0 && (
        <p>
          Damit {files === 1 ? 'wird' : 'werden'} auch {counted(files, 'Anlage', 'Anlagen')} gelöscht.
        </p>
      )}
    </ConfirmDialog>
  );
}

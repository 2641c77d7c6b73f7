import { useLocation } from 'wouter';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { useCommand } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';

type Props = { paper: PaperView; isOpen: boolean; onClose: () => void };

export function RemovePaperDialog({ paper: { id, version, subject }, ...rest }: Props) {
  const remove = useCommand('papers.remove');
  const [, navigate] = useLocation();
  return (
    <ConfirmDialog
      {...rest}
      title="Vorlage löschen?"
      confirmLabel="Vorlage löschen"
      isPending={remove.isPending}
      onConfirm={() =>
        remove.mutate({ id, version }, { onSuccess: () => navigate('/vorlagen'), onError: readAnew })
      }
    >
      <ErrorNotice error={remove.error} />
      <p>
        „{subject}“ hat noch keine Nummer und wird mit Texten und Beratungsfolge gelöscht. Das lässt sich
        nicht rückgängig machen.
      </p>
    </ConfirmDialog>
  );
}

import { useLocation } from 'wouter';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { useCommand } from '../../api.ts';
import { RemoveDialog } from '../../forms/removeDialog.tsx';
import { readAnew } from '../../saving/useConflict.ts';

type Props = { paper: PaperView; isOpen: boolean; onClose: () => void };

export function RemovePaperDialog({ paper: { id, version, subject }, ...asks }: Props) {
  const remove = useCommand('papers.remove');
  const [, navigate] = useLocation();
  return (
    <RemoveDialog
      {...asks}
      title="Vorlage löschen?"
      confirmLabel="Vorlage löschen"
      removal={remove}
      onConfirm={() =>
        remove.mutate({ id, version }, { onSuccess: () => navigate('/vorlagen'), onError: readAnew })
      }
    >
      „{subject}“ hat noch keine Nummer und wird mit Texten und Beratungsfolge gelöscht.
    </RemoveDialog>
  );
}

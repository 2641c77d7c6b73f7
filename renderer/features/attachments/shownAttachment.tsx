import type { Attachment } from '../../../shared/domain/attachment/attachment.ts';
import type { AttachmentId } from '../../../shared/domain/ids.ts';
import { useCommand } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { OpenDialog } from './openDialog.tsx';
import { PreviewDialog } from './previewDialog.tsx';
import { RenameDialog } from './renameDialog.tsx';

/** What the clerk does with a file now. */
export type Shown = { kind: 'preview' | 'open' | 'rename' | 'remove'; attachment: Attachment };

type Props = { shown: Shown | null; onClose: () => void; onRemoved: (id: AttachmentId) => void };

/** The dialog that belongs to it; they are there all the while, so that the focus finds its way back. */
export function ShownAttachment({ shown, onClose, onRemoved }: Props) {
  const of = (kind: Shown['kind']) => (shown?.kind === kind ? shown.attachment : null);
  return (
    <>
      <PreviewDialog attachment={of('preview')} onClose={onClose} />
      <OpenDialog attachment={of('open')} onClose={onClose} />
      <RenameDialog attachment={of('rename')} onClose={onClose} />
      <RemoveDialog attachment={of('remove')} onClose={onClose} onRemoved={onRemoved} />
    </>
  );
}

type RemoveProps = Omit<Props, 'shown'> & { attachment: Attachment | null };

function RemoveDialog({ attachment, onClose, onRemoved }: RemoveProps) {
  const remove = useCommand('attachments.remove');
  const close = () => {
    remove.reset();
    onClose();
  };
  const confirm = () => {
    if (!attachment) return;
    const { id, version } = attachment;
    const onSuccess = () => {
      onRemoved(id);
      close();
    };
    remove.mutate({ id, version }, { onSuccess, onError: readAnew });
  };
  return (
    <ConfirmDialog
      title="Anlage entfernen?"
      isOpen={attachment !== null}
      onClose={close}
      confirmLabel="Entfernen"
      isPending={remove.isPending}
      onConfirm={confirm}
    >
      <div className="stack">
        <ErrorNotice error={remove.error} />
        <p>„{attachment?.title}“ wird hier gelöscht. Ihre eigene Datei bleibt, wo sie ist.</p>
      </div>
    </ConfirmDialog>
  );
}

import type { Attachment } from '../../../shared/domain/attachment/attachment.ts';
import { hasActiveName } from '../../../shared/domain/attachment/fileKind.ts';
import { AppError } from '../../../shared/errors.ts';
import { call } from '../../api.ts';
import { ErrorNotice } from '../../forms/form.tsx';
import { useTask } from '../../forms/useTask.ts';
import { openFile } from '../../host.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';

type Props = { attachment: Attachment | null; onClose: () => void };

/** The system opens it, with the program it has for such files: the clerk is asked, and warned of what is active. */
export function OpenDialog({ attachment, onClose }: Props) {
  const open = useTask(async ({ id }: Attachment) => {
    const { bytes } = await call('attachments.file', { id });
    const reply = await openFile(bytes);
    if (!reply.ok) throw new AppError(reply.error);
    return true;
  });
  const close = () => {
    open.reset();
    onClose();
  };
  const confirm = async () => {
    if (attachment && (await open.run(attachment))) close();
  };
  const isActive = attachment !== null && (attachment.isActive || hasActiveName(attachment.fileName));
  return (
    <ConfirmDialog
      title={`„${attachment?.fileName ?? ''}“ öffnen?`}
      isOpen={attachment !== null}
      onClose={close}
      confirmLabel={isActive ? 'Trotzdem öffnen' : 'Öffnen'}
      isPending={open.isPending}
      onConfirm={() => void confirm()}
    >
      <div className="stack">
        <ErrorNotice error={open.error} />
        {isActive && (
          <Notice kind="warning">
            Diese Datei kann beim Öffnen ein Programm ausführen, auch ein schädliches. Öffnen Sie sie nur,
            wenn Sie wissen, von wem sie kommt.
          </Notice>
        )}
        <p>
          Geöffnet wird eine Kopie, mit dem Programm, das Ihr Rechner dafür vorsieht. Was Sie darin ändern,
          ändert die Anlage nicht.
        </p>
      </div>
    </ConfirmDialog>
  );
}

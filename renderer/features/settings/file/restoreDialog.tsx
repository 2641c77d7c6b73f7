import type { BackupCopy } from '../../../../shared/contract/backup.ts';
import { spokenTime } from '../../../../shared/german/backup.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';

/** Asks before the whole file goes back to an earlier state. */
export function RestoreDialog({ copy, onClose }: { copy: BackupCopy | null; onClose: () => void }) {
  const restore = useCommand('backup.restore');
  const close = () => {
    restore.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      title="Diesen Stand zurückholen?"
      confirmLabel="Stand zurückholen"
      isOpen={copy !== null}
      isPending={restore.isPending}
      onClose={close}
      onConfirm={() => copy && restore.mutate({ name: copy.name }, { onSuccess: close })}
    >
      <p>
        {copy && `Alles ist dann wieder so wie am ${spokenTime(copy.at)}. `}
        Was seither eingetragen wurde, ist in der Datei nicht mehr enthalten; es wird vorher gesichert und
        lässt sich auf demselben Weg wiederbringen. Andere Fenster zeigen gleich danach den neuen Stand.
      </p>
      <ErrorNotice error={restore.error} />
    </ConfirmDialog>
  );
}

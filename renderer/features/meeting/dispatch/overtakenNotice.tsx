import { useState } from 'react';
import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';

type Props = { dispatch: Pick<DispatchInfo, 'id' | 'subject'> };

/** Messages stayed here since they would be others by now; below, each says what has changed. */
export function OvertakenNotice({ dispatch: { id, subject } }: Props) {
  const [asks, setAsks] = useState(false);
  const send = useCommand('dispatch.sendAnyway');
  return (
    <Notice kind="warning">
      <div className="stack">
        <span>
          Nicht alle Nachrichten gingen hinaus: Was sie enthalten, gilt nicht mehr, oder die Sitzung ist
          vorbei. Was sich geändert hat, steht bei den Empfängern. Bitte bereiten Sie die Sendung neu vor.
        </span>
        <div>
          <Button compact aria-label={`Trotzdem versenden: ${subject}`} onPress={() => setAsks(true)}>
            Trotzdem versenden …
          </Button>
        </div>
      </div>
      <ConfirmDialog
        title="Trotzdem so versenden?"
        isOpen={asks}
        onClose={() => {
          setAsks(false);
          send.reset();
        }}
        confirmLabel="So versenden"
        isPending={send.isPending}
        onConfirm={() => send.mutate({ dispatchId: id }, { onSuccess: () => setAsks(false) })}
      >
        <div className="stack">
          <ErrorNotice error={send.error} />
          <p>
            Die Nachrichten gehen hinaus, wie sie damals entstanden, mit dem, was inzwischen anders ist.
            Zurückholen lassen sie sich nicht.
          </p>
        </div>
      </ConfirmDialog>
    </Notice>
  );
}

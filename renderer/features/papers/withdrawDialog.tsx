import { useState } from 'react';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { useCommand } from '../../api.ts';
import { Form } from '../../forms/form.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/textField.tsx';

type Props = { paper: PaperView; isOpen: boolean; onClose: () => void };

/** Asks why a paper is withdrawn; the reason is kept with it. */
export function WithdrawDialog(props: Props) {
  return (
    <Dialog title="Vorlage zurückziehen" isOpen={props.isOpen} onClose={props.onClose}>
      <WithdrawForm {...props} />
    </Dialog>
  );
}

function WithdrawForm({ paper: { id, version }, onClose }: Props) {
  const setState = useCommand('papers.setState');
  const [reason, setReason] = useState('');
  return (
    <Form
      error={setState.error}
      onSubmit={() =>
        setState.mutate(
          { id, version, state: 'withdrawn', reason },
          { onSuccess: onClose, onError: readAnew },
        )
      }
    >
      <p>Die Vorlage kommt auf keine Tagesordnung mehr. Sie bleibt mit ihrer Nummer auffindbar.</p>
      <TextField
        label="Grund"
        name="reason"
        isRequired
        autoFocus
        rows={2}
        value={reason}
        onChange={setReason}
      />
      <SubmitActions label="Zurückziehen" isPending={setState.isPending} onCancel={onClose} />
    </Form>
  );
}

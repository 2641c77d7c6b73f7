import { useState } from 'react';
import { Form } from '../../../../forms/form.tsx';
import { useTask } from '../../../../forms/useTask.ts';
import { Dialog, SubmitActions } from '../../../../ui/dialog.tsx';
import { TextField } from '../../../../ui/textField.tsx';

type Props = {
  title: string;
  submitLabel: string;
  isOpen: boolean;
  onClose: () => void;
  /** What is done when the passphrase was given; it is the core that looks at it. */
  work: (passphrase: string) => Promise<unknown>;
  children: React.ReactNode;
};

/** Asks for the passphrase of the file before something that only who knows it may do. */
export const ProvenDialog = ({ title, isOpen, ...rest }: Props) => (
  <Dialog title={title} isOpen={isOpen} onClose={rest.onClose}>
    <ProvenForm {...rest} />
  </Dialog>
);

function ProvenForm({ submitLabel, onClose, work, children }: Omit<Props, 'title' | 'isOpen'>) {
  const [passphrase, setPassphrase] = useState('');
  const task = useTask(async (given: string) => {
    await work(given);
    return true;
  });
  const submit = async () => {
    if (await task.run(passphrase)) onClose();
  };
  return (
    <Form label={submitLabel} error={task.error} onSubmit={() => void submit()}>
      {children}
      <TextField
        label="Passphrase der Datei"
        name="passphrase"
        type="password"
        isRequired
        autoFocus
        value={passphrase}
        onChange={setPassphrase}
      />
      <SubmitActions label={submitLabel} isPending={task.isPending} onCancel={onClose} />
    </Form>
  );
}

import type { Question } from '../../../../shared/domain/paper/inquiry.ts';
import { useCommand } from '../../../api.ts';
import { ErrorNotice } from '../../../forms/form.tsx';
import { readAnew } from '../../../saving/useConflict.ts';
import { ConfirmDialog } from '../../../ui/dialog.tsx';

type Props = { name: string; question: Question; isOpen: boolean; onClose: () => void };

export function RemoveQuestion({ name, question: { id, version }, isOpen, onClose }: Props) {
  const remove = useCommand('questions.remove');
  const close = () => {
    remove.reset();
    onClose();
  };
  return (
    <ConfirmDialog
      title={`${name} löschen?`}
      isOpen={isOpen}
      onClose={close}
      confirmLabel="Löschen"
      isPending={remove.isPending}
      onConfirm={() => remove.mutate({ id, version }, { onSuccess: close, onError: readAnew })}
    >
      <ErrorNotice error={remove.error} />
      <p>Mit ihr geht ihre Antwort. Das lässt sich nicht rückgängig machen.</p>
    </ConfirmDialog>
  );
}

import type { Question } from '../../../../shared/domain/paper/inquiry.ts';
import { useCommand } from '../../../api.ts';
import { RemoveDialog } from '../../../forms/removeDialog.tsx';
import { readAnew } from '../../../saving/useConflict.ts';

type Props = { name: string; question: Question; isOpen: boolean; onClose: () => void };

export function RemoveQuestion({ name, question: { id, version }, ...asks }: Props) {
  const remove = useCommand('questions.remove');
  return (
    <RemoveDialog
      {...asks}
      title={`${name} löschen?`}
      removal={remove}
      onConfirm={(close) => remove.mutate({ id, version }, { onSuccess: close, onError: readAnew })}
    >
      Mit ihr geht ihre Antwort.
    </RemoveDialog>
  );
}

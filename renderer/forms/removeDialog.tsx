import { ConfirmDialog } from '../ui/dialog.tsx';
import { ErrorNotice } from './form.tsx';

export type Removal = {
  /** The question, and what the button below it says. */
  title: string;
  confirmLabel?: string;
  /** The command that removes; what it refuses is said in the dialog, once. None where only a form holds it. */
  removal?: { isPending: boolean; error: unknown; reset: () => void };
  onConfirm: (close: () => void) => void;
  /** What will be gone, and what stays. */
  children: React.ReactNode;
};

type Props = Removal & { isOpen: boolean; onClose: () => void };

/** Asks before something is removed. */
export function RemoveDialog({
  title,
  confirmLabel = 'Löschen',
  removal,
  onConfirm,
  isOpen,
  onClose,
  children,
}: Props) {
  const close = () => {
    onClose();
    removal?.reset();
  };
  return (
    <ConfirmDialog
      title={title}
      isOpen={isOpen}
      onClose={close}
      confirmLabel={confirmLabel}
      isPending={removal?.isPending ?? false}
      onConfirm={() => onConfirm(close)}
    >
      <div className="stack">
        <ErrorNotice error={removal?.error} />
        <p>{children}</p>
      </div>
    </ConfirmDialog>
  );
}

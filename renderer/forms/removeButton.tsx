import { useState } from 'react';
import { Button, IconButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ErrorNotice } from './form.tsx';

type Props = {
  label: string;
  /** In full, where the label alone does not say what is removed. */
  name?: string;
  look?: 'plain' | 'compact' | 'icon';
  /** The question, and what the button below it says. */
  title: string;
  confirmLabel?: string;
  /** The command that removes; what it refuses is said in the dialog, once. None where only a form holds it. */
  removal?: { isPending: boolean; error: unknown; reset: () => void };
  onConfirm: (close: () => void) => void;
  /** What will be gone, and what stays. */
  children: React.ReactNode;
};

/** Removes something once the clerk has confirmed it. */
export function RemoveButton({
  title,
  confirmLabel = 'Löschen',
  removal,
  onConfirm,
  children,
  ...look
}: Props) {
  const [asks, setAsks] = useState(false);
  const close = () => {
    setAsks(false);
    removal?.reset();
  };
  return (
    <>
      <Trigger {...look} onPress={() => setAsks(true)} />
      <ConfirmDialog
        title={title}
        isOpen={asks}
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
    </>
  );
}

type TriggerProps = Pick<Props, 'label' | 'name' | 'look'> & { onPress: () => void };

function Trigger({ label, name = label, look = 'plain', onPress }: TriggerProps) {
  if (look === 'icon') return <IconButton icon="delete" label={name} onPress={onPress} />;
  return (
    <Button variant="tertiary" icon="delete" compact={look === 'compact'} aria-label={name} onPress={onPress}>
      {label}
    </Button>
  );
}

import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button, IconButton } from './button.tsx';

type Props = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  wide?: boolean;
  role?: 'dialog' | 'alertdialog';
  children: React.ReactNode;
};

/** A modal dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ title, isOpen, onClose, wide = false, role = 'dialog', children }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog role={role}>
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <IconButton icon="close" label="Schließen" onPress={onClose} />
          </div>
          {isOpen && children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export function DialogActions({ children }: { children: React.ReactNode }) {
  return <div className="actions">{children}</div>;
}

type SubmitProps = {
  label: string;
  /** A pending button keeps the focus, so that Escape still closes the dialog. */
  isPending: boolean;
  isIncomplete?: boolean;
  onCancel: () => void;
};

/** The last row of a form: leave it, or save. */
export function SubmitActions({ label, isPending, isIncomplete = false, onCancel }: SubmitProps) {
  return (
    <DialogActions>
      <Button variant="tertiary" onPress={onCancel}>
        Abbrechen
      </Button>
      <Button variant="primary" type="submit" isPending={isPending} isDisabled={isIncomplete}>
        {label}
      </Button>
    </DialogActions>
  );
}

type ConfirmProps = Omit<Props, 'wide' | 'role'> & {
  confirmLabel: string;
  onConfirm: () => void;
  isPending?: boolean;
  /** As long as something is missing that it needs. */
  isIncomplete?: boolean;
};

/** Asks before something that cannot be undone: whoever presses Enter without reading gives it up. */
export function ConfirmDialog({
  confirmLabel,
  onConfirm,
  isPending = false,
  isIncomplete = false,
  children,
  ...rest
}: ConfirmProps) {
  return (
    <Dialog {...rest} role="alertdialog">
      <div>{children}</div>
      <DialogActions>
        <Button variant="tertiary" onPress={rest.onClose} autoFocus>
          Abbrechen
        </Button>
        <Button variant="primary" onPress={onConfirm} isPending={isPending} isDisabled={isIncomplete}>
          {confirmLabel}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

import { Button } from '../../ui/button.tsx';
import { DialogActions } from '../../ui/dialog.tsx';

type Props = { isPending: boolean; isIncomplete?: boolean; onCancel: () => void };

/** The two buttons under a form in a dialog. */
export function SaveActions({ isPending, isIncomplete = false, onCancel }: Props) {
  return (
    <DialogActions>
      <Button variant="tertiary" onPress={onCancel}>
        Abbrechen
      </Button>
      <Button variant="primary" type="submit" isPending={isPending} isDisabled={isIncomplete}>
        Speichern
      </Button>
    </DialogActions>
  );
}

import type { CheckRow } from '../../../shared/checks/row.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';

type Props = {
  /** Those in the minutes that nobody gave a reason for; null while there is nothing to ask. */
  errors: readonly CheckRow[] | null;
  isPending: boolean;
  onClose: () => void;
  onConfirm: () => void;
};

/** So many are read at once; all of them stand under Dokumente. */
const mostShown = 5;

/** Asks before minutes with errors are locked: to mend one afterwards, a reason is asked for. */
export function FinishDialog({ errors, ...rest }: Props) {
  const more = (errors?.length ?? 0) - mostShown;
  return (
    <ConfirmDialog
      {...rest}
      isOpen={errors !== null}
      title="Niederschrift mit Fehlern fertigstellen?"
      confirmLabel="Trotzdem fertigstellen"
    >
      <ul>
        {errors?.slice(0, mostShown).map(({ key, sentence }) => (
          <li key={key}>{sentence}</li>
        ))}
      </ul>
      {more > 0 && (
        <p>{more === 1 ? 'Ein weiterer Fehler steht' : `${more} weitere Fehler stehen`} unter „Dokumente“.</p>
      )}
      <p>
        Zur Freigabe geben lässt sie sich erst, wenn jeder behoben oder begründet ist. Nach dem Fertigstellen
        ist sie gesperrt; wieder bearbeiten lässt sie sich nur mit einer Begründung.
      </p>
    </ConfirmDialog>
  );
}

import type { DispatchInfo } from '../../../../shared/contract/dispatch.ts';
import { germanDate } from '../../../../shared/german/format.ts';
import { ConfirmDialog } from '../../../ui/dialog.tsx';

type RecipientInfo = DispatchInfo['recipients'][number];

type Props = {
  /** Who is asked about; null while nobody is. */
  recipient: RecipientInfo | null;
  isPending: boolean;
  onClose: () => void;
  onConfirm: (recipient: RecipientInfo) => void;
};

/** Asks before a message goes once more to an address that may have it, or from which it came back. */
export const RetryDialog = ({ recipient, onConfirm, ...asks }: Props) => (
  <ConfirmDialog
    {...asks}
    title="Noch einmal senden?"
    isOpen={recipient !== null}
    confirmLabel="Noch einmal senden"
    onConfirm={() => recipient && onConfirm(recipient)}
  >
    <p>{recipient && warning(recipient)}</p>
  </ConfirmDialog>
);

function warning({ name, email, returnedOn }: RecipientInfo): string {
  const who = name || email;
  return returnedOn === null
    ? `Die Nachricht an ${who} ist vielleicht schon angekommen. Senden Sie sie noch einmal, kommt sie vielleicht doppelt an.`
    : `Die Nachricht an ${who} kam am ${germanDate(returnedOn)} zurück und geht noch einmal an ${email}. War nur das Postfach voll, ist das richtig. Stimmt die Adresse nicht, berichtigen Sie sie vorher bei der Person oder im Verteiler.`;
}

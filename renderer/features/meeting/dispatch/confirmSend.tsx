import { withoutAddressWords } from '../../../../shared/german/dispatch.ts';
import { counted } from '../../../../shared/german/format.ts';
import { ConfirmDialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Cautions, isRisky } from './cautions.tsx';
import type { Prepared } from './prepared.ts';

type Props = {
  meetingId: string;
  prepared: Prepared;
  isOpen: boolean;
  isPending: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** The last question before messages leave the house. */
export function ConfirmSend({ meetingId, prepared, ...dialog }: Props) {
  const { recipients, files, withoutAddress } = prepared;
  const confirmLabel = isRisky(prepared) ? 'Trotzdem versenden' : 'Versenden';
  return (
    <ConfirmDialog title="Jetzt versenden?" confirmLabel={confirmLabel} {...dialog}>
      <div className="stack">
        <p>
          {counted(
            recipients.length,
            'Empfänger erhält eine Nachricht',
            'Empfänger erhalten je eine Nachricht',
          )}{' '}
          mit {files.length === 1 ? 'dieser Datei' : `diesen ${files.length} Dateien`}:
        </p>
        <ul className="file-list">
          {files.map(({ fileName }) => (
            <li key={fileName}>{fileName}</li>
          ))}
        </ul>
        {withoutAddress.length > 0 && <Notice kind="warning">{withoutAddressWords(withoutAddress)}</Notice>}
        <Cautions meetingId={meetingId} prepared={prepared} />
      </div>
    </ConfirmDialog>
  );
}

import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { listed } from '../../../shared/german/format.ts';
import { useQuery } from '../../api.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';

type Props = {
  meeting: MeetingView;
  isOpen: boolean;
  isPending: boolean;
  onClose: () => void;
  onConfirm: () => void;
};

/** Asks before the Niederschrift is noted as signed by hand: nothing but a reopening leads back from there. */
export function SignedDialog({ meeting, ...rest }: Props) {
  const signers = useQuery('meetings.signers', { id: meeting.id }, rest.isOpen).data ?? [];
  return (
    <ConfirmDialog {...rest} title="Haben alle unterschrieben?" confirmLabel="Unterzeichnung vermerken">
      <p>
        {signers.length > 0 && `Auf dem Papier stehen müssen die Unterschriften von ${listed(signers)}. `}
        Danach gilt die Niederschrift als unterzeichnet; zurück geht es nur mit „Niederschrift wieder
        bearbeiten …“ und einer Begründung.
      </p>
    </ConfirmDialog>
  );
}

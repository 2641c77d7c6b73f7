import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { longDate } from '../../../shared/german/format.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';

type Props = {
  meeting: MeetingView;
  isOpen: boolean;
  isPending: boolean;
  onClose: () => void;
  onConfirm: () => void;
};

/** Asks before a meeting is opened ahead of its day: mostly a slip while it is prepared. */
export function OpenEarlyDialog({ meeting, ...rest }: Props) {
  return (
    <ConfirmDialog {...rest} title="Sitzung schon heute eröffnen?" confirmLabel="Sitzung eröffnen">
      <p>
        Sie ist erst für {longDate(meeting.date)} angesetzt. Mit dem Eröffnen steht die Tagesordnung fest;
        zurück geht es nur mit einer Begründung.
      </p>
    </ConfirmDialog>
  );
}

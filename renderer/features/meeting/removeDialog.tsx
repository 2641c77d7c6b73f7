import { useLocation } from 'wouter';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { useCommand } from '../../api.ts';
import { ConfirmDialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../forms/form.tsx';
import { meetingTitle } from '../meetings/meetingTitle.ts';
import { readAnew } from '../../saving/useConflict.ts';

type Props = { meeting: MeetingView; isOpen: boolean; onClose: () => void };

export function RemoveDialog({ meeting, ...rest }: Props) {
  const remove = useCommand('meetings.remove');
  const [, navigate] = useLocation();
  return (
    <ConfirmDialog
      {...rest}
      title="Sitzung löschen?"
      confirmLabel="Sitzung löschen"
      isPending={remove.isPending}
      onConfirm={() =>
        remove.mutate(
          { id: meeting.id, version: meeting.version },
          { onSuccess: () => navigate('/sitzungen'), onError: readAnew },
        )
      }
    >
      <ErrorNotice error={remove.error} />
      <p>
        „{meetingTitle(meeting)}“ wird mit Tagesordnung, Anlagen und Anwesenheit gelöscht. Das lässt sich
        nicht rückgängig machen.
      </p>
    </ConfirmDialog>
  );
}

import { useState } from 'react';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import { numbersAreFixed } from '../../../shared/domain/meeting/states.ts';
import { useCommand } from '../../api.ts';
import { Dialog, SubmitActions } from '../../ui/dialog.tsx';
import { Form } from '../../forms/form.tsx';
import { TextField } from '../../ui/textField.tsx';
import { readAnew } from '../../saving/useConflict.ts';
import { backLabels } from './stepLabels.ts';
import { UnsentMails } from './unsentMails.tsx';

type Props = { meeting: MeetingView; state: MeetingState | null; onClose: () => void };

/** Asks why a meeting is cancelled or goes back a step; the reason is kept with it. */
export function ReasonDialog({ meeting, state, onClose }: Props) {
  return (
    <Dialog title={state ? wayBack(state) : ''} isOpen={state !== null} onClose={onClose}>
      {state && <ReasonForm meeting={meeting} state={state} onClose={onClose} />}
    </Dialog>
  );
}

function ReasonForm({ meeting, state, onClose }: Props & { state: MeetingState }) {
  const setState = useCommand('meetings.setState');
  const [reason, setReason] = useState('');
  const { id, version } = meeting;
  return (
    <Form
      error={setState.error}
      onSubmit={() =>
        setState.mutate({ id, version, state, reason }, { onSuccess: onClose, onError: readAnew })
      }
    >
      <p>{consequence(meeting.state, state)}</p>
      {state === 'cancelled' && <UnsentMails meetingId={id} />}
      <TextField
        label="Grund"
        name="reason"
        isRequired
        autoFocus
        rows={2}
        value={reason}
        onChange={setReason}
        description={
          isReleased(meeting.state)
            ? 'Der Grund wird bei der Sitzung festgehalten und steht in der neuen Fassung der Niederschrift.'
            : 'Der Grund wird bei der Sitzung festgehalten.'
        }
      />
      <SubmitActions label={wayBack(state)} isPending={setState.isPending} onCancel={onClose} />
    </Form>
  );
}

/** As the menu says it. */
const wayBack = (state: MeetingState): string => (backLabels[state] ?? '').replace(' …', '');

const isReleased = (state: MeetingState): boolean => state === 'released' || state === 'signed';

function consequence(from: MeetingState, to: MeetingState): string {
  if (to === 'cancelled') return 'Die Sitzung findet nicht statt. Alle Angaben bleiben erhalten.';
  if (to === 'invited') {
    return 'Die Tagesordnung lässt sich danach wieder ändern; ihre Nummern bleiben. Texte und Beschlüsse bleiben erhalten.';
  }
  if (numbersAreFixed(from) && to === 'planned') {
    return 'Die Tagesordnung lässt sich danach wieder frei ändern; ihre Nummern werden neu vergeben. Die nächste Einladung gilt für alles. Texte und Beschlüsse bleiben erhalten.';
  }
  if (to === 'closed') {
    const edited = 'Die Niederschrift lässt sich danach wieder bearbeiten.';
    return isReleased(from)
      ? `${edited} Die freigegebene Fassung bleibt, wie sie ist; was Sie ändern, geht als neue Fassung an den Vorsitz.`
      : edited;
  }
  return 'Alle Angaben bleiben erhalten.';
}

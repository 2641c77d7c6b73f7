import type { MeetingView } from '../../../shared/facts/meeting.ts';
import { TakeDialog } from '../handOver/takeDialog.tsx';
import { CloseDialog } from './closeDialog.tsx';
import { EditHeadDialog } from './editHeadDialog.tsx';
import { FinishDialog } from './finishDialog.tsx';
import { OpenEarlyDialog } from './openEarlyDialog.tsx';
import { ReasonDialog } from './reasonDialog.tsx';
import { RemoveDialog } from './removeDialog.tsx';
import { SignedDialog } from './signedDialog.tsx';
import type { MeetingSteps } from './useMeetingSteps.ts';

/** What is asked before a step, and where the head of the meeting is edited. */
export function StepDialogs({ meeting, steps }: { meeting: MeetingView; steps: MeetingSteps }) {
  const { dialog, setDialog, isPending, confirmed } = steps;
  const close = () => setDialog(null);
  return (
    <>
      <EditHeadDialog meeting={meeting} isOpen={dialog === 'edit'} onClose={close} />
      <OpenEarlyDialog
        meeting={meeting}
        isOpen={dialog === 'open'}
        isPending={isPending}
        onClose={close}
        onConfirm={() => confirmed('running')}
      />
      <SignedDialog
        meeting={meeting}
        isOpen={dialog === 'signed'}
        isPending={isPending}
        onClose={close}
        onConfirm={() => confirmed('signed')}
      />
      <FinishDialog
        errors={typeof dialog === 'object' && dialog !== null && 'errors' in dialog ? dialog.errors : null}
        isPending={isPending}
        onClose={close}
        onConfirm={() => confirmed('minutesReady')}
      />
      <CloseDialog meeting={meeting} isOpen={dialog === 'close'} onClose={close} />
      <TakeDialog meeting={meeting} isOpen={dialog === 'take'} onClose={close} />
      <RemoveDialog meeting={meeting} isOpen={dialog === 'remove'} onClose={close} />
      <ReasonDialog
        meeting={meeting}
        state={
          typeof dialog === 'object' && dialog !== null && 'reasonFor' in dialog ? dialog.reasonFor : null
        }
        onClose={close}
      />
    </>
  );
}

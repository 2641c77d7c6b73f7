import { useEffect, useRef } from 'react';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import { meetingModeLabels } from '../../../shared/german/labels.ts';
import { minutesAreOpen, nextStates, type Step } from '../../../shared/domain/meeting/states.ts';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../forms/form.tsx';
import { Badge } from '../../ui/notice.tsx';
import { MenuButton } from '../../ui/menuButton.tsx';
import { useIsFailing } from '../../saving/saveBoard.ts';
import { CloseDialog } from './closeDialog.tsx';
import { EditHeadDialog } from './editHeadDialog.tsx';
import { meetingTitle } from '../meetings/meetingTitle.ts';
import { FinishDialog } from './finishDialog.tsx';
import { OpenEarlyDialog } from './openEarlyDialog.tsx';
import { OutdatedBadge } from './outdatedNotice.tsx';
import { ReasonDialog } from './reasonDialog.tsx';
import { RemoveDialog } from './removeDialog.tsx';
import { StateBadge } from '../meetings/stateBadge.tsx';
import { useMeetingSteps } from './useMeetingSteps.ts';

/** What the meeting is, how it stands, and the step that comes next. */
export function MeetingHead({ meeting }: { meeting: MeetingView }) {
  const isAhead = useIsAhead(meeting);
  const { dialog, setDialog, error, isPending, go, confirmed } = useMeetingSteps(meeting, isAhead);
  const stateRef = useFocusAfterStep(meeting.state, dialog !== null);
  const close = () => setDialog(null);
  return (
    <header className="screen-head meeting-head">
      <h1>{meetingTitle(meeting)}</h1>
      <span ref={stateRef} tabIndex={-1}>
        <StateBadge meeting={meeting} />
      </span>
      {meeting.mode !== 'presence' && <Badge>{meetingModeLabels[meeting.mode]}</Badge>}
      <OutdatedBadge meeting={meeting} />
      <StateReason meeting={meeting} />
      <span className="spacer" />
      <div id="save-slot" />
      <NextSteps meeting={meeting} isAhead={isAhead} isPending={isPending} onStep={go} onOpen={setDialog} />
      <ErrorNotice error={error} />
      <EditHeadDialog meeting={meeting} isOpen={dialog === 'edit'} onClose={close} />
      <OpenEarlyDialog
        meeting={meeting}
        isOpen={dialog === 'open'}
        isPending={isPending}
        onClose={close}
        onConfirm={() => confirmed('running')}
      />
      <FinishDialog
        errors={typeof dialog === 'object' && dialog !== null && 'errors' in dialog ? dialog.errors : null}
        isPending={isPending}
        onClose={close}
        onConfirm={() => confirmed('minutesReady')}
      />
      <CloseDialog meeting={meeting} isOpen={dialog === 'close'} onClose={close} />
      <RemoveDialog meeting={meeting} isOpen={dialog === 'remove'} onClose={close} />
      <ReasonDialog
        meeting={meeting}
        state={
          typeof dialog === 'object' && dialog !== null && 'reasonFor' in dialog ? dialog.reasonFor : null
        }
        onClose={close}
      />
    </header>
  );
}

function StateReason({ meeting: { state, stateReason } }: { meeting: MeetingView }) {
  if (stateReason === '') return null;
  return (
    <span className="muted state-reason" title={stateReason}>
      {state === 'cancelled' ? 'Grund' : 'Zuletzt zurückgesetzt'}: {stateReason}
    </span>
  );
}

/**
 * After a step its button is the one for the next step. The focus goes from there to what the meeting is now, so that
 * Enter pressed twice does not take two steps. Where somebody already works elsewhere, it stays.
 */
function useFocusAfterStep(state: MeetingState, isDialogOpen: boolean) {
  const badge = useRef<HTMLSpanElement>(null);
  const lastState = useRef(state);
  useEffect(() => {
    if (isDialogOpen || lastState.current === state) return;
    lastState.current = state;
    const focused = document.activeElement;
    if (focused === document.body || focused?.closest('.next-steps')) badge.current?.focus();
  }, [state, isDialogOpen]);
  return badge;
}

/** Before its day a meeting is prepared: opening it is not what comes next. */
function lookOf({ state }: Step, isAhead: boolean): 'primary' | 'secondary' | 'tertiary' {
  if (state === 'running' && isAhead) return 'tertiary';
  return state === 'closed' ? 'secondary' : 'primary';
}

const forwardLabels: Partial<Record<MeetingState, string>> = {
  invited: 'Einladung ist versandt',
  running: 'Sitzung eröffnen',
  closed: 'Sitzung schließen …',
  minutesReady: 'Niederschrift fertigstellen',
  signed: 'Unterzeichnung vermerken',
};

const backLabels: Partial<Record<MeetingState, string>> = {
  planned: 'Zurück auf „geplant“ …',
  invited: 'Zurück auf „eingeladen“ …',
  running: 'Sitzung wieder aufnehmen …',
  closed: 'Niederschrift wieder bearbeiten …',
  cancelled: 'Sitzung absagen …',
};

/** Whether its day is still to come. */
function useIsAhead({ date }: MeetingView): boolean {
  const { today } = useChosenBody();
  return date > today;
}

type StepsProps = {
  meeting: MeetingView;
  isAhead: boolean;
  isPending: boolean;
  onStep: (step: Step) => void;
  onOpen: (dialog: 'edit' | 'remove') => void;
};

function NextSteps({ meeting, isAhead, isPending, onStep, onOpen }: StepsProps) {
  const isFailing = useIsFailing();
  const steps = nextStates(meeting.state);
  // An invitation is only noted; the step that counts before a meeting is its opening.
  const main = steps.find(({ state, needsReason }) => !needsReason && state !== 'invited');
  const others = steps.filter((step) => step !== main);
  const labels = (step: Step) => (step.needsReason ? backLabels : forwardLabels)[step.state] ?? step.state;
  return (
    <div className="row middle next-steps">
      {main && (
        <Button
          variant={lookOf(main, isAhead)}
          isPending={isPending}
          // Unsaved text could not be saved any more once the minutes are locked.
          isDisabled={isFailing}
          onPress={() => onStep(main)}
        >
          {labels(main)}
        </Button>
      )}
      <MenuButton
        label="Weitere Schritte"
        entries={[
          ...others.map((step) => ({
            id: step.state,
            label: labels(step),
            isDisabled: isPending || isFailing,
            onAction: () => onStep(step),
          })),
          {
            id: 'edit',
            label: 'Kopfdaten bearbeiten …',
            isDisabled: !minutesAreOpen(meeting.state),
            onAction: () => onOpen('edit'),
          },
          {
            id: 'remove',
            label: 'Sitzung löschen …',
            isDisabled: meeting.state !== 'planned',
            onAction: () => onOpen('remove'),
          },
        ]}
      />
    </div>
  );
}

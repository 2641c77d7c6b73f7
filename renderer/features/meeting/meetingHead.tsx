import './meetingHead.css';
import { useEffect, useRef } from 'react';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import { nextAction } from '../../../shared/domain/meeting/nextAction.ts';
import { useChosenBody } from '../bodies/chosenBody.tsx';
import { ErrorNotice } from '../../forms/form.tsx';
import { useIsFailing } from '../../saving/saveBoard.ts';
import { ActionNote } from './actionNote.tsx';
import type { Called } from './calledItem.ts';
import { FailedSave } from './failedSave.tsx';
import { HeadIdentity } from './headIdentity.tsx';
import { PrimaryAction, stepOf } from './primaryAction.tsx';
import { StepDialogs } from './stepDialogs.tsx';
import { StepMenu } from './stepMenu.tsx';
import { type MeetingSteps, useMeetingSteps } from './useMeetingSteps.ts';

type Props = {
  meeting: MeetingView;
  called: Called;
  isBehindClosedDoors: boolean;
  children: React.ReactNode;
};

/** In one bar: what the meeting is and how it stands, its tabs, and the one step that comes next. */
export function MeetingHead({ meeting, called, isBehindClosedDoors, children }: Props) {
  const { today } = useChosenBody();
  const steps = useMeetingSteps(meeting, meeting.date > today);
  const stateRef = useFocusAfterStep(meeting.state, steps.dialog !== null);
  return (
    <header className="meeting-head" data-region>
      <HeadIdentity meeting={meeting} isBehindClosedDoors={isBehindClosedDoors} stateRef={stateRef} />
      {children}
      <HeadActions
        meeting={meeting}
        isLast={called.isLast}
        steps={steps}
        onSaved={() => document.activeElement === document.body && stateRef.current?.focus()}
      />
      <ErrorNotice error={steps.error} />
      <StepDialogs meeting={meeting} steps={steps} />
    </header>
  );
}

type ActionsProps = { meeting: MeetingView; isLast: boolean; steps: MeetingSteps; onSaved: () => void };

/** How it is saved, the next step, and the menu of all others. */
function HeadActions({ meeting, isLast, steps, onSaved }: ActionsProps) {
  const { today } = useChosenBody();
  const isFailing = useIsFailing();
  const { isPending, go, setDialog } = steps;
  const action = nextAction(meeting, today);
  return (
    <div className="head-actions next-steps">
      <div id="save-slot" />
      {isFailing ? (
        <FailedSave onSaved={onSaved} />
      ) : (
        <>
          <ActionNote meeting={meeting} action={action} />
          {action && (
            <PrimaryAction
              meeting={meeting}
              action={action}
              isDue={action !== 'openEarly' && (action !== 'close' || isLast)}
              isPending={isPending}
              onStep={(state) => go({ state, needsReason: false })}
            />
          )}
        </>
      )}
      <StepMenu
        meeting={meeting}
        main={action ? stepOf[action] : undefined}
        isAhead={meeting.date > today}
        isDisabled={isPending || isFailing}
        onStep={go}
        onOpen={setDialog}
      />
    </div>
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

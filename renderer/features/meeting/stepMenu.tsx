import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import { minutesAreOpen, nextStates, type Step } from '../../../shared/domain/meeting/states.ts';
import { MenuButton } from '../../ui/menuButton.tsx';
import { backLabels, forwardLabels } from './stepLabels.ts';

type Props = {
  meeting: MeetingView;
  /** Which step has a button of its own. */
  main: MeetingState | undefined;
  isAhead: boolean;
  /** Unsaved text could not be saved any more once the minutes are locked. */
  isDisabled: boolean;
  onStep: (step: Step) => void;
  onOpen: (dialog: 'edit' | 'remove' | 'take') => void;
};

/** Every step that is possible besides the next one, and what else is done with a meeting. */
export function StepMenu({ meeting: { state }, main, isAhead, isDisabled, onStep, onOpen }: Props) {
  const others = nextStates(state).filter((step) => step.needsReason || step.state !== main);
  const labelOf = (step: Step) => {
    const label = (step.needsReason ? backLabels : forwardLabels)[step.state] ?? step.state;
    return step.state === 'running' && isAhead ? `${label} …` : label;
  };
  return (
    <MenuButton
      label="Weitere Schritte"
      entries={[
        ...others.map((step) => ({
          id: step.state,
          label: labelOf(step),
          isDisabled,
          onAction: () => onStep(step),
        })),
        {
          id: 'edit',
          label: 'Kopfdaten bearbeiten …',
          isDisabled: !minutesAreOpen(state),
          onAction: () => onOpen('edit'),
        },
        {
          id: 'take',
          label: 'Sitzung mitnehmen …',
          isDisabled: isDisabled || !minutesAreOpen(state),
          onAction: () => onOpen('take'),
        },
        {
          id: 'remove',
          label: 'Sitzung löschen …',
          isDisabled: state !== 'planned',
          onAction: () => onOpen('remove'),
        },
      ]}
    />
  );
}

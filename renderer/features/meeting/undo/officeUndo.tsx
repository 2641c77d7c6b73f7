import { useLocation } from 'wouter';
import { focusTarget } from './focusTarget.ts';
import { UndoNotice } from './undoNotice.tsx';
import { useSteps } from './useUndo.ts';

/** Undoing what went or moved in the lists beside the meetings; a meeting has steps of its own. */
export function OfficeUndo() {
  const [address] = useLocation();
  const steps = useSteps(null, { isOn: !/^\/sitzungen\/./.test(address), show: focusTarget });
  return <UndoNotice {...steps} />;
}

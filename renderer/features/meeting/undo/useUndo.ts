import { useState } from 'react';
import { useLocation } from 'wouter';
import type { StepView, UndoTarget } from '../../../../shared/contract/undo.ts';
import { minutesAreOpen } from '../../../../shared/domain/meeting/states.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import { call, useCommand, useQuery } from '../../../api.ts';
import { readAnew } from '../../../saving/useConflict.ts';
import { flushAll } from '../../../saving/saveBoard.ts';
import { focusTarget } from './focusTarget.ts';
import { useUndoKeys } from './useUndoKeys.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

/** What the notice says: what was done, what was taken back or done again, or why that cannot be. */
export type Told =
  | { kind: 'done'; step: StepView }
  | { kind: 'takenBack' | 'repeated'; words: string }
  | { kind: 'refused'; error: Error }
  | { kind: 'nothing'; what: Turn };
export type Turn = 'undo' | 'repeat';

/** These tabs show what the steps change. */
const tabs = ['tagesordnung', 'anwesenheit', 'protokoll'];

/** Undoing what was done in a meeting, by key or in the notice. */
export function useUndo(meeting: MeetingView, tab: string) {
  const [turns, setTurns] = useState(0);
  const [, navigate] = useLocation();
  const steps = useSteps(meeting.id, {
    isOn: tabs.includes(tab) && minutesAreOpen(meeting.state),
    show: (target) => {
      setTurns((before) => before + 1);
      if (tab === 'protokoll' && target.resolutionId !== null && target.itemId !== null)
        navigate(`/sitzungen/${meeting.id}/protokoll/${target.itemId}`);
      focusTarget(target);
    },
  });
  return { ...steps, turns, beginAnew: () => setTurns((before) => before + 1) };
}

type Showing = { isOn: boolean; show: (target: UndoTarget) => void };

/** The steps of a meeting, or with null those beside all meetings. */
export function useSteps(meetingId: MeetingId | null, { isOn, show }: Showing) {
  const [told, setTold] = useToldSteps(meetingId);
  const takeBack = useCommand('undo.takeBack');
  const repeat = useCommand('undo.repeat');
  const turn = (what: Turn, step: Pick<StepView, 'id'>) =>
    (what === 'undo' ? takeBack : repeat).mutate(
      { meetingId, id: step.id },
      {
        onSuccess: ({ words, target }) => {
          setTold({ kind: what === 'undo' ? 'takenBack' : 'repeated', words });
          show(target);
        },
        onError: (error) => {
          setTold({ kind: 'refused', error });
          readAnew();
        },
      },
    );
  /** What is typed is saved first: it may be the last that was done. */
  const turnLast = async (what: Turn) => {
    await flushAll();
    const { last, undone } = await call('undo.get', { meetingId });
    const step = what === 'undo' ? last : undone;
    if (step) turn(what, step);
    else setTold({ kind: 'nothing', what });
  };
  useUndoKeys(isOn, {
    undo: () => void turnLast('undo'),
    repeat: () => void turnLast('repeat'),
  });
  return { told: isOn ? told : null, close: () => setTold(null), turn, turnLast };
}

/** A new step ends what was told of the one before, and is told itself where somebody may miss what it did. */
function useToldSteps(meetingId: MeetingId | null) {
  const { data } = useQuery('undo.get', { meetingId });
  const [told, setTold] = useState<Told | null>(null);
  const [seen, setSeen] = useState<number>();
  const number = data?.last?.number ?? 0;
  if (data && (seen === undefined || number > seen)) {
    setSeen(number);
    // What was done before the meeting was opened here is no news.
    if (seen !== undefined) setTold(data.last?.isTold ? { kind: 'done', step: data.last } : null);
  }
  return [told, setTold] as const;
}

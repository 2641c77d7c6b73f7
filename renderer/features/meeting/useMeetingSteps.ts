import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { CheckRow } from '../../../shared/checks/row.ts';
import type { MeetingView } from '../../../shared/facts/meeting.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import type { Step } from '../../../shared/domain/meeting/states.ts';
import { call, useCommand } from '../../api.ts';
import { flushAll } from '../../saving/saveBoard.ts';
import { readAnew } from '../../saving/useConflict.ts';
import { meetingPath } from '../meetings/meetingTitle.ts';
import { isOpenError } from './documents/checkRows.ts';

type OpenDialog =
  | 'edit'
  | 'open'
  | 'close'
  | 'signed'
  | 'remove'
  | 'take'
  | { reasonFor: MeetingState }
  | { errors: readonly CheckRow[] }
  | null;

export type MeetingSteps = ReturnType<typeof useMeetingSteps>;

/** The steps of a meeting, each after the question that it needs. `confirmed` takes one whose question was answered. */
export function useMeetingSteps(meeting: MeetingView, isAhead: boolean) {
  const { id, version } = meeting;
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const setState = useCommand('meetings.setState');
  const findErrors = useMutation({
    mutationFn: async () =>
      (await call('checks.list', { meetingId: id, kind: 'minutes' })).filter(isOpenError),
  });
  const [, navigate] = useLocation();
  const take = (state: MeetingState) =>
    setState.mutate(
      { id, version, state, reason: '' },
      { onSuccess: (changed) => state !== 'invited' && navigate(meetingPath(changed)), onError: readAnew },
    );
  const confirmed = async (state: MeetingState) => {
    setDialog(null);
    // What is still being typed belongs into the minutes before they are locked.
    if (await flushAll()) take(state);
  };
  const go = async ({ state, needsReason }: Step) => {
    if (needsReason) return setDialog({ reasonFor: state });
    if (state === 'closed') return setDialog('close');
    if (state === 'signed') return setDialog('signed');
    if (state === 'running' && isAhead) return setDialog('open');
    if (state !== 'minutesReady') return confirmed(state);
    if (!(await flushAll())) return;
    const errors = await findErrors.mutateAsync();
    return errors.length === 0 ? take(state) : setDialog({ errors });
  };
  return {
    dialog,
    setDialog,
    // What could not be asked stops the step, too.
    error: setState.error ?? findErrors.error,
    isPending: setState.isPending || findErrors.isPending,
    go: (step: Step) => void go(step).catch(readAnew),
    confirmed: (state: MeetingState) => void confirmed(state),
  };
}

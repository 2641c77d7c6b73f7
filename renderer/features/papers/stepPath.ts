import type { StepView } from '../../../shared/contract/papers.ts';

/** Where a step is at work: its item in the Protokoll once that is written, before on the agenda; null without a meeting. */
export function stepPath({ meeting, itemId }: Pick<StepView, 'meeting' | 'itemId'>): string | null {
  if (meeting === null) return null;
  return beforeMinutes.has(meeting.state)
    ? `/sitzungen/${meeting.id}/tagesordnung`
    : `/sitzungen/${meeting.id}/protokoll/${itemId}`;
}

const beforeMinutes: ReadonlySet<string> = new Set(['planned', 'invited', 'cancelled']);

/** The step whose minutes are being written now. */
export const stepInMinutes = (steps: readonly StepView[]): StepView | null =>
  steps.find(({ meeting }) => meeting !== null && ['running', 'closed'].includes(meeting.state)) ?? null;

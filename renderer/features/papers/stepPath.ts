import type { StepView } from '../../../shared/contract/papers.ts';
import { itemPath } from '../meetings/meetingTitle.ts';

/** Where a step is at work; null without a meeting. */
export const stepPath = ({ meeting, itemId }: Pick<StepView, 'meeting' | 'itemId'>): string | null =>
  meeting && itemPath(meeting, itemId);

/** The step whose minutes are being written now. */
export const stepInMinutes = (steps: readonly StepView[]): StepView | null =>
  steps.find(({ meeting }) => meeting !== null && ['running', 'closed'].includes(meeting.state)) ?? null;

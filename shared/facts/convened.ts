import { inAnnouncedOrder } from '../domain/meeting/treatment.ts';
import { agendaIsFixed } from '../domain/meeting/states.ts';
import type { MeetingFacts } from './meetingFacts.ts';

/**
 * The facts with the agenda as the meeting was convened, for what announces it: in which order items were dealt with is
 * the Niederschrift's matter (M5). Until the meeting is opened the agenda stands as it is to be announced.
 */
export function asConvened(facts: MeetingFacts): MeetingFacts {
  const { meeting, items, announced } = facts;
  return agendaIsFixed(meeting.state) ? { ...facts, items: inAnnouncedOrder(items, announced) } : facts;
}

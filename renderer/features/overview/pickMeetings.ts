import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';

export type Picked = {
  /** The next one that was not yet opened; null where none is planned. */
  next: MeetingRow | null;
  /** Opened or closed, and the minutes not yet finished; newest first. */
  open: MeetingRow[];
  /** What lies behind, newest first. */
  recent: MeetingRow[];
};

const isAhead = (state: MeetingState) => state === 'planned' || state === 'invited';
const isOpen = (state: MeetingState) => state === 'running' || state === 'closed';

/** Sorts the meetings into what the clerk needs on this day. */
export function pickMeetings(rows: readonly MeetingRow[], today: string, recentCount = 5): Picked {
  const byDay = rows.toSorted((a, b) => a.date.localeCompare(b.date));
  const next = byDay.find((row) => isAhead(row.state) && row.date >= today) ?? null;
  const newestFirst = byDay.toReversed();
  return {
    next,
    open: newestFirst.filter((row) => isOpen(row.state)),
    recent: newestFirst
      .filter((row) => !isOpen(row.state) && (row.date < today || !isAhead(row.state)))
      .slice(0, recentCount),
  };
}

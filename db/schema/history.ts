import type { Generated } from 'kysely';
import type { MeetingId, TakenId, WasteId } from '../../shared/domain/ids.ts';
import type { WasteKind } from '../../shared/domain/waste.ts';
import type { Bit } from './bit.ts';

/** What was, kept beside what is (migrations/0073-history-and-waste.ts), and what was taken along (0074-taken-meetings.ts). */
export type HistoryTables = {
  past_state: {
    thing: string;
    n: number;
    kind: 'text' | 'resolution' | 'attendee';
    meeting_id: MeetingId;
    by: string;
    at: string;
    before: Uint8Array | null;
  };
  waste: {
    id: WasteId;
    at: string;
    by: string;
    /** Of what was deleted, and its key. */
    kind: WasteKind;
    thing: string;
    title: string;
    /** How many more were deleted at once. */
    further: number;
    rows: Uint8Array;
    /** Since which day of the office it has been due to go; null where it is not. */
    due_since: Generated<string | null>;
  };
  waste_file: { waste_id: WasteId; sha256: string };
  taken_meeting: {
    id: TakenId;
    version: number;
    meeting_id: MeetingId;
    is_copy: Bit;
    by: string;
    at: string;
    taken_to: string;
    base: string;
    brought: string | null;
    brought_by: string;
    brought_at: string | null;
    ended_at: string | null;
  };
  taken_file: { taken_id: TakenId; sha256: string };
};

import type { MeetingId, WasteId } from '../../shared/domain/ids.ts';
import type { WasteKind } from '../../shared/domain/waste.ts';

/** What was, kept beside what is (migrations/0073-history-and-waste.ts). */
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
  };
  waste_file: { waste_id: WasteId; sha256: string };
};

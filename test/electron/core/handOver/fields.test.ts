import { expect, it } from 'vitest';
import { columnsOfMeeting } from '../../../../db/meetingRows.ts';
import { openStore } from '../../../../db/store.ts';
import { isBesideThePiece } from '../../../../electron/core/handOver/pieces.ts';
import type { RecordedTable } from '../../../../db/changes.ts';
import { columnLabels } from '../../../../shared/german/handOverFields.ts';

/** Told as the history tells them, or nothing a clerk would read. */
const toldOtherwise = [
  'item_text',
  'resolution',
  'vote',
  'vote_by_faction',
  'vote_by_name',
  'attendee',
  'stay',
  'unfinished_mailing',
];
/** What a row belongs to stands in the heading; the rest is shown by other columns, or by nobody. */
const unsaid =
  /^(id|meeting_id|item_id|paper_id|report_id|body_id|approves_meeting_id|check_key|created_at|position|media_type|is_active|sha256|added_at)$/;

it('whatever a column of a meeting holds has a name where two versions stand side by side', async () => {
  const store = await openStore(':memory:');
  const columns = await store.read(columnsOfMeeting);
  await store.close();
  const unnamed = Object.entries(columns).flatMap(([table, all]) =>
    toldOtherwise.includes(table)
      ? []
      : all.flatMap(({ name }) =>
          isBesideThePiece(table as RecordedTable, name) || unsaid.test(name) || name in columnLabels
            ? []
            : [`${table}.${name}`],
        ),
  );
  expect(unnamed).toEqual([]);
});

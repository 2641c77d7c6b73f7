import { describe, expect, it } from 'vitest';
import { recordedTables } from '../../db/changes.ts';
import { hangingTables, meetingTables } from '../../db/meetingRows.ts';
import { openStore } from '../../db/store.ts';
import { sql } from 'kysely';
import type { WriteDb } from '../../db/schema/index.ts';

/** They tell of a meeting and do not go where it goes. */
const staying: Record<string, string> = {
  announced: 'what was sent stays where it was sent, and in a file that was taken along nothing is sent',
  consultation: 'a station belongs to its paper; its link to an item is kept by the office',
  document: 'what was printed and signed stays where that was done',
  reopening: 'goes with a document',
  signature: 'goes with a document',
  dispatch: 'was sent',
  dispatch_file: 'was sent',
  dispatch_list: 'was sent',
  dispatch_part: 'was sent',
  dispatch_recipient: 'was sent',
  paper_said: 'the search makes it of the attachments by itself',
  item_said: 'the search makes it of the others by itself',
  taken_meeting: 'says that it was taken along',
  taken_file: 'goes with what says so',
};

type Reference = { table: string; to: string };

async function referencesIn(db: WriteDb): Promise<Reference[]> {
  const { rows: tables } = await sql<{
    name: string;
  }>`select name from pragma_table_list where schema = 'main' and type = 'table'`.execute(db);
  const all: Reference[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{
      to: string;
    }>`select "table" as "to" from pragma_foreign_key_list(${name})`.execute(db);
    all.push(...rows.map(({ to }) => ({ table: name, to })));
  }
  return all;
}

describe('what hangs on a meeting', () => {
  it('is every table whose rows refer to one, directly or by way of others; each goes with it or says why not', async () => {
    const store = await openStore(':memory:');
    const references = await store.transaction(referencesIn);
    await store.close();
    const hanging = new Set(['meeting']);
    for (let size = 0; size < hanging.size;) {
      size = hanging.size;
      for (const { table, to } of references) if (hanging.has(to)) hanging.add(table);
    }
    expect([...hanging].toSorted()).toEqual([...hangingTables, ...Object.keys(staying)].toSorted());
  });

  it('is remembered row by row, so that bringing it back is a step that can be taken back', () => {
    expect(meetingTables.filter((table) => !recordedTables.includes(table))).toEqual([]);
  });
});

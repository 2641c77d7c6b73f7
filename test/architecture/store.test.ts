import { describe, expect, test } from 'vitest';
import { program, type Source } from './source.ts';
import {
  dialectOrders,
  droppableWrites,
  parallelStatements,
  unrepeatable,
  unwatchedWrites,
} from './store.ts';

const repository = (text: string): Source => ({ file: 'db/repositories/office/a.ts', text });
const command = (text: string): Source => ({ file: 'electron/core/office/a.ts', text });

describe('a store that can grow', () => {
  test('no write answers with a boolean that a caller could drop: it throws', () => {
    expect(droppableWrites(program)).toEqual([]);
    const broken = repository(
      'export async function updateA(db: WriteDb, a: A): Promise<boolean> {\n  return true;\n}\n',
    );
    expect(droppableWrites([broken])).toEqual([
      'db/repositories/office/a.ts: updateA answers a boolean. Throw as db/repositories/guarded.ts.',
    ]);
  });

  test('every update and removal of one row looks whether it was there', () => {
    expect(unwatchedWrites(program)).toEqual([]);
    const broken = repository("  await db.deleteFrom('a').where('id', '=', id).execute();\n");
    expect(unwatchedWrites([broken])).toHaveLength(1);
  });

  test('names are sorted in German order, never by the database', () => {
    expect(dialectOrders(program)).toEqual([]);
    expect(dialectOrders([repository("db.selectFrom('a').orderBy('a.name')")])).toHaveLength(1);
  });

  test('one handle carries one statement at a time', () => {
    expect(parallelStatements(program)).toEqual([]);
    expect(parallelStatements([command('await Promise.all(ids.map(load));')])).toHaveLength(1);
  });

  test('commands can be run again: they touch the store, the clock and new ids, no files and no net', () => {
    expect(unrepeatable(program)).toEqual([]);
    const broken =
      "import { readFile } from 'node:fs/promises';\nexport const save = (ctx: CommandCtx) => 1;\n";
    expect(unrepeatable([command(broken)])).toEqual([
      'electron/core/office/a.ts imports node:fs/promises. Make it an action, or do it in the host.',
    ]);
  });
});

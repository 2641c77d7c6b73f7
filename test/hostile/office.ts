import { copyFileSync, mkdtempSync, statSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '../../shared/client.ts';
import { contract, type CommandRoute, type QueryRoute, type Route } from '../../shared/contract/index.ts';
import { rawFile } from '../support/rawFile.ts';
import { openStore, type Store } from '../../db/store.ts';
import type { Tables } from '../../db/schema/index.ts';
import { testApp } from '../support/app.ts';
import type { Office } from '../electron/core/routes/busyOffice.ts';
import { kindOf } from '../electron/core/routes/traced.ts';
import { orders } from '../electron/core/routes/orders.ts';
import { questionsOf } from '../electron/core/routes/questions.ts';

/** The program over a copy of the busy office's file, which is looked through once it is closed. */
export function openedCopy(folder: string, busyFile: string) {
  // What one leaves among the backups is nothing of the next.
  const file = path.join(mkdtempSync(path.join(folder, 'office-')), 'rat.sqlite');
  copyFileSync(busyFile, file);
  let store: Store | undefined;
  const { app, logged } = testApp({
    file,
    now: '2026-12-16T18:00:00',
    newId: () => crypto.randomUUID(),
    open: async (name) => (store = await openStore(name)),
  });
  const written = async (route: Route) =>
    store && comeAhead.includes(route) ? rowsIn(store) : writtenTo(file);
  /** The first transaction on a settled file notes in it that it is open. */
  const begin = async () => {
    if (writtenTo(file) === settled) await app.call('agenda.remove', { id: 'none' });
  };
  return { app, call: createClient(app.call), logged, file, written, begin };
}

/** Their files come in over transactions of their own, and nothing of them stays where the last of these is refused. */
const comeAhead: readonly Route[] = ['attachments.add', 'reportPeriods.makePaper'];

async function rowsIn(store: Store): Promise<string> {
  const rows: unknown[] = [];
  for (const table of Object.keys(kindOf) as (keyof Tables)[])
    rows.push(await store.read((db) => db.selectFrom(table).selectAll().execute()));
  return JSON.stringify(rows);
}

/** Nothing is left that would have to come into the file. */
export const settled = 'settled';

/** Whatever is committed goes to the file's log; now and then that is emptied into the file, which changes nothing. */
function writtenTo(file: string): string {
  const { size, mtimeNs } = statSync(`${file}-wal`, { bigint: true });
  return size === 0n ? settled : `${size} ${mtimeNs}`;
}

/** What SQLite finds of a closed file: nothing, where it is sound. */
export const faultsOf = (file: string): unknown[] =>
  rawFile(file, (db) => [
    ...(db.pragma('integrity_check') as { integrity_check: string }[]).filter(
      ({ integrity_check: found }) => found !== 'ok',
    ),
    ...(db.pragma('foreign_key_check') as unknown[]),
  ]);

const isQuery = (route: Route): route is QueryRoute => contract[route].kind === 'query';
const isCommand = (route: Route): route is CommandRoute => 'changes' in contract[route];

/** What each route is asked when nobody means harm. */
export async function goodInput(
  call: ReturnType<typeof createClient>,
  office: Office,
  route: Route,
): Promise<unknown> {
  if (isQuery(route)) return questionsOf(office)[route][0];
  return isCommand(route) ? orders[route](call, office) : {};
}

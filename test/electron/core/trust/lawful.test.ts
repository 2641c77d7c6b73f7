import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CommandRoute, contract } from '../../../../shared/contract/index.ts';
import { testApp } from '../../../support/app.ts';
import { rawFile } from '../../../support/rawFile.ts';
import { busyOffice, type Office } from '../routes/busyOffice.ts';
import { orders } from '../routes/orders.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-lawful-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const busyFile = path.join(folder, 'busy.sqlite');
let office: Office;
beforeAll(async () => {
  office = await busyOffice(busyFile);
  // That office has a mail which was refused, by a change past the program.
  rawFile(busyFile, (db) =>
    db.exec("update dispatch_recipient set state = 'waiting' where state = 'refused'"),
  );
});

const routes = Object.keys(contract) as (keyof typeof contract)[];
const commands = routes.filter((route): route is CommandRoute =>
  ['command', 'action'].includes(contract[route].kind),
);
/** They begin with an empty file, or need a mail that was refused. */
const others: CommandRoute[] = ['setup.begin', 'setup.loadSample', 'dispatch.retry', 'backup.restore'];

describe('after every order the log still vouches for all that is there', () => {
  test.each(commands.filter((route) => !others.includes(route)))('%s', async (route) => {
    // What one leaves among the backups is nothing of the next.
    const file = path.join(mkdtempSync(path.join(folder, 'order-')), 'rat.sqlite');
    copyFileSync(busyFile, file);
    const { call, app } = testApp({ file, now: '2026-12-16T18:00:00', newId: () => crypto.randomUUID() });
    const input = await orders[route](call, office);
    await call(route, input as never);
    const { ok, sentence } = await call('audit.verify', {});
    await app.close();
    rmSync(file);
    expect([ok, sentence]).toEqual([true, expect.stringContaining('vollständig und unverändert')]);
  });
});

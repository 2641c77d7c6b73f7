import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contract, type Route } from '../../shared/contract/index.ts';
import { errorSentence } from '../../shared/german/errors.ts';
import { busyOffice, type Office } from '../electron/core/routes/busyOffice.ts';
import { faultsOf, goodInput, openedCopy, settled } from './office.ts';
import { chanceOf, hostile } from './payloads.ts';

/** How many payloads each route is given: PAYLOADS=2000 for all of them. */
const payloads = Number(process.env['PAYLOADS'] ?? 8);
/** Much more than the slowest takes on a slow computer, in milliseconds. */
const generous = 60_000;

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-feindlich-'));
afterAll(() => rmSync(folder, { recursive: true }));
const busyFile = path.join(folder, 'busy.sqlite');
let office: Office;
beforeAll(async () => {
  office = await busyOffice(busyFile);
});

const routes = Object.keys(contract) as Route[];

describe('whatever a route is given, it answers with what the contract says, and the file stays sound', () => {
  test.each(routes.map((route, seed) => ({ route, seed })))('$route', async ({ route, seed }) => {
    const { app, call, logged, file, written, begin } = openedCopy(folder, busyFile);
    /** The file may have been settled meanwhile, which is noted in it; a refusal that writes would write again. */
    const isQuiet = async (name: Route, payload: unknown) => {
      await begin();
      const before = await written(name);
      return !(await app.call(name, payload)).ok && (await written(name)) === before;
    };
    const input = await goodInput(call, office, route);
    const broken = async () =>
      (await call('audit.verify', {})).parts
        .filter(({ state }) => state === 'broken')
        .map(({ part }) => part);
    // The office's own history has something to find; its log is whole.
    const atFirst = await broken();
    expect(atFirst).not.toContain('log');
    const chance = chanceOf(seed);
    for (let n = 0; n < payloads; n += 1) {
      const payload = hostile(input, chance);
      await begin();
      const before = await written(route);
      const sent = performance.now();
      const reply = await app.call(route, payload);
      const took = performance.now() - sent;
      // A host passes it on as a clone.
      structuredClone(reply);
      const isSaid = reply.ok || /\p{L}/u.test(errorSentence(reply.error));
      const isAsBefore =
        reply.ok || [before, settled].includes(await written(route)) || (await isQuiet(route, payload));
      if (took < generous && logged.length === 0 && isSaid && isAsBefore) continue;
      const found = { took, logged, isSaid, isAsBefore, reply };
      expect.fail(`payload ${n} of ${route}: ${briefly(payload)}\n${briefly(found)}`);
    }
    expect((await broken()).filter((part) => !atFirst.includes(part))).toEqual([]);
    await app.close();
    expect(faultsOf(file)).toEqual([]);
    rmSync(file);
  });
});

/** As much of it as somebody needs to find what went wrong. */
const briefly = (payload: unknown): string =>
  inspect(payload, { depth: 8, maxArrayLength: 3, maxStringLength: 200, breakLength: 120 }).slice(0, 3000);

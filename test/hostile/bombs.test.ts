import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { busyOffice, type Office } from '../electron/core/routes/busyOffice.ts';
import { bombs, unfolding, ways } from './bombs.ts';
import { goodInput, openedCopy } from './office.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-bomben-'));
afterAll(() => rmSync(folder, { recursive: true }));
const busyFile = path.join(folder, 'busy.sqlite');
let office: Office;
beforeAll(async () => {
  office = await busyOffice(busyFile);
});

const text = { type: 'doc' as const, content: [] };

/** Well below a second on a quiet computer; this one may be busy. In milliseconds. */
const atOnce = 10_000;

describe.each(ways)('%s', (route) => {
  test('small files that unfold to more than a computer holds are done with at once, while saves go on', async () => {
    const { app, call, logged } = openedCopy(folder, busyFile);
    const input = (await goodInput(call, office, route)) as object;
    // What reads files has begun.
    await app.call(route, input);
    let saved = 0;
    for (const [title, bytes] of Object.entries(bombs)) {
      const begin = performance.now();
      const took: number[] = [];
      const answered = app
        .call(route, { ...input, bytes })
        .finally(() => took.push(performance.now() - begin));
      const waits: number[] = [];
      while (took.length === 0) {
        const sent = performance.now();
        await call('textModules.save', { id: null, code: `m${(saved += 1)}`, title: 'Neu', text });
        waits.push(performance.now() - sent);
        await setImmediate();
      }
      const reply = await answered;
      expect(reply, title).not.toMatchObject({ error: { code: 'INTERNAL' } });
      const [whole = 0] = took;
      if (unfolding.includes(title)) expect(whole, title).toBeLessThan(atOnce);
      const usual = waits.toSorted((a, b) => a - b)[Math.floor(waits.length / 2)] ?? 0;
      if (whole > 1000) expect(usual, title).toBeLessThan(whole / 2);
      expect(logged, title).toEqual([]);
    }
    await app.close();
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { aBody, testApp } from '../../../support/app.ts';
import { aPaper, submitted } from '../../../support/papers.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-numbers-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('numbers of papers', () => {
  test('are given on submission where the office wants it so', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const fields = { bodyId, pattern: '{Nr}/{JJ}', givenOn: 'submission', date: '2026-09-16' } as const;
    await call('paperNumbering.save', { ...fields, version: null, lastNumber: 66 });
    const draft = await aPaper(call, { bodyId });
    expect(draft.number).toBeNull();
    expect((await submitted(call, draft)).number).toBe('67/26');
  });

  test('go on after the last one of another system, and never back', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const asked = { bodyId, date: '2026-09-16' };
    const { pattern, givenOn } = await call('paperNumbering.get', asked);
    const fields = { ...asked, pattern, givenOn };
    await call('paperNumbering.save', { ...fields, version: null, lastNumber: 302 });
    expect((await aPaper(call, { bodyId })).number).toBe('0303/2026');
    await call('paperNumbering.save', { ...fields, version: 1, lastNumber: 5 });
    expect(await call('paperNumbering.get', asked)).toMatchObject({
      lastNumber: 303,
      nextNumber: '0304/2026',
    });
  });

  test('stay where a paper is withdrawn, and are not given again', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const { id, version } = await aPaper(call, { bodyId });
    await call('papers.setState', { id, version, state: 'withdrawn', reason: 'Erledigt.' });
    expect((await aPaper(call, { bodyId })).number).toBe('0002/2026');
  });

  test('written by another pattern before are not given again', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const numbering = { bodyId, givenOn: 'creation', date: '2026-09-16', lastNumber: 0 } as const;
    await call('paperNumbering.save', { ...numbering, version: null, pattern: '{Nr}1' });
    expect((await aPaper(call, { bodyId })).number).toBe('11');
    await call('paperNumbering.save', { ...numbering, version: 1, pattern: '{Nr}', lastNumber: 10 });
    expect((await aPaper(call, { bodyId })).number).toBe('12');
  });

  test('a paper that was refused takes none', async () => {
    const { call, failure } = testApp();
    const bodyId = await aBody(call);
    expect(await failure('papers.create', { ...emptySubject, bodyId })).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect((await aPaper(call, { bodyId })).number).toBe('0001/2026');
  });

  test('given by two windows at once are gapless, none twice', async () => {
    const file = path.join(folder, 'zwei.sqlite');
    const one = testApp({ file });
    const bodyId = await aBody(one.call);
    const count = 500;
    const numbers = await Promise.all(
      Array.from({ length: count }, () => aPaper(one.call, { bodyId }).then(({ number }) => number)),
    );
    const gapless = Array.from({ length: count }, (_, index) => `${String(index + 1).padStart(4, '0')}/2026`);
    expect(new Set(numbers)).toEqual(new Set(gapless));
    await one.app.close();
  });
});

const emptySubject = { type: 'proposal', typeLabel: 'Antrag', subject: ' ', isPublic: true } as const;

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Call } from '../../../../shared/client.ts';
import { AppError } from '../../../../shared/errors.ts';
import { aBody, type TestApp, testApp } from '../../../support/app.ts';
import { aPaper, submitted } from '../../../support/papers.ts';

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

  test('go on after the last one of another system, and never back, as a sentence says', async () => {
    const { call, failure } = testApp();
    const bodyId = await aBody(call);
    const asked = { bodyId, date: '2026-09-16' };
    const { pattern, givenOn } = await call('paperNumbering.get', asked);
    const fields = { ...asked, pattern, givenOn };
    await call('paperNumbering.save', { ...fields, version: null, lastNumber: 302 });
    expect((await aPaper(call, { bodyId })).number).toBe('0303/2026');
    expect(await failure('paperNumbering.save', { ...fields, version: 1, lastNumber: 5 })).toMatchObject({
      code: 'INVALID_INPUT',
      issues: [
        { path: ['lastNumber'], message: expect.stringMatching(/^Bis 303 sind .* mindestens 303 ein\.$/u) },
      ],
    });
    await call('paperNumbering.save', { ...fields, version: 1, lastNumber: 303 });
    expect(await call('paperNumbering.get', asked)).toMatchObject({
      lastNumber: 303,
      nextNumber: '0304/2026',
    });
  });

  test('go on from a lower one again where the start was mistyped and no paper has a higher one', async () => {
    const { call, failure } = testApp();
    const bodyId = await aBody(call);
    const asked = { bodyId, date: '2026-09-16' };
    const fields = { ...asked, pattern: '{Nr:4}/{Jahr}', givenOn: 'creation' } as const;
    await call('paperNumbering.save', { ...fields, version: null, lastNumber: 100 });
    expect((await aPaper(call, { bodyId })).number).toBe('0101/2026');
    await call('paperNumbering.save', { ...fields, version: 1, lastNumber: 5_000 });
    expect(await failure('paperNumbering.save', { ...fields, version: 2, lastNumber: 50 })).toMatchObject({
      issues: [{ message: expect.stringMatching(/^Bis 101 sind .* mindestens 101 ein\.$/u) }],
    });
    await call('paperNumbering.save', { ...fields, version: 2, lastNumber: 101 });
    expect((await aPaper(call, { bodyId })).number).toBe('0102/2026');
  });

  test('the highest start that is taken leaves the settings open, and can be put right', async () => {
    const { call, failure } = testApp();
    const bodyId = await aBody(call);
    const asked = { bodyId, date: '2026-09-16' };
    const fields = { ...asked, pattern: '{Nr}/{Jahr}', givenOn: 'creation' } as const;
    await call('paperNumbering.save', { ...fields, version: null, lastNumber: 9_999_999 });
    expect((await aPaper(call, { bodyId })).number).toBe('10000000/2026');
    expect(await call('paperNumbering.get', asked)).toMatchObject({ lastNumber: 10_000_000 });
    await call('paperNumbering.save', { ...fields, version: 1, lastNumber: 10_000_000 });
    expect(
      await failure('paperNumbering.save', { ...fields, version: 2, lastNumber: 10_000_001 }),
    ).toMatchObject({ issues: [{ path: ['lastNumber'], message: expect.stringContaining('zu groß') }] });
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

  test('10,000 given by two windows at once are gapless, none twice', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const each = 5_000;
    const given: (string | null)[] = [];
    const clerk = async () => {
      for (let n = 0; n < each; n += 1) given.push((await aPaper(call, { bodyId })).number);
    };
    await Promise.all([clerk(), clerk()]);
    expect(new Set(given)).toEqual(new Set(gapless(2 * each)));
    expect(given).toHaveLength(2 * each);
  });

  test('whatever two windows do in which order: each series is gapless, and no number changes', async () => {
    const step = fc.constantFrom('create', 'submit', 'withdraw', 'refused', 'remove');
    const steps = fc.array(step, { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(steps, steps, fc.constantFrom('creation', 'submission'), async (a, b, givenOn) => {
        const { call, failure } = testApp();
        const bodyId = await aBody(call);
        const numbering = { bodyId, givenOn, date: '2026-09-16', lastNumber: 0 } as const;
        await call('paperNumbering.save', { ...numbering, version: null, pattern: '{Nr:4}/{Jahr}' });
        const first = new Map<string, string>();
        const look = async () => {
          const { rows } = await call('papers.list', { limit: 1_000 });
          for (const { id, number } of rows) {
            if (number === null) continue;
            expect(first.get(id) ?? number).toBe(number);
            first.set(id, number);
          }
          return rows;
        };
        const clerk = async (own: readonly string[]) => {
          for (const what of own) await doing(call, failure, { what, bodyId });
        };
        await Promise.all([clerk(a), clerk(b)]);
        const rows = await look();
        await Promise.all([clerk(b), clerk(a)]);
        await look();
        expect(rows.length).toBeLessThanOrEqual(a.length + b.length);
        const numbers = (await call('papers.list', { limit: 1_000 })).rows.flatMap(
          ({ number }) => number ?? [],
        );
        expect(numbers.toSorted()).toEqual(gapless(numbers.length));
      }),
      { numRuns: 40 },
    );
  });
});

const gapless = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${String(index + 1).padStart(4, '0')}/2026`);

/** One step of a clerk on whatever lies there; what the other one was quicker with is refused, and that is all. */
async function doing(
  call: Call,
  failure: TestApp['failure'],
  { what, bodyId }: { what: string; bodyId: string },
) {
  if (what === 'create') return aPaper(call, { bodyId });
  if (what === 'refused') return failure('papers.create', { ...emptySubject, bodyId });
  const [row] = (await call('papers.list', { filter: 'inPreparation' })).rows;
  if (!row) return null;
  try {
    const { id, version } = await call('papers.get', { id: row.id });
    if (what === 'remove') return await call('papers.remove', { id, version });
    const state = what === 'submit' ? 'submitted' : 'withdrawn';
    return await call('papers.setState', { id, version, state, reason: 'Erledigt.' });
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    expect(['CONFLICT', 'NOT_FOUND', 'PAPER_STATE']).toContain(cause.data.code);
    return null;
  }
}

const emptySubject = { type: 'proposal', typeLabel: 'Antrag', subject: ' ', isPublic: true } as const;

import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Draft } from '../../renderer/saving/draft.ts';
import { AppError, type AppErrorData } from '../../shared/errors.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A store with one text that can be told to fail, and that refuses stale versions like the real one. */
function textStore() {
  const failures: AppErrorData[] = [];
  const store = { text: '', version: 0, saves: 0, failures };
  const save = async (value: string, version: number) => {
    store.saves += 1;
    await new Promise((done) => setTimeout(done, 50));
    const failure = failures.shift();
    if (failure) throw new AppError(failure);
    if (version !== store.version) throw new AppError({ code: 'CONFLICT' });
    store.text = value;
    store.version += 1;
    return { version: store.version, at: '17:42:10' };
  };
  return { store, save };
}

const draftOf = (save: ReturnType<typeof textStore>['save'], key = 'text') =>
  new Draft<string>({ key, value: '', version: 0, save });

test('what was typed is saved within one second, even while typing goes on', async () => {
  const { store, save } = textStore();
  const draft = draftOf(save);
  for (let letter = 1; letter <= 100; letter++) {
    draft.change('x'.repeat(letter));
    await vi.advanceTimersByTimeAsync(100);
    const typedASecondAgo = Math.max(0, letter - 9);
    expect(store.text.length).toBeGreaterThanOrEqual(typedASecondAgo);
  }
  expect(store.saves).toBeLessThan(40);
});

test('leaving saves at once', async () => {
  const { store, save } = textStore();
  const draft = draftOf(save);
  draft.change('noch nicht gespeichert');
  const left = draft.flush();
  await vi.advanceTimersByTimeAsync(50);
  await left;
  expect(store.text).toBe('noch nicht gespeichert');
  expect(draft.isSaved).toBe(true);
});

test('a failed save is tried again and loses nothing', async () => {
  const { store, save } = textStore();
  store.failures.push({ code: 'DB_FULL' }, { code: 'UNREACHABLE' });
  const draft = draftOf(save);
  draft.change('bleibt');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(store.text).toBe('bleibt');
});

test('what the core refuses is told once, and what was typed goes in when it is taken again', async () => {
  const { store, save } = textStore();
  const refused: number[] = [];
  const onRefused = () => void refused.push(store.saves);
  const draft = new Draft<string>({ key: 'text', value: '', version: 0, save, onRefused });
  const withdrawn = { code: 'PAPER_STATE', state: 'withdrawn' } as const;
  store.failures.push(withdrawn, withdrawn);
  draft.change('Sachverhalt');
  await vi.advanceTimersByTimeAsync(3_000);
  expect(refused).toEqual([1]);
  await vi.advanceTimersByTimeAsync(3_000);
  expect(store.text).toBe('Sachverhalt');
});

test('another window wrote in between: both versions stay until the clerk decides', async () => {
  const { store, save } = textStore();
  const draft = draftOf(save);
  draft.change('meine Fassung');
  store.text = 'andere Fassung';
  store.version = 7;
  await vi.advanceTimersByTimeAsync(5000);
  expect(draft.hasConflict).toBe(true);
  expect(store.text).toBe('andere Fassung');
  expect(draft.value).toBe('meine Fassung');
  const kept = draft.keepMine(7);
  await vi.advanceTimersByTimeAsync(100);
  await kept;
  expect(store.text).toBe('meine Fassung');
});

test('whatever is typed and whatever fails for a while, the last text ends up in the store', async () => {
  const step = fc.record({ text: fc.string({ minLength: 1 }), wait: fc.nat(900), fails: fc.boolean() });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 30 }), async (steps) => {
      const { store, save } = textStore();
      const draft = draftOf(save);
      for (const { text, wait, fails } of steps) {
        if (fails) store.failures.push({ code: 'DB_LOCKED' });
        draft.change(text);
        await vi.advanceTimersByTimeAsync(wait);
      }
      await vi.advanceTimersByTimeAsync(120_000);
      expect(store.text).toBe(steps.at(-1)?.text);
      expect(draft.isSaved).toBe(true);
    }),
    { numRuns: 50 },
  );
});

import { describe, expect, test } from 'vitest';
import { keptAnswers } from '../../../../electron/core/kernel/keptAnswers.ts';

/** Answers with the key itself, as heavy as it is long, and says which keys were worked out. */
function working(most: number) {
  const worked: string[] = [];
  const kept = keptAnswers<string>({ most, weightOf: (value) => value.length });
  const ask = (key: string) =>
    kept(key, () => {
      worked.push(key);
      return Promise.resolve(key);
    });
  return { worked, ask };
}

describe('an answer is worked out once', () => {
  test('for each key', async () => {
    const { worked, ask } = working(100);
    for (const key of ['a', 'b', 'a', 'b']) expect(await ask(key)).toBe(key);
    expect(worked).toEqual(['a', 'b']);
  });

  test('and again once it was let go: what was not asked for the longest goes first', async () => {
    const { worked, ask } = working(3);
    for (const key of ['a', 'b', 'c', 'a', 'd', 'a', 'b']) await ask(key);
    expect(worked).toEqual(['a', 'b', 'c', 'd', 'b']);
  });

  test('never kept where it is heavier than all that may be kept', async () => {
    const { worked, ask } = working(3);
    for (const key of ['heavy', 'heavy']) expect(await ask(key)).toBe('heavy');
    expect(worked).toEqual(['heavy', 'heavy']);
  });

  test('and again where that failed', async () => {
    const kept = keptAnswers<string>({ most: 3, weightOf: () => 1 });
    await expect(kept('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await kept('a', () => Promise.resolve('yes'))).toBe('yes');
  });
});

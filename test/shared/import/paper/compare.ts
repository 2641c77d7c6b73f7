import { signs } from '../../../../shared/import/paper/prose.ts';

/** What is expected of a field: a value, one of several, a text by its first and last words, or parts of these. */
type Expected = unknown;

/** More than is expected is no fault here: the office decides later what it takes over. */
const onlyAtLeast = new Set(['otherFields', 'captions', 'addressees', 'ticks']);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Each field that was not read as expected: "subject: expected …, got …". */
export function differences(expected: Record<string, unknown>, got: Record<string, unknown>): string[] {
  const doubtful = Array.isArray(expected['_doubtful']) ? (expected['_doubtful'] as string[]) : [];
  return Object.entries(expected)
    .filter(([field]) => !field.startsWith('_') && !doubtful.includes(field))
    .flatMap(([field, value]) => compared(field, value, got[field], doubtful));
}

function compared(path: string, expected: Expected, got: unknown, doubtful: readonly string[]): string[] {
  if (doubtful.includes(path.replaceAll(/\[\d+\]/g, ''))) return [];
  if (isRecord(expected) && Array.isArray(expected['anyOf'])) {
    const tried = (expected['anyOf'] as unknown[]).map((one) => compared(path, one, got, doubtful));
    return tried.some((faults) => faults.length === 0) ? [] : (tried[0] ?? []);
  }
  if (Array.isArray(expected)) return comparedLists(path, expected, Array.isArray(got) ? got : [], doubtful);
  if (isRecord(expected)) return comparedRecords(path, expected, got, doubtful);
  const isEmpty = isRecord(got) && Object.values(got).every((value) => value === null);
  if (expected === null && isEmpty) return [];
  const isSame =
    typeof expected === 'string' && typeof got === 'string'
      ? signs(expected) === signs(got)
      : expected === (got ?? null);
  return isSame ? [] : [`${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`];
}

function comparedLists(
  path: string,
  expected: readonly unknown[],
  got: readonly unknown[],
  doubtful: readonly string[],
): string[] {
  if (onlyAtLeast.has(path)) {
    const isFound = (one: unknown) => got.some((each) => compared(path, one, each, []).length === 0);
    return expected.filter((one) => !isFound(one)).map((one) => `${path}: missing ${JSON.stringify(one)}`);
  }
  if (expected.length !== got.length)
    return [`${path}: expected ${expected.length}, got ${JSON.stringify(got)}`];
  return expected.flatMap((one, at) => compared(`${path}[${at}]`, one, got[at], doubtful));
}

function comparedRecords(
  path: string,
  expected: Record<string, unknown>,
  got: unknown,
  doubtful: readonly string[],
): string[] {
  if (typeof got === 'string') return comparedRecords(path, expected, { text: got }, doubtful);
  if (!isRecord(got)) {
    const isEmpty = Object.values(expected).every((value) => value === null);
    return isEmpty ? [] : [`${path}: missing`];
  }
  return Object.entries(expected).flatMap(([key, value]) => {
    const text = signs(typeof got['text'] === 'string' ? got['text'] : '');
    if (key === 'firstWords' && value !== null)
      return textFaults(`${path}.${key}`, value, (words) => text.startsWith(signs(words)));
    if (key === 'lastWords' && value !== null)
      return textFaults(`${path}.${key}`, value, (words) => text.endsWith(signs(words)));
    if (['firstWords', 'lastWords', 'sentences', 'listItems', 'paragraphs'].includes(key)) return [];
    return compared(`${path}.${key}`, value, got[key] ?? null, doubtful);
  });
}

function textFaults(path: string, words: unknown, isRight: (words: string) => boolean): string[] {
  const all = isRecord(words) ? (words['anyOf'] as string[]) : [words as string];
  return all.some(isRight) ? [] : [`${path}: not ${JSON.stringify(words)}`];
}

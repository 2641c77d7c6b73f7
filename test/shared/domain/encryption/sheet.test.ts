import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GROUPS, readSheet, sheetOf } from '../../../../shared/domain/encryption/sheet.ts';

const keys = fc.uint8Array({ minLength: 32, maxLength: 32 });
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe('a sheet', () => {
  test('is read as it was written, however it is typed', () => {
    fc.assert(
      fc.property(keys, fc.constantFrom(' ', '-', '\n', ''), (key, between) => {
        const groups = sheetOf(key);
        expect(groups).toHaveLength(GROUPS);
        expect(readSheet(groups.join(between))).toEqual({ key });
        expect(
          readSheet(groups.join(between).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')),
        ).toEqual({
          key,
        });
      }),
    );
  });

  test('names the group in which a character is another one', () => {
    fc.assert(
      fc.property(
        keys,
        fc.nat(GROUPS - 1),
        fc.nat(4),
        fc.constantFrom(...alphabet.split('')),
        (key, n, at, typed) => {
          const groups = sheetOf(key);
          const group = groups[n] ?? '';
          fc.pre(group[at] !== typed);
          const wrong = groups.with(n, group.slice(0, at) + typed + group.slice(at + 1));
          expect(readSheet(wrong.join(' '))).toEqual({ wrong: [n + 1] });
        },
      ),
    );
  });

  test('names the group in which two characters changed places', () => {
    fc.assert(
      fc.property(keys, fc.nat(GROUPS - 1), fc.nat(4), fc.nat(4), (key, n, one, other) => {
        const groups = sheetOf(key);
        const characters = (groups[n] ?? '').split('');
        fc.pre(characters[one] !== characters[other]);
        [characters[one], characters[other]] = [characters[other] ?? '', characters[one] ?? ''];
        expect(readSheet(groups.with(n, characters.join('')).join(' '))).toEqual({ wrong: [n + 1] });
      }),
    );
  });

  test('tells two groups that changed places, and a missing one', () => {
    fc.assert(
      fc.property(keys, fc.nat(GROUPS - 2), (key, n) => {
        const groups = sheetOf(key);
        fc.pre(groups[n] !== groups[n + 1]);
        const swapped = groups.with(n, groups[n + 1] ?? '').with(n + 1, groups[n] ?? '');
        expect(readSheet(swapped.join(' '))).toEqual({ wrong: [n + 1, n + 2] });
        expect(readSheet(groups.toSpliced(n, 1).join(' '))).toEqual({ wrong: [] });
      }),
    );
  });

  test('has no character that its alphabet does not have', () => {
    expect(readSheet(sheetOf(new Uint8Array(32)).join(' ').replace('0', 'U'))).toEqual({ wrong: [1] });
  });

  test('is read with the numbers of its groups, as it is printed', () => {
    const key = Uint8Array.from({ length: 32 }, (_, n) => n * 7);
    const groups = sheetOf(key);
    for (const line of [' ', '\n'])
      expect(readSheet(groups.map((group, n) => `${n + 1}. ${group}`).join(line))).toEqual({ key });
    expect(readSheet(groups.map((group, n) => `${n + 1}) ${group}`).join('\n'))).toEqual({ key });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  emptyEntry,
  insertedAt,
  newAmong,
  withSource,
} from '../../renderer/features/settings/mail/listInput.ts';
import { namedAddressesIn } from '../../shared/import/people/namedAddresses.ts';

const anna = { name: 'Anna Öztürk', email: 'anna@example.org' };
const bernd = { name: '', email: 'bernd@example.org' };

describe('a pasted list of addresses', () => {
  test.each([
    ['Anna Öztürk <anna@example.org>', [anna]],
    ['Anna Öztürk <anna@example.org>\r\n\r\nbernd@example.org\n', [anna, bernd]],
    ['anna@example.org; bernd@example.org', [{ ...anna, name: '' }, bernd]],
    ['anna@example.org, bernd@example.org', [{ ...anna, name: '' }, bernd]],
    ['Anna Öztürk\tanna@example.org', [anna]],
    ['"Öztürk, Anna" <anna@example.org>; <bernd@example.org>', [{ ...anna, name: 'Öztürk, Anna' }, bernd]],
    ['Öztürk, Anna <anna@example.org>, bernd@example.org', [{ ...anna, name: 'Öztürk, Anna' }, bernd]],
    ['mailto:bernd@example.org', [bernd]],
    ['Anna Öztürk (anna@example.org)', [anna]],
    ["'Anna Öztürk' <anna@example.org>", [anna]],
    [
      'Öztürk\tAnna\tanna@example.org\nGroß\tBernd\tbernd@example.org',
      [
        { ...anna, name: 'Öztürk Anna' },
        { ...bernd, name: 'Groß Bernd' },
      ],
    ],
    ['anna@example.org\r\nbernd@example.org\r\n', [{ ...anna, name: '' }, bernd]],
    ['Bernd Groß', [{ name: 'Bernd Groß', email: '' }]],
    [' \n;, ', []],
  ])('%j', (text, entries) => {
    expect(namedAddressesIn(text)).toEqual(entries);
  });

  const word = fc.stringMatching(/^[A-Za-zÄÖÜäöü]{1,10}$/);
  const entry = fc.record({
    name: fc.array(word, { maxLength: 3 }).map((words) => words.join(' ')),
    email: fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.example$/),
  });
  const separator = fc.constantFrom('\n', '\r\n', '; ', ';', ', ');

  test('any list written out is read back, whatever stands between its entries', () => {
    fc.assert(
      fc.property(fc.array(entry), separator, (entries, between) => {
        const text = entries.map(({ name, email }) => `${name} <${email}>`).join(between);
        expect(namedAddressesIn(text)).toEqual(entries);
      }),
    );
  });

  test('fills a blank row and goes on below it; a row with something in it stays', () => {
    expect(insertedAt([emptyEntry, bernd], 0, [anna])).toEqual([anna, bernd]);
    expect(insertedAt([bernd, emptyEntry], 0, [anna])).toEqual([bernd, anna, emptyEntry]);
  });
});

test('a list that becomes the press list is public from then on', () => {
  const list = {
    id: null,
    version: null,
    name: 'Zeitungen',
    source: 'own',
    clearance: 'nonPublic',
    entries: [],
  } as const;
  expect(withSource({ ...list, entries: [] }, 'press').clearance).toBe('public');
  expect(withSource({ ...list, entries: [] }, 'members').clearance).toBe('nonPublic');
});

describe('many addresses at once', () => {
  test('are added where the list does not have them yet, each once', () => {
    const found = namedAddressesIn('ANNA@example.org; bernd@example.org; Bernd <bernd@example.org>; Eva');
    expect(newAmong([anna], found)).toEqual([bernd, { name: 'Eva', email: '' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doubtfulIn } from '../../renderer/features/settings/mail/pastedEntries.ts';
import { namedAddressesIn } from '../../shared/import/people/namedAddresses.ts';

const of = (email: string, name = '') => ({ name, email });
const [anna, jan] = ['anna@example.org', 'jan@example.org'];

describe('an address is taken as it was written', () => {
  test.each([
    ["o'neill@example.org", [of("o'neill@example.org")]],
    ["Sean O'Brien <sean.o'brien@example.org>", [of("sean.o'brien@example.org", "Sean O'Brien")]],
    ["'anna@example.org' <anna@example.org>", [of(anna)]],
    ['Bitte an anna@example.org.', [of(anna, 'Bitte an')]],
    ['[Anna](mailto:anna@example.org?subject=x)', [of(anna, 'Anna')]],
    ['Anna &lt;anna@example.org&gt;', [of(anna, 'Anna')]],
    ['anna\u{200B}@example.org', [of(anna)]],
    // What is none stays as it is; nothing is left out to make one of it.
    ['a/b@example.org', [of('a/b@example.org')]],
    ['sean.o’brien@example.org', [of('sean.o’brien@example.org')]],
    ['jörg@example.org', [of('jörg@example.org')]],
  ])('%j', (text, entries) => {
    expect(namedAddressesIn(text)).toEqual(entries);
  });
});

test.each([
  ' ',
  '\t',
  ' und ',
  ' oder ',
  ' / ',
  '/',
  ' | ',
  '|',
  '\u{2028}',
  ',',
  ';',
  ', ',
  '; ',
  '\r\n',
  '\v',
])('two addresses with %j between them are two entries', (between) => {
  expect(namedAddressesIn(`${anna}${between}${jan}`)).toEqual([of(anna), of(jan)]);
});

describe('a table', () => {
  test.each([
    ['Adler;Anna;anna@example.org', [of(anna, 'Adler Anna')]],
    ['Adler;Anna;anna@example.org\r\nGroß;Jan;\r\n', [of(anna, 'Adler Anna'), of('', 'Groß Jan')]],
    ['Name;E-Mail\r\n"Adler; Anna";anna@example.org\r\n', [of(anna, 'Adler; Anna')]],
    ['anna@example.org;Adler;Anna\njan@example.org;Groß;Jan', [of(anna, 'Adler Anna'), of(jan, 'Groß Jan')]],
    ['"Adler","Anna","anna@example.org"', [of(anna, 'Adler Anna')]],
    [
      'Adler\tAnna\tanna@example.org\tjan@example.org\t0211 12345',
      [of(anna, 'Adler Anna'), of(jan, 'Adler Anna')],
    ],
  ])('%j is read row by row', (text, entries) => {
    expect(namedAddressesIn(text)).toEqual(entries);
  });
});

describe('names', () => {
  test.each([
    ['Anna Adler\nanna@example.org\n\nJan\njan@example.org', [of(anna, 'Anna Adler'), of(jan, 'Jan')]],
    ['anna@example.org\nAnna Adler\njan@example.org\nJan', [of(anna, 'Anna Adler'), of(jan, 'Jan')]],
    // Whose the name is nobody can tell.
    ['Eva\nanna@example.org\njan@example.org', [of('', 'Eva'), of(anna), of(jan)]],
    ['anna@example.org (Anna), jan@example.org (Jan)', [of(anna, 'Anna'), of(jan, 'Jan')]],
    ['"Schmidt; Partner" <anna@example.org>; Eva', [of(anna, 'Schmidt; Partner'), of('', 'Eva')]],
    ['• 1. Anna <anna@example.org> und Jan <jan@example.org>', [of(anna, 'Anna'), of(jan, 'Jan')]],
    ['An: Anna <anna@example.org>', [of(anna, 'Anna')]],
  ])('%j', (text, entries) => {
    expect(namedAddressesIn(text)).toEqual(entries);
  });
});

test('what holds an "@" and is no address is told', () => {
  const found = namedAddressesIn("o'neill@example.org; jörg@example.org; Anna @presse <anna@example.org>");
  expect(doubtfulIn(found)).toEqual(['jörg@example.org', 'Anna @presse']);
});

test('whatever stands between addresses, each is found as it was written and none beside them', () => {
  const address = fc
    .tuple(
      fc.stringMatching(/^[a-z0-9]([a-z0-9_'+-]{0,6}[a-z0-9])?(\.[a-z]{1,5})?$/),
      fc.stringMatching(/^[a-z]{1,8}\.(de|example|org)$/),
    )
    .map(([local, domain]) => `${local}@${domain}`);
  const between = fc.constantFrom(
    '\n',
    ' ',
    '\t',
    ' und ',
    ' / ',
    '/',
    '|',
    '; ',
    ', ',
    '>, <',
    ') (',
    '" "',
  );
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(address, between), { selector: ([one]) => one }), (parts) => {
      const text = parts.map((part) => part.join('')).join('');
      expect(namedAddressesIn(text).map(({ email }) => email)).toEqual(parts.map(([email]) => email));
    }),
  );
});

test.each(['x', '@', 'a@', ',', '<', '"', '(', ' ', ';', 'a;'])(
  'of 200,000 letters of %j the time grows with their number alone',
  (letters) => {
    const text = `${letters.repeat(200_000 / letters.length)}x`;
    const began = performance.now();
    namedAddressesIn(text);
    // It was half a minute.
    expect(performance.now() - began).toBeLessThan(2_000);
  },
);

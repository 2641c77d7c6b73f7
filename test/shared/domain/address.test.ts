import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  bareAddress,
  isAddress,
  readableAddress,
  readAddress,
} from '../../../shared/domain/address.ts';

describe('what somebody types as an address', () => {
  test.each([
    ['www.stadt.de', 'https://www.stadt.de'],
    ['stadt.de/rat?id=4#top', 'https://stadt.de/rat?id=4#top'],
    ['http://stadt.de:8080/', 'http://stadt.de:8080/'],
    ['https://ratsnetz/vorlagen', 'https://ratsnetz/vorlagen'],
    ['https://müller-straße.de/Größe', 'https://müller-straße.de/Größe'],
    [' rat@stadt.de\u200B ', 'mailto:rat@stadt.de'],
    ['mailto:rat@stadt.de?subject=Anfrage 4', 'mailto:rat@stadt.de?subject=Anfrage%204'],
    ['https://stadt.de/100%', 'https://stadt.de/100%25'],
    ['https://stadt.de/a%20b', 'https://stadt.de/a%20b'],
  ])('%s leads to %s', (typed, address) => {
    expect(readAddress(typed)).toBe(address);
  });

  test.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\u0000script:alert(1)',
    'file:///C:/a.docx',
    String.raw`\\server\freigabe`,
    'C:/a.docx',
    'vbscript:x',
    'data:text/html,x',
    'ms-word:ofe|u|https://x.de/y',
    'ftp://stadt.de',
    'tel:+49521',
    'https://',
    'https://bank.de@fremd.de/',
    'mailto:a@b.de,c@d.de',
    'Anfrage',
    'siehe oben',
    '',
    `https://stadt.de/${'x'.repeat(2000)}`,
  ])('%j is none that a text may have', (typed) => {
    expect(readAddress(typed)).toBeNull();
  });
});

test('whatever is typed or pasted, what is taken for an address is one, and stays as it is', () => {
  const typed = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.emailAddress(),
    fc.string({ unit: 'binary' }).map((rest) => `https://a${rest}`),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      for (const address of [readAddress(text), addressOf(text)]) {
        if (address === null) continue;
        expect(isAddress(address)).toBe(true);
        expect(address).toMatch(/^(?:https?:\/\/|mailto:)/);
        expect(addressOf(address)).toBe(address);
        expect(readAddress(address)).toBe(address);
      }
    }),
  );
});

test('an address is read without what no reader says, and with its letters', () => {
  expect(bareAddress('https://stadt.de/rat/')).toBe('stadt.de/rat');
  expect(bareAddress('mailto:rat@stadt.de')).toBe('rat@stadt.de');
  expect(readableAddress('https://stadt.de/Hafenstra%C3%9Fe%2012')).toBe('https://stadt.de/Hafenstraße 12');
  expect(readableAddress('https://stadt.de/Hafenstra%DFe')).toBe('https://stadt.de/Hafenstra%DFe');
});

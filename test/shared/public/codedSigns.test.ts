import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reading, readingOfLines, readingOfText, says } from '../../../shared/public/reading.ts';

const title = 'Ankauf des Grundstücks Ziegelhofstraße 14';
const found = (text: string, words = title): boolean => says(readingOfText(text), reading(words));

describe('words are found in whatever code a program wrote them', () => {
  test.each([
    ['in an address', 'https://x.example/Ankauf%20des%20Grundst%C3%BCcks%20Ziegelhofstra%C3%9Fe%2014'],
    ['in a form', 'q=Ankauf+des+Grundst%c3%bccks+Ziegelhofstra%c3%9fe+14'],
    ['in an address of earlier days', 'Ankauf%20des%20Grundst%FCcks%20Ziegelhofstra%DFe%2014'],
    [
      'in an address within an address',
      'Ankauf%2520des%2520Grundst%25C3%25BCcks%2520Ziegelhofstra%25C3%259Fe%252014',
    ],
    ['in a page', 'Ankauf&nbsp;des Grundst&uuml;cks Ziegelhofstra&szlig;e 14'],
    ['in a page by numbers', 'Ankauf des Grundst&#252;cks Ziegelhofstra&#xDF;e 14'],
    ['in a page within a page', 'Ankauf des Grundst&amp;uuml;cks Ziegelhofstra&amp;szlig;e 14'],
    ['in a mail', 'Ankauf des Grund=\r\nst=C3=BCcks Ziegelhofstra=C3=9Fe=2014'],
    ['in a mail of earlier days', 'Ankauf des Grundst=FCcks Ziegelhofstra=DFe 14'],
  ])('%s', (_where, text) => {
    expect(found(`Siehe ${text}`)).toBe(true);
    expect(says(readingOfLines(`Hallo\n${text}`).inLines, reading(title))).toBe(true);
  });

  test('any words, in percent signs and in quoted-printable', () => {
    const word = fc.stringMatching(/^[a-zäöüßA-ZÄÖÜéğıç]{4,12}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
        const text = words.join(' ');
        const inPercent = encodeURIComponent(text);
        expect(found(inPercent, text)).toBe(true);
        expect(found(inPercent.replaceAll('%', '='), text)).toBe(true);
      }),
    );
  });

  test.each([
    ['an amount behind an equals sign', 'Kaufpreis=312500 Euro', 'Kaufpreis 312.500 Euro'],
    ['per cent', 'Von 50%20 Anträge sind offen', '50 % 20 Anträge'],
    ['a name with a sign', 'Müller&Söhne', 'Müller & Söhne'],
    ['a sign that is no code', 'https://x.example/%ZZ/Bericht%', 'Bericht %'],
  ])('%s stays what it is', (_what, text, words) => {
    expect(found(text, words)).toBe(true);
  });

  test('what stands beside half a code is found', () => {
    const sign = fc.constantFrom('%', '=', '&', '#', 'C3', 'BC', ';', 'x', '\n', 'ü', '%F');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        expect(found(`${signs.join('')} ${title}`)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directed } from '../../../shared/domain/direction.ts';

const rightOf = (text: string) =>
  directed(text)
    .filter(({ isRightToLeft }) => isRightToLeft)
    .map((part) => part.text);

test.each([
  ['Frau Anna Beispiel', []],
  ['Herr \u{0623}\u{062D}\u{0645}\u{062F} (SPD)', ['\u{0623}\u{062D}\u{0645}\u{062F}']],
  [
    'Frau \u{05E8}\u{05D5}\u{05EA} \u{05DB}\u{05D4}\u{05DF}, 12',
    ['\u{05E8}\u{05D5}\u{05EA} \u{05DB}\u{05D4}\u{05DF}'],
  ],
  ['\u{05D0} Beispiel \u{05D1}', ['\u{05D0}', '\u{05D1}']],
  ['', []],
])('%s', (text, expected) => {
  expect(rightOf(text)).toEqual(expected);
});

test('nothing of a text is lost, and what is written from the right begins and ends so', () => {
  const letters = fc.constantFrom(
    'a',
    'Ä',
    ' ',
    '\u{A0}',
    ',',
    '1',
    '\u{05D0}',
    '\u{0645}',
    '\u{064E}',
    '’',
    '-',
  );
  fc.assert(
    fc.property(fc.string({ unit: letters }), (text) => {
      const parts = directed(text);
      expect(parts.map((part) => part.text).join('')).toBe(text);
      for (const part of parts) {
        expect(part.text).not.toBe('');
        if (part.isRightToLeft) expect(part.text).not.toMatch(/[aÄ1,]|^[ \u{A0}]|[ \u{A0}]$/u);
        else expect(part.text).not.toMatch(/[\u{05D0}\u{0645}]/u);
      }
    }),
  );
});

test.each([
  ['\u{05D3}\u{05D5}\u{05D3} \u{05DC}\u{05D5}\u{05D9}', 'he-IL'],
  ['\u{064A}\u{0648}\u{0633}\u{0641} \u{0627}\u{0644}\u{0639}\u{0644}\u{064A}', 'ar-SA'],
  ['\u{067E}\u{0631}\u{0648}\u{06CC}\u{0646} \u{0686}\u{0646}\u{06AF}\u{06CC}\u{0632}\u{06CC}', 'fa-IR'],
  ['\u{0695}\u{06C6}\u{0698}\u{06CC}\u{0646}', 'ckb-IQ'],
  ['\u{0710}\u{0726}\u{072A}\u{071D}\u{0721}', 'syr-SY'],
])('%s is written in %s', (name, language) => {
  expect(directed(`Herr ${name},`)[1]).toEqual({ text: name, isRightToLeft: true, language });
});

import { expect, test } from 'vitest';
import { fromPlain, plainText } from '../../../shared/domain/richText.ts';
import { withVariables } from '../../../shared/german/textVariables.ts';

const values = {
  stimmberechtigt: '22',
  nötig: '13',
  sitze: '25',
  vorsitz: 'Frau Karaduman',
  beginn: '',
  datum: '16.09.2026',
  gremium: 'Integrationsrat',
  top: '5',
};

test.each([
  ['{stimmberechtigt} stimmberechtigte Mitglieder', '22 stimmberechtigte Mitglieder'],
  [
    'Es leitet { Vorsitz }; nötig sind {nötig} von {sitze}.',
    'Es leitet Frau Karaduman; nötig sind 13 von 25.',
  ],
  ['nötig sind {nötig}'.normalize('NFD'), `${'nötig sind '.normalize('NFD')}13`],
  ['Beginn: {beginn}', 'Beginn: {beginn}'],
  ['{kosten} Euro', '{kosten} Euro'],
  ['{constructor} {toString}', '{constructor} {toString}'],
])('what a text module leaves open is filled in, and else stays to be seen: %s', (text, filled) => {
  expect(plainText(withVariables(fromPlain(text), values))).toBe(filled);
});

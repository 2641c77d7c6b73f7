import { describe, expect, test } from 'vitest';
import { blanksFor, signFor } from '../../../shared/german/whileTyping.ts';

/** What stands in the text once all of it is typed before `after`. */
function typed(keys: string, after = ''): string {
  let before = '';
  for (const key of keys) {
    const sign = signFor({ before, key, after });
    const edits = sign ? [sign] : blanksFor({ before, key, after });
    before += key;
    for (const { from, to, put } of edits.toReversed())
      before = before.slice(0, from) + put + before.slice(to);
  }
  return before.replaceAll('\u00A0', '~');
}

describe('quotation marks', () => {
  test.each([
    ['"Ja"', '„Ja“'],
    ['Sie sagt: "Ja".', 'Sie sagt: „Ja“.'],
    ['("Ja") ["Nein"]', '(„Ja“) [„Nein“]'],
    [`"Das 'Haus' dort"`, '„Das ‚Haus‘ dort“'],
    ['"Das "Haus" dort"', '„Das ‚Haus‘ dort“'],
    ['"Eins", "zwei" und "drei"', '„Eins“, „zwei“ und „drei“'],
    ["Das 'Haus' dort", 'Das ‚Haus‘ dort'],
    ['Ein Schirm von 24" steht da', 'Ein Schirm von 24" steht da'],
    ['Haus -"Ja"', 'Haus -“Ja“'],
  ])('%s becomes %s', (keys, text) => {
    expect(typed(keys)).toBe(text);
  });

  test('set around words that stand there already, each has its direction', () => {
    expect(typed('Das "', 'Haus steht')).toBe('Das „');
    expect(typed('Das „Haus"', ' steht')).toBe('Das „Haus“');
  });
});

test.each([
  ["so geht's", 'so geht’s'],
  ["Hans' Haus", 'Hans’ Haus'],
  [`"Er geht's an"`, '„Er geht’s an“'],
  [`'Er geht's an'`, '‚Er geht’s an‘'],
])('the apostrophe in %s', (keys, text) => {
  expect(typed(keys)).toBe(text);
});

test.each([
  ['Ja - nein', 'Ja – nein'],
  ['Ja -- nein', 'Ja – nein'],
  ['von 17--18 Uhr.', 'von 17–18~Uhr.'],
  ['von 17-18 Uhr.', 'von 17-18~Uhr.'],
  ['Drucksache 2345/2020-2025', 'Drucksache 2345/2020-2025'],
  ['Kinder- und Jugendrat', 'Kinder- und Jugendrat'],
  ['- Punkt', '- Punkt'],
  ['--hilfe', '--hilfe'],
])('dashes: %s becomes %s', (keys, text) => {
  expect(typed(keys)).toBe(text);
});

test.each([
  `frau.o'neill@stadt.example`,
  `o'neill@stadt.example`,
  `https://stadt.example/?a='b'`,
  `www.stadt.example/"a"`,
])('%s stays as it is typed, once it shows what it is', (address) => {
  // Before the "@" nobody can know.
  expect(typed(address).replace('o’neill@', "o'neill@")).toBe(address);
});

describe('blanks', () => {
  test.each([
    ['nach § 31 Abs. 2 GO', 'nach §~31 Abs.~2 GO'],
    ['am 11. September um 17:00 Uhr.', 'am 11.~September um 17:00~Uhr.'],
    ['nach 12 tagen', 'nach 12 tagen'],
    ['am 11. Maibaum', 'am 11. Maibaum'],
    ['z. B. hier', 'z.~B. hier'],
  ])('%s', (keys, text) => {
    expect(typed(keys)).toBe(text);
  });

  test('that somebody made plain again stay so while typing goes on', () => {
    expect(blanksFor({ before: 'nach § 3', key: '1', after: '' })).toEqual([]);
  });
});

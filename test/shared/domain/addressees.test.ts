import { describe, expect, test } from 'vitest';
import { Addressees, OptionalAddressees } from '../../../shared/domain/addressees.ts';

describe('one or several addresses', () => {
  test.each([
    ['anna@example.org', 'anna@example.org'],
    ["o'neill@example.org", "o'neill@example.org"],
    ['Bürgeramt <amt@lindenau.example>', 'Bürgeramt <amt@lindenau.example>'],
    ['anna@example.org; bert@example.org', 'anna@example.org; bert@example.org'],
    ['anna@example.org, bert@example.org;', 'anna@example.org; bert@example.org'],
    ['anna@example.org\nBert Bauer <bert@example.org>', 'anna@example.org; Bert Bauer <bert@example.org>'],
    [
      '"Adler, Anna" <anna@example.org>, bert@example.org',
      'Adler, Anna <anna@example.org>; bert@example.org',
    ],
    [
      'Adler, Anna <anna@example.org>; <bert@example.org>',
      'Adler, Anna <anna@example.org>; bert@example.org',
    ],
  ])('%s', (typed, kept) => {
    expect(Addressees.parse(typed)).toBe(kept);
    expect(Addressees.parse(kept)).toBe(kept);
  });

  test.each([
    'anna',
    'anna@example.org bert@example.org',
    'anna@example.org und bert@example.org',
    'anna@example.org <bert@example.org>',
    'anna@example.org; Bert',
    '',
  ])('never guesses what "%s" may mean', (typed) => {
    expect(Addressees.safeParse(typed).error?.issues[0]?.message).toMatch(
      /^Bitte prüfen Sie die E-Mail-Adresse\./,
    );
  });

  test('where none is asked for, none may be', () => {
    expect(OptionalAddressees.parse(' ')).toBe('');
    expect(OptionalAddressees.parse('a@example.org,b@example.org')).toBe('a@example.org; b@example.org');
    expect(OptionalAddressees.safeParse('a').error?.issues[0]?.message).toMatch(/^Bitte prüfen Sie/);
  });
});

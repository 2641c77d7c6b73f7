import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isSameWording,
  type Piece,
  proposalBehind,
  wordingChanges,
} from '../../../../shared/domain/paper/wordingChanges.ts';

const said = (pieces: readonly Piece[] | null, by: 'proposal' | 'resolution') =>
  (pieces ?? [])
    .filter(({ isIn }) => isIn === 'both' || isIn === by)
    .map(({ text }) => text)
    .join('');
const only = (pieces: readonly Piece[] | null, by: 'proposal' | 'resolution') =>
  (pieces ?? []).filter(({ isIn }) => isIn === by).map(({ text }) => text.trim());

const proposal = 'Der Zuschuss von 12.000 € für das Begegnungshaus wird für das Jahr 2027 gewährt.';

describe('what a resolution says otherwise than the proposal', () => {
  test('is told word by word', () => {
    const pieces = wordingChanges(
      proposal,
      'Der Zuschuss von 10.000 € für das Begegnungshaus wird für die Jahre 2027 und 2028 gewährt.',
    );
    expect(only(pieces, 'proposal')).toEqual(['12.000', 'das Jahr']);
    expect(only(pieces, 'resolution')).toEqual(['10.000', 'die Jahre', 'und 2028']);
  });

  test('is nothing where only blanks and line ends differ', () => {
    const pieces = wordingChanges(proposal, proposal.replace('wird für', 'wird\nfür '));
    expect(pieces && isSameWording(pieces)).toBe(true);
  });

  test('is not asked where the body decided something else altogether', () => {
    expect(wordingChanges(proposal, 'Die Sitzung wird um 19 Uhr geschlossen.')).toBeNull();
    expect(wordingChanges(proposal, '')).toBeNull();
    expect(wordingChanges('', '')).toBeNull();
  });

  test('leaves out no word of either wording and adds none', () => {
    const word = fc.constantFrom('der', 'Rat', 'beschließt', 'Straße', '12.000', '€', 'nicht', '–', 'Öl');
    const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
    const letters = (one: string) => one.replaceAll(/\s/g, '');
    fc.assert(
      fc.property(text, text, (one, other) => {
        const pieces = wordingChanges(one, other);
        if (pieces === null) return;
        expect(letters(said(pieces, 'proposal'))).toBe(letters(one));
        expect(letters(said(pieces, 'resolution'))).toBe(letters(other));
      }),
    );
  });
});

describe('the proposal that a resolution is made of', () => {
  const proposals = [
    { words: 'Der Zuschuss für das Begegnungshaus wird gewährt.' },
    { words: 'Der Zuschuss für den Sportverein wird gewährt.' },
  ];

  test('is the one that it has most in common with', () => {
    const behind = proposalBehind('Der Zuschuss für den Sportverein wird nicht gewährt.', proposals);
    expect(behind?.proposal).toBe(proposals[1]);
  });

  test('is none where nothing was proposed', () => {
    expect(proposalBehind('Der Zuschuss wird gewährt.', [])).toBeNull();
  });
});

test.each([
  ['a letter composed of two signs', 'Das Café öffnet.', 'Das Cafe\u0301 o\u0308ffnet.'],
  ['a sign that nobody sees', 'Das Café öffnet.', 'Das Ca\u200Bfé öff\u00ADnet.'],
  ['a blank that does not break', 'Das Café öffnet.', 'Das\u00A0Café öffnet.'],
])('%s changes no wording', (_, proposed, resolved) => {
  const pieces = wordingChanges(proposed, resolved);
  expect(pieces && isSameWording(pieces)).toBe(true);
});

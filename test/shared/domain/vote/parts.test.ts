import { describe, expect, it } from 'vitest';
import { PaperId } from '../../../../shared/domain/ids.ts';
import { emptyText, fromPlain, type RichText } from '../../../../shared/domain/richText.ts';
import {
  decisionsToTell,
  openZiffern,
  withMoved,
  withParts,
  ziffernOf,
} from '../../../../shared/domain/vote/parts.ts';
import { toPart, ziffernLabel } from '../../../../shared/german/ziffern.ts';

const listed = (counts: number, attrs?: { start: number; type?: 'a' }): RichText => ({
  type: 'doc',
  content: [
    {
      type: 'orderedList',
      ...(attrs ? { attrs } : {}),
      content: Array.from({ length: counts }, () => ({
        type: 'listItem' as const,
        content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'bittet' }] }],
      })),
    },
  ],
});

describe('the Ziffern of a wording', () => {
  it.each<[string, RichText, number[]]>([
    ['a list', listed(3), [1, 2, 3]],
    ['a list that begins later', listed(2, { start: 4 }), [4, 5]],
    ['typed numbers', fromPlain('Der Rat\n1. nimmt Kenntnis,\n2) bittet.'), [1, 2]],
    [
      'two lists in a row',
      { type: 'doc', content: [...listed(2).content, ...listed(1, { start: 3 }).content] },
      [1, 2, 3],
    ],
  ])('are found in %s', (_, text, expected) => {
    expect(ziffernOf(text)).toEqual(expected);
  });

  it.each<[string, RichText]>([
    ['one number alone', fromPlain('1. Der Rat bittet.')],
    ['letters', listed(2, { start: 1, type: 'a' })],
    ['a date at the beginning of a line', fromPlain('Der Rat tagt am\n12. Mai und\n3. Juni.')],
    ['no number', fromPlain('Der Rat bittet.')],
  ])('are none in %s', (_, text) => {
    expect(ziffernOf(text)).toEqual([]);
  });

  it('are said as an office says them', () => {
    expect([ziffernLabel([2]), ziffernLabel([1, 2, 3])]).toEqual(['Ziffer 2', 'Ziffer 1, 2 und 3']);
  });

  it.each([
    ['Ziffer 2', 'zu Ziffer 2'],
    ['Ziffer 2 und 3', 'zu den Ziffern 2 und 3'],
    ['Ziffer 1, 2 und 3', 'zu den Ziffern 1, 2 und 3'],
    ['Ziffern 1 bis 3', 'zu den Ziffern 1 bis 3'],
    ['Punkte 1 und 2', 'zu den Punkten 1 und 2'],
    ['Absätze 1 sowie 3', 'zu den Absätzen 1 sowie 3'],
    ['Buchstaben a und b', 'zu den Buchstaben a und b'],
    ['Buchstaben a), b) und c)', 'zu den Buchstaben a), b) und c)'],
    ['Ziffer 2 und Anlage', 'zu Ziffer 2 und Anlage'],
    ['Punkt 1 und 2', 'zu Punkt 1 und 2'],
    ['Ziffer 1, 2. Satz', 'zu Ziffer 1, 2. Satz'],
    ['Absatz 2', 'zu Absatz 2'],
  ])('what is decided on them: %s', (part, words) => {
    expect(toPart(part)).toBe(words);
  });
});

describe('what votes on Ziffern', () => {
  const none = {
    paperId: null,
    mover: '',
    vote: null,
    election: null,
    effect: null,
    printedResult: '',
    outcome: 'open',
  } as const;
  const wording = { ...none, part: '', text: fromPlain('1. eins\n2. zwei\n3. drei') };
  const part = (name: string) => ({ ...none, part: name, text: emptyText, outcome: 'adopted' as const });

  it('belongs to the wording above it, until another one stands between', () => {
    const all = [wording, part('Ziffer 1'), part('2 und 3'), { ...wording }, part('Ziffer 2')];
    expect(withParts(all).map(({ parts }) => parts.length)).toEqual([2, 1]);
  });

  it('belongs to no wording of another paper', () => {
    const [first, second] = ['a', 'b'].map((id) => ({ paperId: PaperId.parse(id) }));
    const all = [
      { ...wording, ...first },
      { ...part('Ziffer 1'), ...first },
      part('Ziffer 2'),
      { ...part('Ziffer 1'), ...second },
    ];
    expect(withParts(all).map(({ parts }) => parts.length)).toEqual([2, 0]);
  });

  it('leaves open what nobody named, in whatever spelling', () => {
    const open = (...names: string[]) => openZiffern({ resolution: wording, parts: names.map(part) });
    expect(open()).toEqual([1, 2, 3]);
    expect(open('Ziffer 1', 'Nr. 3')).toEqual([2]);
    expect(open('alle außer Ziffer 2', 'Zu Ziffer 2')).toEqual([]);
  });

  it('is not told where the whole was voted on, too, and is withheld (M10)', () => {
    const told = { isWithheld: false, publicWording: '' };
    const whole = { ...wording, ...told, outcome: 'adopted' as const };
    const own = { ...part('Ziffer 2'), ...told };
    const withheld = (all: readonly (typeof own | typeof whole)[]) =>
      decisionsToTell(all).map(({ isWithheld }) => isWithheld);
    expect(withheld([{ ...whole, isWithheld: true }, own, own])).toEqual([true, true, true]);
    expect(withheld([{ ...whole, isWithheld: true }, own, whole, own])).toEqual([true, true, false, false]);
    expect(withheld([whole, { ...own, isWithheld: true }, own])).toEqual([false, true, false]);
    const [first, second] = ['a', 'b'].map((id) => ({ paperId: PaperId.parse(id) }));
    const ofOther = [
      { ...whole, ...first, isWithheld: true },
      { ...own, ...second },
    ];
    expect(withheld(ofOther as never)).toEqual([true, false]);
  });

  it.each([
    ['a wording down past another one', 'A', 1, 'B b A a1 a2 r'],
    ['a wording up past another one', 'B', 2, 'B b A a1 a2 r'],
    ['a wording to the end', 'A', 5, 'B b r A a1 a2'],
    ['a resolution up past a whole wording', 'r', 4, 'A a1 a2 r B b'],
    ['a vote on a Ziffer alone', 'a2', 1, 'A a2 a1 B b r'],
    ['a last wording down', 'r', 6, 'A a1 a2 B b r'],
  ])('goes with its wording: %s', (_what, name, position, expected) => {
    const named = (id: string, one: object) => ({ ...wording, ...one, id });
    const all = [
      named('A', {}),
      ...['a1', 'a2'].map((id) => named(id, part('Ziffer 1'))),
      named('B', {}),
      named('b', part('Ziffer 1')),
      named('r', { printedResult: '- einstimmig -' }),
    ];
    const moved = all.find(({ id }) => id === name);
    const order = moved ? withMoved(all, moved, position) : [];
    expect(order.map(({ id }) => id).join(' ')).toBe(expected);
  });
});

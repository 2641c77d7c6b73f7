import { describe, expect, test } from 'vitest';
import { law, ruleNumbers } from '../../shared/law.ts';
import { unknownParagraphs, unknownRules } from './law.ts';
import { program, read, tests } from './source.ts';

const handbook = read('resources/handbuch/index.html');
const texts = [read('README.md'), read('CHANGELOG.md'), handbook];

describe('what is cited', () => {
  test('every rule that code, tests, texts or the handbook cite by its number stands in the law', () => {
    expect(unknownRules([...program, ...tests, ...texts])).toEqual([]);
  });

  test('every paragraph of the Gemeindeordnung that a German text cites carries a rule of the law', () => {
    expect(unknownParagraphs([...program, ...texts])).toEqual([]);
  });

  test.each([
    ['a comment', '/** Who may stand in (R99). */', 'R99'],
    ['a test name', "it('votes twice (R14, M12)', () => {});", 'M12'],
    ['a rule of a check', "{ rule: 'R99' }", 'R99'],
    ['the handbook', '<p>siehe M99.</p>', 'M99'],
  ])('a number without entry fails with file, number and place: %s', (_where, text, number) => {
    expect(unknownRules([{ file: 'shared/a.ts', text }])).toEqual([
      `shared/a.ts cites ${number}. What it says belongs to shared/law.ts.`,
    ]);
  });

  test.each([
    '<path d="M24 12 L3 4" />',
    'sha256-xR77/M88+aaR99=',
    '#M99F00',
    'room-R99',
    'R99C1',
    'PR 12, M 99',
    'R2.5',
  ])('what only looks like a number is none: %s', (text) => {
    expect(unknownRules([{ file: 'renderer/a.tsx', text }])).toEqual([]);
  });

  test('a paragraph without a rule fails with file, paragraph and place', () => {
    const text = '<p>nach §&nbsp;49 Absatz&nbsp;2\n GO NRW und §&nbsp;99 Absatz&nbsp;3\n GO NRW</p>';
    expect(unknownParagraphs([{ file: 'resources/a.html', text }])).toEqual([
      'resources/a.html cites § 99 Abs. 3 GO NRW. A rule that rests on it belongs to shared/law.ts.',
    ]);
  });
});

describe('the handbook', () => {
  /** Open rules on which no sentence of the handbook rests. */
  const unspoken = ['R2', 'R4', 'R5', 'R29', 'R38', 'R40', 'M3', 'M5', 'M7', 'M11'];
  const marked = [
    ...handbook.text.matchAll(
      /<span\s+class="ungeprueft"\s+data-rule="(\w+)"\s*>\s*ungeprüft\s*<\/span\s*>/g,
    ),
  ].map(([, number = '']) => number);

  test('marks what rests on a rule that nobody has read, and nothing that somebody has', () => {
    const open = ruleNumbers.filter((number) => law[number].verified === 'open');
    expect(marked.toSorted()).toEqual(open.filter((number) => !unspoken.includes(number)).toSorted());
  });

  test('has no other mark than that', () => {
    const all = handbook.text.match(/class="ungeprueft"/g) ?? [];
    // And one that explains it.
    expect(all.length).toBe(marked.length + 1);
  });
});

import { describe, expect, test } from 'vitest';
import { defaultStyle, MinutesStyle, StoredStyle } from '../../../../shared/domain/body/body.ts';

describe('the blocks of the Niederschrift', () => {
  const reasons = (...blocks: string[]) =>
    (MinutesStyle.safeParse({ ...defaultStyle, blocks }).error?.issues ?? []).map(({ message }) => message);

  test.each([
    [['attendance', 'missing', 'proceedings']],
    [['proceedings', 'attendance']],
    [['agenda', 'missing', 'proceedings', 'attendance']],
  ])('%j can be printed', (blocks) => {
    expect(reasons(...blocks)).toEqual([]);
  });

  test.each([[['attendance']], [['proceedings', 'missing']], [[]]])('%j is no Niederschrift', (blocks) => {
    expect(reasons(...blocks)).toEqual([
      'Die Anwesenden und der Verlauf der Sitzung gehören in jede Niederschrift.',
    ]);
  });

  test('none is printed twice', () => {
    expect(reasons('attendance', 'agenda', 'agenda', 'proceedings')).toEqual([
      'Jeder Abschnitt darf nur einmal vorkommen.',
    ]);
  });
});

describe('a style from an older file', () => {
  test('gets the defaults of the switches it did not know, and the word for the chair that was printed until then', () => {
    expect(StoredStyle.parse({ separator: 'none' })).toEqual({
      ...defaultStyle,
      chairWord: 'function',
      separator: 'none',
    });
  });

  test.each([
    [true, ['attendance', 'missing', 'proceedings']],
    [false, ['attendance', 'proceedings']],
  ])('keeps whether the missing are listed: %s', (listMissing, blocks) => {
    const style = StoredStyle.parse({ listMissing });
    expect(style).toEqual({ ...defaultStyle, chairWord: 'function', blocks });
    expect(MinutesStyle.parse(style)).toEqual(style);
  });

  test('its own blocks win', () => {
    const blocks = ['proceedings', 'attendance'] as const;
    expect(StoredStyle.parse({ blocks: [...blocks] }).blocks).toEqual(blocks);
  });
});

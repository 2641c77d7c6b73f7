import { describe, expect, test } from 'vitest';
import {
  branches,
  onTheirLevels,
  type UsualItem,
  usualNumbers,
} from '../../../../shared/domain/meeting/usualAgenda.ts';

const line = (title: string, level = 1, more: Partial<UsualItem> = {}): UsualItem => ({
  title,
  level,
  isPublic: true,
  isHeading: false,
  ...more,
});
const heading = (title: string) => line(title, 1, { isHeading: true });

describe('the agenda that each meeting begins with', () => {
  const usual = [
    heading('Regularien'),
    line('Eröffnung'),
    line('Niederschriften'),
    line('öffentliche', 2),
    line('nichtöffentliche', 2),
    heading('Anträge'),
    line('Mitteilungen'),
    line('Bericht', 2),
    line('Zahlen', 3),
  ];

  test('is numbered through on three levels, its headings are not', () => {
    expect(usualNumbers(usual)).toEqual(['', '1', '2', '2.1', '2.2', '', '3', '3.1', '3.1.1']);
  });

  test('becomes items that hang below others', () => {
    const told = (all: ReturnType<typeof branches>): unknown[] =>
      all.map(({ title, subItems }) => (subItems.length === 0 ? title : [title, ...told(subItems)]));
    expect(told(branches(usual))).toEqual([
      'Regularien',
      'Eröffnung',
      ['Niederschriften', 'öffentliche', 'nichtöffentliche'],
      'Anträge',
      ['Mitteilungen', ['Bericht', 'Zahlen']],
    ]);
  });

  test('nothing hangs below nothing, below a heading, or below what stands in the other part', () => {
    const levels = (items: readonly UsualItem[]) => onTheirLevels(items).map(({ level }) => level);
    expect(levels([line('a', 2), line('b', 3), line('c', 3)])).toEqual([1, 2, 3]);
    expect(levels([line('a'), heading('h'), line('b', 2)])).toEqual([1, 1, 1]);
    expect(levels([line('a'), line('b', 2, { isPublic: false })])).toEqual([1, 1]);
  });
});

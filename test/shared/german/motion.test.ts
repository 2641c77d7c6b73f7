import { describe, expect, test } from 'vitest';
import type { AgendaEffect } from '../../../shared/domain/meeting/agenda.ts';
import { isMotionLabel, motionText } from '../../../shared/german/motion.ts';
import { anAgenda } from '../builders.ts';
import { ItemId } from '../../../shared/domain/ids.ts';

const items = anAgenda('1', '2', '3', 'N4').map((item) => ({ ...item, title: `Titel ${item.number}` }));
const text = (effect: AgendaEffect, mover = 'Frau Beispiel', reason = '') =>
  motionText({ mover, effect, reason, items });

describe('the sentence of a procedural motion', () => {
  test.each<[AgendaEffect, string]>([
    [
      { kind: 'remove', itemIds: [ItemId.parse('2')] },
      'den Tagesordnungspunkt 2 „Titel 2“ von der Tagesordnung abzusetzen.',
    ],
    [
      { kind: 'firstReading', itemIds: [ItemId.parse('3'), ItemId.parse('1')] },
      'die Tagesordnungspunkte 1 „Titel 1“ und 3 „Titel 3“ heute in 1. Lesung zu behandeln.',
    ],
    [
      { kind: 'makeNonPublic', itemIds: [ItemId.parse('1')] },
      'den Tagesordnungspunkt 1 „Titel 1“ in nichtöffentlicher Sitzung zu behandeln.',
    ],
    [
      { kind: 'move', itemIds: [ItemId.parse('3')], beforeItemId: ItemId.parse('1') },
      'den Tagesordnungspunkt 3 „Titel 3“ vor dem Tagesordnungspunkt 1 „Titel 1“ zu behandeln.',
    ],
    [
      { kind: 'move', itemIds: [ItemId.parse('1')], beforeItemId: null },
      'den Tagesordnungspunkt 1 „Titel 1“ am Ende des öffentlichen Teils zu behandeln.',
    ],
    [
      { kind: 'move', itemIds: [ItemId.parse('N4')], beforeItemId: null },
      'den Tagesordnungspunkt 4 „Titel 4“ am Ende des nichtöffentlichen Teils zu behandeln.',
    ],
    [
      { kind: 'move', itemIds: [ItemId.parse('1'), ItemId.parse('N4')], beforeItemId: null },
      'die Tagesordnungspunkte 1 „Titel 1“ und 4 „Titel 4“ am Ende ihres Teils zu behandeln.',
    ],
    [
      { kind: 'add', title: 'Der „Eilantrag“', isPublic: true, beforeItemId: null },
      'den Punkt „Der ‚Eilantrag‘“ in die Tagesordnung aufzunehmen.',
    ],
    [
      { kind: 'add', title: 'Vertrag', isPublic: false, beforeItemId: ItemId.parse('N4') },
      'den nichtöffentlichen Punkt „Vertrag“ in die Tagesordnung aufzunehmen und ihn vor dem Tagesordnungspunkt 4 „Titel 4“ zu behandeln.',
    ],
    [
      { kind: 'add', title: 'Eile', isPublic: true, beforeItemId: null, parentId: ItemId.parse('1') },
      'den Punkt „Eile“ als Unterpunkt zu dem Tagesordnungspunkt 1 „Titel 1“ in die Tagesordnung aufzunehmen.',
    ],
  ])('%o', (effect, demand) => {
    expect(text(effect)).toBe(`Frau Beispiel beantragt, ${demand}`);
  });

  const removal: AgendaEffect = { kind: 'remove', itemIds: [ItemId.parse('1')] };
  test.each([
    ['Frau Beispiel und Herr Muster', 'Frau Beispiel und Herr Muster beantragen, '],
    ['die Fraktionen A und B', 'Die Fraktionen A und B beantragen, '],
    ['die Verwaltung', 'Die Verwaltung beantragt, '],
    ['', 'Es wird beantragt, '],
  ])('moved by "%s"', (mover, start) => {
    expect(text(removal, mover)).toMatch(new RegExp(`^${start}`));
  });

  test.each([
    ['Es fehlt noch eine Stellungnahme', 'Zur Begründung: Es fehlt noch eine Stellungnahme.'],
    ['Eilt!', 'Zur Begründung: Eilt!'],
  ])('with the reason "%s"', (reason, end) => {
    expect(text(removal, 'Frau Beispiel', reason).endsWith(` abzusetzen. ${end}`)).toBe(true);
  });
});

describe('a resolution is called a motion', () => {
  test.each([
    ['Antrag', true],
    ['Antrag zur Geschäftsordnung:', true],
    ['Weitergehender Antrag', true],
    ['Mündlicher Änderungsantrag', true],
    ['Ersetzungsantrag zu Ziffer 2', true],
    ['Beschluss', false],
    ['Beschluss zum Antrag der Liste Linde', false],
    ['Antragsrecht', false],
    ['', false],
  ])('%j: %s', (label, expected) => {
    expect(isMotionLabel(label)).toBe(expected);
  });
});

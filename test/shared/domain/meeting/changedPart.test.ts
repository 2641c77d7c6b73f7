import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../../../../shared/domain/meeting/agenda.ts';
import type { AnnouncedItem } from '../../../../shared/domain/meeting/announced.ts';
import { withoutForeignNumbers } from '../../../../shared/domain/meeting/changedPart.ts';
import { applyEffect } from '../../../../shared/domain/meeting/effect.ts';
import { fixNumbers, numberItems } from '../../../../shared/domain/meeting/numbering.ts';
import { ItemId, MeetingId } from '../../../../shared/domain/ids.ts';
import { anItem } from '../../builders.ts';

type Numbering = 'continuous' | 'perPart';
const numberings = ['continuous', 'perPart'] as const;

/** The agenda of an evening that has begun, after it was decided to treat `ids` without the public. */
function hidden(
  loose: AgendaItem[],
  ids: string[],
  numbering: Numbering,
  told: AnnouncedItem[] = [],
): AgendaItem[] {
  const fixed = merged(loose, fixNumbers(loose, numbering));
  const before = numberItems(fixed, numbering);
  const effect = { kind: 'makeNonPublic', itemIds: ids.map((id) => ItemId.parse(id)) } as const;
  const changed = applyEffect(before, effect, () => ItemId.parse('new'), MeetingId.parse('meeting'));
  const after = merged(fixed, withoutForeignNumbers(changed, { before, numbering, told }));
  return merged(after, fixNumbers(after, numbering, told));
}

function merged(items: readonly AgendaItem[], changed: readonly AgendaItem[]): AgendaItem[] {
  const byId = new Map(changed.map((item) => [item.id, item]));
  return items.map((item) => byId.get(item.id) ?? item);
}

const shown = (items: AgendaItem[], numbering: Numbering) =>
  numberItems(items, numbering).map(({ id, isPublic, number }) => `${isPublic ? '' : 'N '}${id}=${number}`);

describe('what is made non-public in the meeting', () => {
  const agenda = [
    anItem('a'),
    anItem('a1', { parentId: 'a' }),
    anItem('b', { position: 1 }),
    anItem('n', { isPublic: false }),
  ];

  test('keeps its number where it means nothing else', () => {
    expect(shown(hidden(agenda, ['a'], 'continuous'), 'continuous')).toEqual([
      'b=2',
      'N n=3',
      'N a=1',
      'N a1=1.1',
    ]);
    expect(shown(hidden(agenda, ['b'], 'perPart'), 'perPart')).toEqual(['a=1', 'a1=1.1', 'N n=1', 'N b=2']);
  });

  test('takes the next number, with its sub-items, where another item of that part has its own', () => {
    expect(shown(hidden(agenda, ['a'], 'perPart'), 'perPart')).toEqual(['b=2', 'N n=1', 'N a=2', 'N a1=2.1']);
  });

  test('does not take the number of what was announced there and is gone', () => {
    const gone = {
      id: ItemId.parse('gone'),
      title: 'Fort',
      publicTitle: '',
      isPublic: false,
      isSubItem: false,
    };
    const told = [{ ...gone, number: '2' }];
    expect(shown(hidden(agenda, ['b'], 'perPart', told), 'perPart')).toContain('N b=3');
  });

  test('counts on behind what came over as an item of its own', () => {
    const mixed = [
      anItem('n', { isPublic: false }),
      anItem('n1', { isPublic: false, parentId: 'n' }),
      anItem('m', { isPublic: false, position: 1 }),
      anItem('a'),
      anItem('a1', { parentId: 'a' }),
      anItem('a2', { parentId: 'a', position: 1 }),
      anItem('b', { position: 1 }),
    ];
    const after = shown(hidden(mixed, ['a1', 'a2', 'b'], 'perPart'), 'perPart');
    expect(after).toEqual(['a=1', 'N n=1', 'N n1=1.1', 'N m=2', 'N a1=3', 'N a2=1.2', 'N b=4']);
  });

  test('shares its number with no item of its part, and moves no number of what stays', () => {
    const item = fc.record({ isPublic: fc.boolean(), below: fc.boolean(), isHidden: fc.boolean() });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), fc.constantFrom(...numberings), (drawn, numbering) => {
        const items: AgendaItem[] = [];
        for (const [position, { isPublic, below }] of drawn.entries()) {
          const above = below ? items.findLast(({ parentId }) => parentId === null) : undefined;
          const facts = { isPublic: above?.isPublic ?? isPublic, parentId: above?.id ?? null };
          items.push(anItem(`i${position}`, { ...facts, position }));
        }
        const ids = items.flatMap(({ id }, at) => (drawn[at]?.isHidden ? [id] : []));
        const before = new Set(shown(merged(items, fixNumbers(items, numbering)), numbering));
        const after = hidden(items, ids, numbering);
        for (const part of [true, false]) {
          const run = after.filter(({ isPublic }) => isPublic === part);
          const numbers = run.map(({ fixedNumber }) => fixedNumber);
          expect(numbers).toEqual([...new Set(numbers)]);
        }
        const stayed = after.filter(
          ({ id, isPublic }) => isPublic === items.find((o) => o.id === id)?.isPublic,
        );
        for (const row of shown(stayed, numbering)) expect(before).toContain(row);
      }),
    );
  });
});

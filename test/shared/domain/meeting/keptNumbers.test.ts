import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AgendaItem } from '../../../../shared/domain/meeting/agenda.ts';
import { type AnnouncedItem, announcedOf } from '../../../../shared/domain/meeting/announced.ts';
import { keptNumbers } from '../../../../shared/domain/meeting/keptNumbers.ts';
import { fixNumbers, numberItems, printOrder } from '../../../../shared/domain/meeting/numbering.ts';
import { itemsWithout, putItems } from '../../../../shared/domain/meeting/putItems.ts';
import { ItemId } from '../../../../shared/domain/ids.ts';
import { anItem } from '../../builders.ts';

type Numbering = 'continuous' | 'perPart';

/** The agenda as it was sent: every number fixed, every item told. */
function sent(loose: AgendaItem[], numbering: Numbering) {
  const fixed = new Map(fixNumbers(loose, numbering).map((item) => [item.id, item]));
  const items = loose.map((item) => fixed.get(item.id) ?? item);
  const head = { date: '2026-09-16', startTime: null, place: '', room: '', mode: 'presence' } as const;
  return { items, told: announcedOf(head, numberItems(items, numbering)).items };
}

const kept = (items: AgendaItem[], told: AnnouncedItem[], numbering: Numbering): AgendaItem[] => {
  const changed = new Map(keptNumbers(items, numbering, told).map((item) => [item.id, item]));
  return items.map((item) => changed.get(item.id) ?? item);
};

const shown = (items: AgendaItem[]) => printOrder(items).map(({ id, fixedNumber }) => `${id}=${fixedNumber}`);

/** 1 a (1.1 a1, 1.2 a2), 2 b, 3 c; non-public 4 n, or 1 n where each part counts for itself. */
const loose = () => [
  anItem('a'),
  anItem('a1', { parentId: 'a' }),
  anItem('a2', { parentId: 'a', position: 1 }),
  anItem('b', { position: 1 }),
  anItem('c', { position: 2 }),
  anItem('n', { isPublic: false }),
];

const put = (items: AgendaItem[], item: AgendaItem, before: string | null) =>
  putItems(items, [item], before === null ? null : ItemId.parse(before));
const find = (items: AgendaItem[], id: string): AgendaItem =>
  items.find((item) => item.id === id) ?? anItem(id);

describe('after the invitation went out', () => {
  test.each([
    ['at the end of everything', { isPublic: false }, null, 'x=5'],
    ['between two items', {}, 'c', 'x=2a'],
    ['at the end of the public part, as the non-public one counts on', {}, null, 'x=3a'],
    ['before everything', {}, 'a', 'x=5'],
    ['between two sub-items', { parentId: 'a' }, 'a2', 'x=1.1a'],
    ['behind the last sub-item', { parentId: 'a' }, null, 'x=1.3'],
    ['as the first sub-item of an item', { parentId: 'b' }, null, 'x=2.1'],
  ])('a new item %s takes a number that nobody has, and moves no other', (_, facts, before, expected) => {
    const { items, told } = sent(loose(), 'continuous');
    const after = kept(put(items, anItem('x', facts), before), told, 'continuous');
    expect(shown(after)).toContain(expected);
    expect(shown(after.filter(({ id }) => id !== 'x')).toSorted()).toEqual(shown(items).toSorted());
  });

  test('on the third level numbers are kept as on the others', () => {
    const { items, told } = sent([...loose(), anItem('a11', { parentId: 'a1' })], 'continuous');
    expect(shown(items)).toContain('a11=1.1.1');
    const after = kept(put(items, anItem('x', { parentId: 'a1' }), 'a11'), told, 'continuous');
    expect(shown(after).filter((one) => one.includes('1.1'))).toEqual(['a1=1.1', 'x=1.1.2', 'a11=1.1.1']);
  });

  test('what the clerk gives is kept, even where it was told for another item, which keeps it as well', () => {
    const { items, told } = sent(loose(), 'continuous');
    const withOwn = items.map((item) => (item.id === 'a' ? { ...item, ownNumber: '3' } : item));
    expect(shown(kept(withOwn, told, 'continuous'))).toEqual([
      'a=3',
      'a1=3.1',
      'a2=3.2',
      'b=2',
      'c=3',
      'n=4',
    ]);
  });

  test('a second one between the same two is 2b, also when it comes before the first', () => {
    const { items, told } = sent(loose(), 'continuous');
    const one = kept(put(items, anItem('x'), 'c'), told, 'continuous');
    const two = kept(put(one, anItem('y'), 'x'), told, 'continuous');
    expect(shown(two).filter((row) => /^[xybc]=/.test(row))).toEqual(['b=2', 'y=2b', 'x=2a', 'c=3']);
    const behind = kept(put(one, anItem('z'), 'c'), told, 'continuous');
    expect(shown(behind)).toContain('z=2b');
  });

  test('where each part counts for itself, the public one goes on behind its own last number', () => {
    const { items, told } = sent(loose(), 'perPart');
    expect(shown(kept(put(items, anItem('x'), null), told, 'perPart'))).toContain('x=4');
  });

  test('what was taken off leaves its number free for nobody, also at the end', () => {
    const { items, told } = sent(loose(), 'continuous');
    const without = itemsWithout(items, new Set([ItemId.parse('n')]));
    expect(shown(kept(without, told, 'continuous'))).toEqual(['a=1', 'a1=1.1', 'a2=1.2', 'b=2', 'c=3']);
    expect(shown(kept(put(without, anItem('x'), null), told, 'continuous'))).toContain('x=5');
  });

  test('what moves within its part keeps its number', () => {
    const { items, told } = sent(loose(), 'continuous');
    const moved = put(items, find(items, 'c'), 'a');
    expect(shown(kept(moved, told, 'continuous'))).toEqual(['c=3', 'a=1', 'a1=1.1', 'a2=1.2', 'b=2', 'n=4']);
  });

  test('what becomes non-public keeps its number where all count together, and takes a free one where not', () => {
    for (const [numbering, expected] of [
      ['continuous', ['a=1', 'a1=1.1', 'a2=1.2', 'c=3', 'n=4', 'b=2']],
      ['perPart', ['a=1', 'a1=1.1', 'a2=1.2', 'c=3', 'n=1', 'b=2']],
    ] as const) {
      const { items, told } = sent(loose(), numbering);
      const moved = put(items, { ...find(items, 'b'), isPublic: false }, null);
      expect(shown(kept(moved, told, numbering))).toEqual(expected);
    }
    const { items, told } = sent(loose(), 'perPart');
    const hidden = put(items, { ...find(items, 'a'), isPublic: false }, null);
    expect(shown(kept(hidden, told, 'perPart'))).toEqual(['b=2', 'c=3', 'n=1', 'a=2', 'a1=2.1', 'a2=2.2']);
  });

  test('what is hung below another item and taken out again has its announced number again', () => {
    const { items, told } = sent(loose(), 'continuous');
    const below = put(items, { ...find(items, 'c'), parentId: ItemId.parse('b') }, null);
    const hung = kept(below, told, 'continuous');
    expect(shown(hung)).toContain('c=2.1');
    const out = put(hung, { ...find(hung, 'c'), parentId: null }, null);
    expect(shown(kept(out, told, 'continuous')).toSorted()).toEqual(shown(items).toSorted());
  });

  test('so it has once it was announced below that item meanwhile', () => {
    const { items, told } = sent(loose(), 'continuous');
    const c = find(items, 'c');
    const below = kept(put(items, { ...c, parentId: ItemId.parse('b') }, null), told, 'continuous');
    const head = { date: '2026-09-16', startTime: null, place: '', room: '', mode: 'presence' } as const;
    const since = announcedOf(head, numberItems(below, 'continuous')).items;
    expect(since).toContainEqual(expect.objectContaining({ id: 'c', number: '2.1' }));
    const back = put(below, { ...find(below, 'c'), parentId: null }, null);
    expect(shown(kept(back, [...told, ...since], 'continuous'))).toEqual(shown(items));
  });
});

type Step = { kind: 'add' | 'remove' | 'move'; at: number; to: number; isPublic: boolean };
const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('add' as const, 'remove' as const, 'move' as const),
    at: fc.nat(30),
    to: fc.nat(30),
    isPublic: fc.boolean(),
  }),
  { maxLength: 20 },
);

const agenda = fc
  .array(fc.record({ below: fc.boolean(), isPublic: fc.boolean() }), { minLength: 1, maxLength: 10 })
  .map((rows) =>
    rows.map(({ below, isPublic }, position) =>
      below && rows[0]?.isPublic === isPublic && !rows[0].below && position > 0
        ? anItem(String(position), { parentId: '0', isPublic, position })
        : anItem(String(position), { isPublic, position }),
    ),
  );

/** One step as the agenda's commands take it: what moves stays in its part and at its level, or changes its part. */
function taken(items: AgendaItem[], { kind, at, to, isPublic }: Step, name: string): AgendaItem[] {
  const item = items[at % Math.max(1, items.length)];
  const before = items[to % Math.max(1, items.length)]?.id ?? null;
  if (kind === 'add' || !item) return putItems(items, [anItem(name, { isPublic })], before);
  if (kind === 'move')
    return putItems(items, [item.parentId === null ? { ...item, isPublic } : item], before);
  const gone = items.filter(({ id, parentId }) => id === item.id || parentId === item.id);
  return itemsWithout(items, new Set(gone.map(({ id }) => id)));
}

test('whatever is added, removed and moved, an announced number means the same item for ever', () => {
  const numberings = fc.constantFrom('continuous' as const, 'perPart' as const);
  fc.assert(
    fc.property(agenda, steps, numberings, (first, all, numbering) => {
      const { items, told } = sent(first, numbering);
      let now = items;
      for (const [n, step] of all.entries()) {
        now = kept(taken(now, step, `new-${n}`), told, numbering);
        const runOf = ({ isPublic }: { isPublic: boolean }) => numbering === 'continuous' || isPublic;
        const used = now.map((item) => `${runOf(item)} ${item.fixedNumber}`);
        expect(used).toEqual([...new Set(used)]);
        for (const item of now) {
          const meant = told.find((one) => one.number === item.fixedNumber && runOf(one) === runOf(item));
          expect(meant?.id ?? item.id).toBe(item.id);
          const own = told.find(({ id }) => id === item.id);
          if (own && runOf(own) === runOf(item) && item.parentId === null)
            expect(item.fixedNumber).toBe(own.number);
        }
      }
    }),
  );
});

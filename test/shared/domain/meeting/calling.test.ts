import { describe, expect, test } from 'vitest';
import { blankItem, type AgendaItem } from '../../../../shared/domain/meeting/agenda.ts';
import { allFinished, called, calledItem, nextToCall } from '../../../../shared/domain/meeting/calling.ts';
import { ItemId, MeetingId } from '../../../../shared/domain/ids.ts';

const anItem = (id: string, more: Partial<AgendaItem> = {}): AgendaItem =>
  blankItem({
    id: ItemId.parse(id),
    meetingId: MeetingId.parse('m'),
    title: id,
    isPublic: true,
    position: Number(id.at(-1)),
    ...more,
  });
const four = anItem('4');
const agenda = [
  anItem('3'),
  four,
  anItem('4.1', { parentId: four.id }),
  anItem('4.2', { parentId: four.id }),
  anItem('5', { isHeading: true }),
  anItem('6', { status: 'removed' }),
  anItem('7'),
  anItem('8', { isPublic: false }),
];
const evening = (...calls: readonly (readonly [id: string, time: string])[]) =>
  calls.reduce((items, [id, time]) => called(items, ItemId.parse(id), time), agenda);
const timesIn = (items: readonly AgendaItem[]) =>
  Object.fromEntries(
    items.flatMap(({ id, calledAt, finishedAt }) =>
      calledAt ? [[id, `${calledAt}–${finishedAt ?? ''}`]] : [],
    ),
  );

describe('an item that is called', () => {
  test('ends the one before it', () => {
    expect(timesIn(evening(['3', '18:03'], ['7', '18:20']))).toEqual({ '3': '18:03–18:20', '7': '18:20–' });
  });

  test('does not end the item that it is a sub-item of', () => {
    const items = evening(['4', '18:00'], ['4.1', '18:05'], ['4.2', '18:10']);
    expect(timesIn(items)).toEqual({ '4': '18:00–', '4.1': '18:05–18:10', '4.2': '18:10–' });
    expect(calledItem(items)?.id).toBe('4.2');
    expect(timesIn(called(items, ItemId.parse('7'), '18:30'))).toMatchObject({
      '4': '18:00–18:30',
      '4.2': '18:10–18:30',
    });
  });

  test('goes on from its first call where it is called once more', () => {
    expect(timesIn(evening(['3', '18:03'], ['7', '18:20'], ['3', '18:40']))).toEqual({
      '3': '18:03–',
      '7': '18:20–18:40',
    });
  });

  test('is called with all that it is dealt with together', () => {
    const together = agenda.map((item) =>
      item.id === '7' ? { ...item, togetherWith: agenda[0]?.id ?? null } : item,
    );
    expect(timesIn(called(together, ItemId.parse('7'), '18:03'))).toEqual({ '3': '18:03–', '7': '18:03–' });
  });
});

describe('what comes next', () => {
  test('is the first item, then each in its order, without lines and what was taken off', () => {
    const order: string[] = [];
    let items = agenda;
    for (let next = nextToCall(items); next; next = nextToCall(items)) {
      order.push(next.id);
      items = called(items, next.id, '18:00');
    }
    expect(order).toEqual(['3', '4', '4.1', '4.2', '7', '8']);
  });

  test('is not what was dealt with early', () => {
    expect(nextToCall(evening(['7', '18:00'], ['4.2', '18:10']))?.id).toBe('8');
  });
});

test('with the end of the meeting all ends that was open', () => {
  expect(timesIn(allFinished(evening(['4', '18:00'], ['4.1', '18:05']), '19:00'))).toEqual({
    '4': '18:00–19:00',
    '4.1': '18:05–19:00',
  });
});

import { expect, test } from 'vitest';
import { blankItem } from '../../../../shared/domain/meeting/agenda.ts';
import { publicEndAt } from '../../../../shared/domain/room/publicEnd.ts';
import { ItemId, MeetingId } from '../../../../shared/domain/ids.ts';

const item = (id: string, isPublic: boolean, part: object = {}) => ({
  ...blankItem({ id: ItemId.parse(id), meetingId: MeetingId.parse('meeting'), title: id, isPublic }),
  ...part,
});
const items = [item('1', true), item('2', true), item('3', false), item('4', false)];
const at = (id: string, agenda = items, incidents: Parameters<typeof publicEndAt>[2] = []) =>
  publicEndAt(ItemId.parse(id), agenda, incidents);

test('with the first non-public item the public part ends at the last public one', () => {
  expect(items.map(({ id }) => at(id))).toEqual([null, null, '2', null]);
});

test('it is not offered once it is noted, nor where there is no public part or more of it follows', () => {
  expect(at('3', items, [{ kind: 'publicEnds' }])).toBeNull();
  expect(at('3', items, [{ kind: 'break' }])).toBe('2');
  expect(at('3', items.slice(2))).toBeNull();
  expect(at('3', [...items, item('5', true)])).toBeNull();
});

test('what was taken from the agenda is passed over', () => {
  expect(at('3', items.with(1, item('2', true, { status: 'removed' })))).toBe('1');
});

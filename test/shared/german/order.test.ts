import { expect, it } from 'vitest';
import { germanOrder } from '../../../shared/german/order.ts';

it('names stand in German order, whatever their case and their dots', () => {
  const rows = ['Zander', 'adler', 'Öztürk', 'Ärger', 'Olm'].map((name, id) => ({ id: `${id}`, name }));
  const sorted = rows.toSorted(germanOrder(({ name }) => name)).map(({ name }) => name);
  expect(sorted).toEqual(['adler', 'Ärger', 'Olm', 'Öztürk', 'Zander']);
});

it('equal names keep one order, by their id', () => {
  const rows = ['b', 'a', 'c'].map((id) => ({ id, name: 'Müller' }));
  expect(rows.toSorted(germanOrder(({ name }) => name)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

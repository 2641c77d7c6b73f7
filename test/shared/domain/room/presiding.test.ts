import { expect, test } from 'vitest';
import { ItemId, PersonId } from '../../../../shared/domain/ids.ts';
import { withChange } from '../../../../shared/domain/room/presiding.ts';
import { anAgenda } from '../../builders.ts';

const agenda = anAgenda('1', '2', '3');
const chairs = (personId: string, fromItemId: string | null = null, fromTime: string | null = null) => ({
  personId: PersonId.parse(personId),
  fromItemId: fromItemId === null ? null : ItemId.parse(fromItemId),
  fromTime,
});
const chair = chairs('chair');
const order = (presiding: ReturnType<typeof chairs>[], change: ReturnType<typeof chairs>) =>
  withChange(presiding, agenda, change, '17:00').map(({ personId }) => String(personId));

test('who takes the chair comes behind all that came before', () => {
  expect(order([chair, chairs('deputy', '2')], chairs('again', '3'))).toEqual(['chair', 'deputy', 'again']);
});

test('a change that is entered later stands where it happened', () => {
  expect(order([chair, chairs('deputy', '3')], chairs('eldest', '2'))).toEqual(['chair', 'eldest', 'deputy']);
  expect(order([chair, chairs('deputy', '2', '18:40')], chairs('eldest', '2', '18:10'))).toEqual([
    'chair',
    'eldest',
    'deputy',
  ]);
});

test('one that names a time alone is told by it, and who began stays first', () => {
  expect(order([chair, chairs('deputy', null, '19:00')], chairs('eldest', '2', '18:10'))).toEqual([
    'chair',
    'eldest',
    'deputy',
  ]);
  expect(order([chair], chairs('deputy', '1'))).toEqual(['chair', 'deputy']);
});

test('what happens after midnight comes behind what happened before it', () => {
  expect(order([chair, chairs('deputy', '2', '23:50')], chairs('eldest', '2', '00:10'))).toEqual([
    'chair',
    'deputy',
    'eldest',
  ]);
  expect(order([chair, chairs('deputy', null, '22:00')], chairs('eldest', '2', '00:15'))).toEqual([
    'chair',
    'deputy',
    'eldest',
  ]);
});

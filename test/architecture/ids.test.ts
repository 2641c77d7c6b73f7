import { describe, expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import type { findMeeting } from '../../db/repositories/meetings/meetings.ts';
import type { Input, Output, Parsed } from '../../shared/contract/index.ts';
import type { presenceAt } from '../../shared/domain/room/presence.ts';
import type * as ids from '../../shared/domain/ids.ts';
import type { ItemId, MeetingId, PersonId } from '../../shared/domain/ids.ts';
import { castKeys, plainKeys } from './ids.ts';
import { program, type Source, tests } from './source.ts';

type Kinds = { [Name in keyof typeof ids]: z.output<(typeof ids)[Name]> };

/** "PersonId passes for MeetingId", for each pair of kinds that the compiler cannot tell apart. */
type Confused = {
  [One in keyof Kinds]: {
    [Other in Exclude<keyof Kinds, One>]: Kinds[One] extends Kinds[Other]
      ? `${One} passes for ${Other}`
      : never;
  }[Exclude<keyof Kinds, One>];
}[keyof Kinds];

/** Held by the compiler: `npm run types` fails, not this run. */
describe('a key of one kind of row', () => {
  test('passes for no other, and text for none', () => {
    expectTypeOf<Confused>().toBeNever();
    expectTypeOf<string>().not.toExtend<Kinds[keyof Kinds]>();
  });

  test('is what the core, the database and the rules ask for', () => {
    expectTypeOf<Parsed<'meetings.get'>['id']>().toEqualTypeOf<MeetingId>();
    expectTypeOf<Parameters<typeof findMeeting>[1]>().toEqualTypeOf<MeetingId>();
    expectTypeOf<Parameters<typeof presenceAt>[1]['itemId']>().toEqualTypeOf<ItemId | null>();
    expectTypeOf<Output<'attendance.get'>['attendees'][number]['personId']>().toEqualTypeOf<PersonId>();
  });

  test('is plain text for whoever calls', () => {
    expectTypeOf<Input<'agenda.list'>>().toEqualTypeOf<{ meetingId: string }>();
  });
});

describe('keys in the code', () => {
  test('each says whose it is', () => {
    expect(plainKeys(program)).toEqual([]);
  });

  test.each([
    ['const f = (fromItemId: string | null) => 1;', 'fromItemId', 'ItemId'],
    ['type A = { personIds: readonly (string | null)[] };', 'personIds', 'PersonId'],
    ['type Row = { other_body_id: string };', 'other_body_id', 'OtherBodyId'],
    ['const A = z.object({ meetingId: z.string().max(64) });', 'meetingId', 'MeetingId'],
    ['const A = z.object({ listIds: z.array(z.string()) });', 'listIds', 'ListId'],
  ])('%s fails with the right kind', (text, name, kind) => {
    const broken: Source = { file: 'shared/facts/a.ts', text };
    expect(plainKeys([broken])).toEqual([
      `shared/facts/a.ts: ${name} takes any text. It is ${kind} of shared/domain/ids.ts.`,
    ]);
  });

  test('none is made by a cast, in tests neither', () => {
    expect(castKeys([...program, ...tests])).toEqual([]);
    const broken: Source = { file: 'electron/core/a.ts', text: 'const id = text as PersonId;' };
    expect(castKeys([broken])).toEqual([
      'electron/core/a.ts casts to PersonId. New ones come from newId(PersonId), others from PersonId.parse.',
    ]);
  });
});

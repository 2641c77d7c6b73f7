import { describe, expect, it } from 'vitest';
import type { Input } from '../../../../shared/contract/index.ts';
import { wholeMeeting } from '../../../../shared/domain/room/attendance.ts';
import { aMember, aPerson, anItem, aPlannedMeeting } from '../../../support/app.ts';

const noStay = wholeMeeting;

async function anAttendance() {
  const test = await aPlannedMeeting();
  const { call, meetingId, people } = test;
  const itemId = await anItem(call, { meetingId, title: 'A' });
  const personId = people[0] ?? '';
  const attendee = async (id = personId) =>
    (await call('attendance.get', { meetingId })).attendees.find((a) => a.personId === id);
  const entry = (fields: Partial<Input<'attendance.save'>>): Input<'attendance.save'> => ({
    meetingId,
    personId,
    group: 'members',
    status: 'present',
    votingRight: true,
    substitutesFor: null,
    note: '',
    stays: [],
    ...fields,
  });
  return { ...test, itemId, personId, attendee, entry };
}

describe('coming and going', () => {
  type Step = { direction: 'come' | 'go'; time?: string; at?: 'item' };
  type Bound = { from?: string; fromItem?: true; until?: string; untilItem?: true };
  const cases: [string, 'present' | 'excused' | 'absent', Step[], Bound[]][] = [
    [
      'who leaves was there from the beginning',
      'present',
      [{ direction: 'go', time: '18:00' }],
      [{ until: '18:00' }],
    ],
    [
      'who leaves at an item stays until that item',
      'present',
      [{ direction: 'go', at: 'item', time: '18:00' }],
      [{ until: '18:00', untilItem: true }],
    ],
    [
      'who was expected and comes, came late',
      'present',
      [{ direction: 'come', time: '17:30' }],
      [{ from: '17:30' }],
    ],
    [
      'who was excused and comes is present from then',
      'excused',
      [{ direction: 'come', at: 'item' }],
      [{ fromItem: true }],
    ],
    [
      'who comes back opens a second stay',
      'absent',
      [
        { direction: 'come', time: '17:10' },
        { direction: 'go', time: '18:00' },
        { direction: 'come', time: '18:20' },
      ],
      [{ from: '17:10', until: '18:00' }, { from: '18:20' }],
    ],
    [
      'leaving twice corrects the moment',
      'present',
      [
        { direction: 'go', time: '18:00' },
        { direction: 'go', time: '18:05' },
      ],
      [{ until: '18:05' }],
    ],
    [
      'past midnight the times are kept as they are',
      'present',
      [{ direction: 'go', time: '00:05' }],
      [{ until: '00:05' }],
    ],
    [
      'without item and time it is the clock that counts',
      'present',
      [{ direction: 'go' }],
      [{ until: '17:42' }],
    ],
  ];
  it.each(cases)('%s', async (_, status, steps, expected) => {
    const { call, entry, attendee, itemId, meetingId, personId } = await anAttendance();
    await call('attendance.save', entry({ status }));
    for (const { direction, time = null, at } of steps) {
      const moment = { time, itemId: at ? itemId : null };
      await call('attendance.comeOrGo', { meetingId, personId, direction, ...moment });
    }
    expect(await attendee()).toMatchObject({
      status: 'present',
      stays: expected.map(({ from, fromItem, until, untilItem }) => ({
        fromTime: from ?? null,
        fromItemId: fromItem ? itemId : null,
        untilTime: until ?? null,
        untilItemId: untilItem ? itemId : null,
      })),
    });
  });

  it.each([
    ['who takes part by video is cut off, and nobody has left', true],
    ['who is in the room can only leave', false],
  ])('%s (R13b)', async (_, isRemote) => {
    const { call, entry, attendee, meetingId, personId } = await anAttendance();
    await call('attendance.save', entry({ isRemote }));
    const go = { meetingId, personId, direction: 'go', time: '18:00', itemId: null } as const;
    await call('attendance.comeOrGo', { ...go, isCutOff: true });
    const stays = [{ ...noStay, untilTime: '18:00', isCutOff: isRemote }];
    expect(await attendee()).toMatchObject({ isRemote, stays });
    await call('attendance.save', entry({ stays }));
    expect(await attendee()).toMatchObject({ isRemote });
  });

  it('who is not there cannot leave', async () => {
    const { call, entry, attendee, meetingId, personId } = await anAttendance();
    await call('attendance.save', entry({ status: 'excused' }));
    const go = { meetingId, personId, direction: 'go', time: '18:00', itemId: null } as const;
    await call('attendance.comeOrGo', go);
    expect(await attendee()).toMatchObject({ status: 'excused', stays: [] });
  });

  it('somebody who is not in the list, or an item of another meeting, is refused', async () => {
    const { failure, meetingId, personId } = await anAttendance();
    const go = { meetingId, direction: 'go', time: null } as const;
    expect(await failure('attendance.comeOrGo', { ...go, personId: 'nix', itemId: null })).toEqual({
      code: 'NOT_FOUND',
      what: 'attendee',
    });
    expect(await failure('attendance.comeOrGo', { ...go, personId, itemId: 'nix' })).toEqual({
      code: 'NOT_FOUND',
      what: 'item',
    });
  });
});

describe('standing in (R21)', () => {
  it('a deputy who stands in has the vote; two cannot stand in for one, nobody for themselves', async () => {
    const { call, failure, bodyId, entry, attendee, personId } = await anAttendance();
    const first = await aMember(call, { bodyId, role: 'deputy', familyName: 'Eins' });
    const second = await aMember(call, { bodyId, role: 'deputy', familyName: 'Zwei' });
    await call('attendance.save', entry({ status: 'excused' }));
    const deputy = { group: 'deputies', votingRight: false, substitutesFor: personId } as const;
    await call('attendance.save', entry({ ...deputy, personId: first.personId }));
    expect(await attendee(first.personId)).toMatchObject({ votingRight: true });
    await call('attendance.save', entry({ ...deputy, personId: first.personId, note: 'ab 17:15 Uhr' }));
    const error = { code: 'DOUBLE_SUBSTITUTION' };
    expect(await failure('attendance.save', entry({ ...deputy, personId: second.personId }))).toEqual(error);
    expect(await failure('attendance.save', entry({ substitutesFor: personId }))).toEqual(error);
    expect(await attendee(second.personId)).toBeUndefined();
  });

  it('two who relieve each other have the seat one after the other, and neither has it all the time', async () => {
    const { call, failure, bodyId, entry, attendee, personId } = await anAttendance();
    const first = await aMember(call, { bodyId, role: 'deputy', familyName: 'Eins' });
    const second = await aMember(call, { bodyId, role: 'deputy', familyName: 'Zwei' });
    await call('attendance.save', entry({ status: 'excused' }));
    const deputy = { group: 'deputies', votingRight: false, substitutesFor: personId } as const;
    const untilHalf = { stays: [{ ...wholeMeeting, untilTime: '17:30' }] };
    const fromHalf = { stays: [{ ...wholeMeeting, fromTime: '17:30' }] };
    await call('attendance.save', entry({ ...deputy, ...untilHalf, personId: first.personId }));
    const error = { code: 'DOUBLE_SUBSTITUTION' };
    expect(await failure('attendance.save', entry({ ...deputy, personId: second.personId }))).toEqual(error);
    await call('attendance.save', entry({ ...deputy, ...fromHalf, personId: second.personId }));
    expect(await attendee(second.personId)).toMatchObject({ votingRight: true, substitutesFor: personId });
    expect(await failure('attendance.save', entry({ ...deputy, personId: first.personId }))).toEqual(error);
  });
});

describe('standing in later (R21)', () => {
  it.each([
    ['who stands in for a member and comes in late has the vote', true, true],
    ['who stands in for somebody without a vote has none', false, false],
  ])('%s', async (_, memberVotes, expected) => {
    const { call, bodyId, entry, attendee, meetingId, personId } = await anAttendance();
    const deputy = await aMember(call, { bodyId, role: 'deputy', familyName: 'Eins' });
    await call('attendance.save', entry({ status: 'excused', votingRight: memberVotes }));
    const standIn = { group: 'deputies', votingRight: false, substitutesFor: personId } as const;
    await call('attendance.save', entry({ ...standIn, personId: deputy.personId, status: 'absent' }));
    const come = { meetingId, direction: 'come', time: '18:00', itemId: null } as const;
    await call('attendance.comeOrGo', { ...come, personId: deputy.personId });
    expect(await attendee(deputy.personId)).toMatchObject({ status: 'present', votingRight: expected });
  });
});

it('who stood in goes as the member comes, once, and takes nobody else along (R21)', async () => {
  const { call, bodyId, meetingId, entry, attendee, personId } = await anAttendance();
  const deputy = await aMember(call, { bodyId, role: 'deputy', familyName: 'Eins' });
  const other = await aMember(call, { bodyId, role: 'deputy', familyName: 'Zwei' });
  await call('attendance.save', entry({ status: 'excused' }));
  const standIn = { group: 'deputies', votingRight: false } as const;
  await call('attendance.save', entry({ ...standIn, personId: deputy.personId, substitutesFor: personId }));
  await call('attendance.save', entry({ ...standIn, personId: other.personId }));
  const come = { meetingId, direction: 'come', itemId: null, personId } as const;
  await call('attendance.comeOrGo', { ...come, time: '18:00' });
  const gone = { status: 'present', substitutesFor: personId, stays: [{ ...noStay, untilTime: '18:00' }] };
  expect(await attendee(deputy.personId)).toMatchObject(gone);
  expect(await attendee(other.personId)).toMatchObject({ status: 'present', stays: [] });
  await call('attendance.comeOrGo', { ...come, direction: 'go', time: '18:30' });
  await call('attendance.comeOrGo', { ...come, time: '19:00' });
  expect(await attendee(deputy.personId)).toMatchObject(gone);
});

it('saving an entry again replaces it and keeps its place', async () => {
  const { call, attendee, entry, itemId } = await anAttendance();
  const before = await attendee();
  const stays = [
    { ...noStay, fromItemId: itemId },
    { ...noStay, untilTime: '19:00' },
  ];
  await call('attendance.save', entry({ note: 'per Video', stays }));
  expect(await attendee()).toEqual({ ...before, version: 2, note: 'per Video', stays });
  await call('attendance.save', entry({}));
  expect(await attendee()).toEqual({ ...before, version: 3 });
});

it('once the meeting is digital all who are there are noted as connected at once, but for the chair', async () => {
  const { call, entry, meetingId, personId, people } = await anAttendance();
  const remote = async () =>
    (await call('attendance.get', { meetingId })).attendees
      .filter((one) => one.isRemote)
      .map((one) => one.personId);
  await call('attendance.save', entry({ status: 'excused' }));
  expect((await call('attendance.connectAll', { meetingId })).attendees.some((one) => one.isRemote)).toBe(
    false,
  );
  await call('meetings.update', { ...(await call('meetings.get', { id: meetingId })), mode: 'digital' });
  const { presidingVersion } = await call('attendance.get', { meetingId });
  const presiding = [{ personId: people[1] ?? '', fromItemId: null, fromTime: null }];
  await call('presiding.save', { meetingId, version: presidingVersion, presiding });
  await call('attendance.connectAll', { meetingId });
  const others = people.filter((id) => id !== personId && id !== people[1]);
  expect(await remote()).toEqual(expect.arrayContaining(others));
  expect(await remote()).not.toContain(people[1]);
  expect(await remote()).not.toContain(personId);
});

it('filling brings in who is missing and leaves the others alone', async () => {
  const { call, bodyId, entry, meetingId, personId, attendee, people } = await anAttendance();
  await call('attendance.save', entry({ status: 'excused' }));
  await call('attendance.remove', { meetingId, personId: people[1] ?? '' });
  const late = await aMember(call, { bodyId, familyName: 'Nachgerückt' });
  const view = await call('attendance.fill', { meetingId });
  expect(view.attendees).toHaveLength(5);
  expect(await attendee(late.personId)).toMatchObject({ status: 'present', votingRight: true });
  expect(await attendee(personId)).toMatchObject({ status: 'excused' });
  expect(await call('attendance.fill', { meetingId })).toEqual(view);
});

it('a guest without membership can be entered; an unknown person cannot', async () => {
  const { call, failure, entry } = await anAttendance();
  const guest = await aPerson(call, { familyName: 'Gast', givenName: 'Ute', formOfAddress: 'Frau' });
  const view = await call(
    'attendance.save',
    entry({ personId: guest.id, group: 'guests', votingRight: false }),
  );
  const person = view.people.find(({ id }) => id === guest.id);
  expect(person).toMatchObject({ listName: 'Frau Ute Gast', textName: 'Frau Gast', role: null });
  const error = { code: 'NOT_FOUND', what: 'person' };
  expect(await failure('attendance.save', entry({ personId: 'nix' }))).toEqual(error);
  expect(await failure('attendance.save', entry({ substitutesFor: 'nix' }))).toEqual(error);
});

it('a recusal is kept once per item and person and can be taken back (§ 31 GO NRW)', async () => {
  const { call, failure, meetingId, itemId, personId } = await anAttendance();
  const recusal = { meetingId, itemId, personId, note: '' };
  await call('recusals.save', { ...recusal, whereabouts: 'left' });
  const view = await call('recusals.save', { ...recusal, whereabouts: 'audience', note: 'Vorstand' });
  expect(view.recusals).toMatchObject([{ whereabouts: 'audience', note: 'Vorstand' }]);
  expect(await failure('recusals.save', { ...recusal, itemId: 'nix', whereabouts: 'left' })).toEqual({
    code: 'NOT_FOUND',
    what: 'item',
  });
  expect((await call('recusals.remove', { meetingId, itemId, personId })).recusals).toEqual([]);
  expect(await failure('recusals.save', { ...recusal, personId: 'nix', whereabouts: 'left' })).toEqual({
    code: 'NOT_FOUND',
    what: 'attendee',
  });
  await call('recusals.save', { ...recusal, whereabouts: 'left' });
  expect((await call('attendance.remove', { meetingId, personId })).recusals).toEqual([]);
});

it('head counts and changes of the chair are replaced as a whole', async () => {
  const { call, failure, meetingId, itemId, people, chairId } = await anAttendance();
  await call('headCounts.save', { meetingId, headCounts: [{ label: 'Presse', count: 1 }] });
  const counted = [
    { label: 'Bürger', count: 12 },
    { label: 'Presse', count: 0 },
  ];
  const { headCounts } = await call('headCounts.save', { meetingId, headCounts: counted });
  expect(headCounts).toMatchObject(counted);
  const presiding = [
    { personId: chairId, fromItemId: null, fromTime: null },
    { personId: people[0] ?? '', fromItemId: itemId, fromTime: '18:00' },
  ];
  expect((await call('presiding.save', { meetingId, presiding })).presiding).toMatchObject(presiding);
  const unknown = [{ personId: 'nix', fromItemId: null, fromTime: null }];
  expect(await failure('presiding.save', { meetingId, presiding: unknown })).toEqual({
    code: 'NOT_FOUND',
    what: 'person',
  });
  expect((await call('attendance.get', { meetingId })).presiding).toHaveLength(2);
});

it('two people with one family name are told apart in sentences', async () => {
  const { call, bodyId, meetingId } = await anAttendance();
  for (const givenName of ['Anna', 'Ben']) await aMember(call, { bodyId, familyName: 'Zwilling', givenName });
  const { people } = await call('attendance.get', { meetingId });
  const names = people.filter(({ familyName }) => familyName === 'Zwilling').map(({ textName }) => textName);
  expect(names).toEqual(['Anna Zwilling', 'Ben Zwilling']);
});

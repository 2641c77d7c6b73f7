import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stay } from '../../../../shared/domain/room/attendance.ts';
import { chairAt, presenceAt, roomAt } from '../../../../shared/domain/room/presence.ts';
import { anAgenda, anAttendance, anAttendee, at, oneDay, theWholeTime } from '../../builders.ts';
import { ItemId } from '../../../../shared/domain/ids.ts';

const agenda = anAgenda('1', '2', '3', '4', '4.1', '4.2', '5', 'N6');
const rules = { statutorySeats: 5, needsCouncilMajority: false };
const stay = (facts: Partial<Stay>): Stay => ({ ...theWholeTime, ...facts });

describe('one person at one moment', () => {
  test.each([
    ['the whole time', {}, at('3'), 'in'],
    ['the whole time', {}, at(null), 'in'],
    ['from item 3', { fromItemId: '3' }, at('2'), 'out'],
    ['from item 3', { fromItemId: '3' }, at('3'), 'in'],
    ['from item 3', { fromItemId: '3' }, at('N6'), 'in'],
    ['until item 4.1, which is included', { untilItemId: '4.1' }, at('4.1'), 'in'],
    ['until item 4.1', { untilItemId: '4.1' }, at('4.2'), 'out'],
    ['until item 4.1', { untilItemId: '4.1' }, at('4'), 'in'],
    ['from 18:00', { fromTime: '18:00' }, at('3', '17:59'), 'out'],
    ['from 18:00', { fromTime: '18:00' }, at('3', '18:00'), 'in'],
    ['until 18:45', { untilTime: '18:45' }, at('3', '18:44'), 'in'],
    ['until 18:45, gone at 18:45', { untilTime: '18:45' }, at('3', '18:45'), 'out'],
    ['until 00:10, over midnight', { untilTime: '00:10' }, at('3', '23:50'), 'in'],
    ['until 00:10, over midnight', { untilTime: '00:10' }, at('3', '00:20'), 'out'],
    ['from 18:00, no time at hand', { fromTime: '18:00' }, at('3'), 'uncertain'],
    ['until 18:45, no time at hand', { untilTime: '18:45' }, at('3'), 'uncertain'],
    ['from item 3 at 18:00, later item', { fromItemId: '3', fromTime: '18:00' }, at('4'), 'in'],
    ['from item 3 at 18:00, item decides', { fromItemId: '3', fromTime: '18:00' }, at('2', '18:30'), 'out'],
    ['from item 3 at 18:00, same item', { fromItemId: '3', fromTime: '18:00' }, at('3', '18:01'), 'in'],
    ['from item 3 at 18:00, same item', { fromItemId: '3', fromTime: '18:00' }, at('3', '17:50'), 'out'],
    ['from item 3 at 18:00, no time', { fromItemId: '3', fromTime: '18:00' }, at('3'), 'uncertain'],
    ['until item 3 at 18:00, no time', { untilItemId: '3', untilTime: '18:00' }, at('3'), 'uncertain'],
    ['until item 3 at 18:00, same item', { untilItemId: '3', untilTime: '18:00' }, at('3', '18:10'), 'out'],
    ['from an item that is no longer there', { fromItemId: 'gone' }, at('3'), 'uncertain'],
    [
      'from an item that is no longer there, with time',
      { fromItemId: 'gone', fromTime: '18:00' },
      at('3', '19:00'),
      'in',
    ],
    ['from item 4 until item 2: never', { fromItemId: '4', untilItemId: '2' }, at('3'), 'out'],
  ] as const)('%s', (_name, facts, moment, expected) => {
    const attendee = anAttendee('a', { stays: [{ ...theWholeTime, ...facts }] });
    expect(presenceAt(attendee, moment, agenda, oneDay('17:00'))).toBe(expected);
  });

  test('who left and came back is there in both stretches and not between', () => {
    const attendee = anAttendee('a', {
      stays: [stay({ untilItemId: ItemId.parse('2') }), stay({ fromItemId: ItemId.parse('4.1') })],
    });
    const seen = agenda.map((item) => presenceAt(attendee, at(item.id), agenda, oneDay('17:00')));
    expect(seen).toEqual(['in', 'in', 'out', 'out', 'in', 'in', 'in', 'in']);
  });

  test.each(['excused', 'absent'] as const)('who is %s is not there, whatever the stays say', (status) => {
    expect(
      presenceAt(anAttendee('a', { status, stays: [theWholeTime] }), at('1'), agenda, oneDay(null)),
    ).toBe('out');
  });
});

describe('the room', () => {
  const ids = (people: { personId: string }[]) => people.map((person) => person.personId);
  const members = ['a', 'b', 'c'].map((id) => anAttendee(id));
  const roomOf = (facts: Parameters<typeof anAttendance>[0], moment = at('3')) =>
    roomAt(anAttendance(facts), agenda, moment, rules, oneDay('17:00'));

  test('more than half of the statutory members make a quorum (R14)', () => {
    expect(roomOf({ attendees: members }).quorum).toEqual({
      required: 3,
      present: 3,
      council: null,
      met: true,
    });
    expect(roomOf({ attendees: members.slice(1) }).quorum.met).toBe(false);
  });

  test('members who were counted make one where no list of them is kept, and never beside a list', () => {
    const headCounts = [{ id: 'h', label: 'Mitglieder', count: 4, isAbout: false, of: 'members' as const }];
    const counted = roomOf({
      headCounts,
      attendees: [anAttendee('clerk', { group: 'clerk', votingRight: false })],
    });
    expect(counted).toMatchObject({ entitled: 4, quorum: { present: 4, met: true } });
    expect(roomOf({ headCounts, attendees: members.slice(1) }).entitled).toBe(2);
    const [chair] = members;
    const presiding = [{ id: 'p', personId: chair?.personId ?? '', fromItemId: null, fromTime: null }];
    const onlyChair = { headCounts, attendees: members.slice(0, 1) };
    const people = [{ id: chair?.personId ?? '', isExpertCitizen: false, role: 'chair' }];
    for (const named of [{ presiding }, { people }])
      expect(roomOf({ ...onlyChair, ...named }).entitled, 'who chairs is named all the same').toBe(4);
    expect(
      roomOf({ headCounts: headCounts.map((one) => ({ ...one, of: 'guests' as const })) }).entitled,
    ).toBe(0);
  });

  test('who is named beside the number is one less of it while taking no part, and where gone (R17)', () => {
    const headCounts = [{ id: 'h', label: 'Mitglieder', count: 4, isAbout: false, of: 'members' as const }];
    const presiding = [{ id: 'p', personId: 'a', fromItemId: null, fromTime: null }];
    const recusals = [
      {
        id: 'r',
        version: 1,
        itemId: '3',
        personId: 'a',
        whereabouts: 'left' as const,
        ground: 'bias' as const,
        note: '',
      },
    ];
    const chair = { headCounts, presiding, attendees: [anAttendee('a')] };
    expect(roomOf({ ...chair, recusals }).entitled).toBe(3);
    expect(roomOf({ ...chair, recusals }, at('4')).entitled).toBe(4);
    const gone = anAttendee('a', { stays: [stay({ untilItemId: ItemId.parse('2') })] });
    expect(roomOf({ ...chair, attendees: [gone] }).entitled).toBe(3);
    const excused = anAttendee('a', { status: 'excused' });
    expect(roomOf({ ...chair, attendees: [excused] }).entitled, 'was never counted').toBe(4);
  });

  describe('in a committee that counts sachkundige Bürger apart (R14, § 58 (3) GO NRW)', () => {
    const council = (experts: string[], attendees = members) =>
      roomAt(
        anAttendance({ attendees, people: experts.map((id) => ({ id, isExpertCitizen: true })) }),
        agenda,
        at('3'),
        { statutorySeats: 5, needsCouncilMajority: true },
        oneDay('17:00'),
      ).quorum;

    test('more council members than of them make a quorum', () => {
      expect(council(['c'])).toMatchObject({ council: { members: 2, experts: 1 }, met: true });
    });
    test('as many, or fewer, make none, however many are there', () => {
      const four = [...members, anAttendee('d')];
      expect(council(['c', 'd'], four)).toMatchObject({ council: { members: 2, experts: 2 }, met: false });
      expect(council(['b', 'c'])).toMatchObject({ present: 3, met: false });
    });
    test('who does not vote is counted on neither side', () => {
      const guests = [anAttendee('e', { votingRight: false }), anAttendee('f', { status: 'excused' })];
      expect(council(['e', 'f'], [...members, ...guests]).council).toEqual({ members: 3, experts: 0 });
    });
    test('where members were only counted, heads alone count', () => {
      const counted = anAttendance({
        headCounts: [{ id: 'h', label: 'Mitglieder', count: 4, isAbout: false, of: 'members' }],
        presiding: [{ id: 'p', personId: 'a', fromItemId: null, fromTime: null }],
        attendees: [anAttendee('a')],
      });
      const rulesOfCommittee = { statutorySeats: 5, needsCouncilMajority: true };
      const { quorum } = roomAt(counted, agenda, at('3'), rulesOfCommittee, oneDay('17:00'));
      expect(quorum).toMatchObject({ present: 4, council: null, met: true });
    });
    test('a body without that rule counts heads alone', () => {
      const people = members.map(({ personId }) => ({ id: personId, isExpertCitizen: true }));
      expect(roomOf({ attendees: members, people }).quorum).toMatchObject({ council: null, met: true });
    });
  });

  test.each(['left', 'audience'] as const)(
    'a recused member who %s counts neither for the vote nor for the quorum, at that item only (R17, R19)',
    (whereabouts) => {
      const recusals = [
        { id: 'r', version: 1, itemId: '3', personId: 'b', whereabouts, ground: 'bias' as const, note: '' },
      ];
      const room = roomOf({ attendees: members, recusals });
      expect(ids(room.voting)).toEqual(['a', 'c']);
      expect(ids(room.recused)).toEqual(['b']);
      expect(room.entitled).toBe(2);
      expect(room.quorum.met).toBe(false);
      expect(roomOf({ attendees: members, recusals }, at('4')).entitled).toBe(3);
    },
  );

  test('who takes no part on their own wish counts as little as who is biased, and is told from them', () => {
    const recusal = { version: 1, itemId: '3', whereabouts: 'left' as const, note: '' };
    const recusals = [
      { ...recusal, id: 'r', personId: 'a', ground: 'bias' as const },
      { ...recusal, id: 's', personId: 'b', ground: 'ownWish' as const },
    ];
    const room = roomOf({ attendees: members, recusals });
    expect(ids(room.voting)).toEqual(['c']);
    expect(ids(room.recused)).toEqual(['a', 'b']);
    expect(ids(room.withdrawn)).toEqual(['b']);
  });

  test('who takes part by video counts only while connected, for the quorum and for the vote (R13b)', () => {
    const cutOff = stay({ untilTime: '18:10', isCutOff: true });
    const byVideo = anAttendee('c', { isRemote: true, stays: [cutOff, stay({ fromTime: '18:30' })] });
    const attendees = [...members.slice(0, 2), byVideo];
    const seen = ['18:00', '18:10', '18:30'].map((time) => {
      const { entitled, remote, quorum } = roomOf({ attendees }, at('3', time));
      return [entitled, ids(remote), quorum.met];
    });
    expect(seen).toEqual([
      [3, ['c'], true],
      [2, [], false],
      [3, ['c'], true],
    ]);
  });

  test('advisory members, officials and guests are in the room without a vote', () => {
    const room = roomOf({
      attendees: [
        ...members,
        anAttendee('adviser', { group: 'advisory', votingRight: false }),
        anAttendee('official', { group: 'administration', votingRight: false }),
      ],
    });
    expect(room.entitled).toBe(3);
    expect(ids(room.advisory)).toEqual(['adviser']);
    expect(ids(room.others)).toEqual(['official']);
  });

  const deputy = (substitutesFor: string | null, stays: Stay[] = []) =>
    anAttendee('d', { group: 'deputies', substitutesFor, stays });

  test('a deputy who stands in for nobody has no vote (R21)', () => {
    const room = roomOf({ attendees: [...members, deputy(null)] });
    expect(ids(room.voting)).toEqual(['a', 'b', 'c']);
    expect(ids(room.others)).toEqual(['d']);
  });

  test('a deputy votes instead of a missing member, never beside a present one (R21)', () => {
    const missing = anAttendee('b', { status: 'excused' });
    expect(roomOf({ attendees: [anAttendee('a'), missing, deputy('b')] }).entitled).toBe(2);
    expect(ids(roomOf({ attendees: [...members, deputy('b')] }).voting)).toEqual(['a', 'b', 'c']);
    expect(ids(roomOf({ attendees: [deputy('not in the list')] }).voting)).toEqual(['d']);
  });

  test('a deputy who is not there fills no seat', () => {
    const missing = anAttendee('b', { status: 'excused' });
    const absent = anAttendee('d', { group: 'deputies', status: 'excused', substitutesFor: 'b' });
    expect(ids(roomOf({ attendees: [anAttendee('a'), missing, absent] }).voting)).toEqual(['a']);
  });

  test('one seat is handed over at 20:00 and never counts twice', () => {
    const leaving = anAttendee('b', { stays: [stay({ untilTime: '20:00' })] });
    const attendees = [anAttendee('a'), leaving, deputy('b', [stay({ fromTime: '20:00' })])];
    const voters = (time: string | null) => ids(roomOf({ attendees }, at('4', time)).voting);
    expect(voters('19:59')).toEqual(['a', 'b']);
    expect(voters('20:00')).toEqual(['a', 'd']);
    expect(voters(null)).toEqual(['a', 'b']);
    expect(ids(roomOf({ attendees }, at('4')).uncertain)).toEqual(['b', 'd']);
  });

  test('a seat that the deputy hands back at an item is the member’s from then on', () => {
    const member = anAttendee('b', { stays: [stay({ fromItemId: ItemId.parse('3') })] });
    const attendees = [anAttendee('a'), member, deputy('b', [stay({ untilItemId: ItemId.parse('2') })])];
    const voters = (itemId: string) => ids(roomOf({ attendees }, at(itemId)).voting);
    expect([voters('2'), voters('3')]).toEqual([
      ['a', 'd'],
      ['a', 'b'],
    ]);
  });

  test('of two deputies for one member only the first votes', () => {
    const attendees = [deputy('b'), anAttendee('e', { group: 'deputies', substitutesFor: 'b' })];
    expect(ids(roomOf({ attendees }).voting)).toEqual(['d']);
  });

  test('a deputy may vote for a member who is recused at this item', () => {
    const recusals = [
      {
        id: 'r',
        version: 1,
        itemId: '3',
        personId: 'b',
        whereabouts: 'audience' as const,
        ground: 'bias' as const,
        note: '',
      },
    ];
    expect(ids(roomOf({ attendees: [...members, deputy('b')], recusals }).voting)).toEqual(['a', 'c', 'd']);
  });

  test('people who may or may not be there are counted and named', () => {
    const unsure = anAttendee('b', { stays: [stay({ fromTime: '18:00' })] });
    const room = roomOf({ attendees: [anAttendee('a'), unsure] });
    expect(room.entitled).toBe(2);
    expect(ids(room.uncertain)).toEqual(['b']);
  });
});

describe('the chair (R32)', () => {
  const { presiding } = anAttendance({
    presiding: [
      { id: '1', personId: 'a', fromItemId: null, fromTime: null },
      { id: '2', personId: 'b', fromItemId: '3', fromTime: null },
      { id: '3', personId: 'a', fromItemId: '4.1', fromTime: '19:00' },
    ],
  });
  test.each([
    [at('1'), 'a'],
    [at('3'), 'b'],
    [at('4'), 'b'],
    [at('4.1', '18:50'), 'b'],
    [at('4.1'), 'b'],
    [at('4.1', '19:00'), 'a'],
    [at('5'), 'a'],
  ])('%o is chaired by %s', (moment, personId) => {
    expect(chairAt({ presiding }, agenda, moment, oneDay('17:00'))).toBe(personId);
  });

  test('nobody is entered', () => {
    expect(chairAt({ presiding: [] }, agenda, at('1'), oneDay('17:00'))).toBeNull();
  });
});

describe('whatever the stays', () => {
  const bound = fc.option(fc.constantFrom(...agenda.map((item) => item.id)), { nil: null });
  const time = fc.option(fc.constantFrom('17:00', '18:00', '19:30', '23:59', '00:10'), { nil: null });
  const anyStay = fc
    .record({ fromTime: time, fromItemId: bound, untilTime: time, untilItemId: bound })
    .map((facts) => stay(facts));
  const moment = fc.record({ itemId: bound, time });
  const anyAttendee = fc
    .record({
      group: fc.constantFrom('members' as const, 'deputies' as const, 'advisory' as const),
      status: fc.constantFrom('present' as const, 'present' as const, 'excused' as const),
      votingRight: fc.boolean(),
      substitutesFor: fc.option(fc.constantFrom('p0', 'p1', 'p2'), { nil: null }),
      stays: fc.array(anyStay, { maxLength: 2 }),
    })
    .map((facts) => facts);
  const room = fc
    .array(anyAttendee, { maxLength: 8 })
    .map((rows) => rows.map((facts, i) => anAttendee(`p${i}`, facts)));

  test('a stay with items only leaves nothing uncertain', () => {
    fc.assert(
      fc.property(bound, bound, fc.constantFrom(...agenda), (fromItemId, untilItemId, item) => {
        const attendee = anAttendee('a', { stays: [stay({ fromItemId, untilItemId })] });
        expect(presenceAt(attendee, at(item.id), agenda, oneDay('17:00'))).not.toBe('uncertain');
      }),
    );
  });

  test('everybody in the room is in exactly one list, and nobody else is in any', () => {
    fc.assert(
      fc.property(room, moment, fc.subarray(['p0', 'p1', 'p2', 'p3']), (attendees, when, recused) => {
        const recusals = recused.map((personId) => ({
          id: personId,
          version: 1,
          itemId: '3',
          personId,
          whereabouts: 'left' as const,
          ground: 'bias' as const,
          note: '',
        }));
        const seen = roomAt(anAttendance({ attendees, recusals }), agenda, when, rules, oneDay('17:00'));
        const listed = [...seen.voting, ...seen.recused, ...seen.advisory, ...seen.others];
        const here = attendees.filter((a) => presenceAt(a, when, agenda, oneDay('17:00')) !== 'out');
        expect(new Set(listed)).toEqual(new Set(here));
        expect(listed).toHaveLength(here.length);
      }),
    );
  });

  test('one seat never has two votes', () => {
    fc.assert(
      fc.property(room, moment, (attendees, when) => {
        const { voting } = roomAt(anAttendance({ attendees }), agenda, when, rules, oneDay('17:00'));
        const seats = voting.map((a) => a.substitutesFor ?? a.personId);
        expect(new Set(seats).size).toBe(seats.length);
      }),
    );
  });
});

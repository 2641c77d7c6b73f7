import { describe, expect, it } from 'vitest';
import {
  AttendeeId,
  BodyId,
  MembershipId,
  MeetingId,
  OrganizationId,
  PersonId,
} from '../../../../shared/domain/ids.ts';
import type { Membership } from '../../../../shared/domain/people/person.ts';
import { type Attendee, nothingFurther } from '../../../../shared/domain/room/attendance.ts';
import {
  deputyProposals,
  foreseenQuorum,
  type Reply,
  type ReplyEffect,
  replyEffects,
} from '../../../../shared/domain/room/reply.ts';

const day = '2026-09-16';
const list = OrganizationId.parse('list');
const id = (name: string) => PersonId.parse(name);

const membership = (name: string, position: number, role: Membership['role'] = 'member'): Membership => ({
  id: MembershipId.parse(`m-${name}`),
  version: 1,
  personId: id(name),
  bodyId: BodyId.parse('b'),
  role,
  votingRight: role === 'member',
  isExpertCitizen: false,
  startDate: '2025-11-01',
  endDate: null,
  position,
  deputyFor: role === 'deputy' ? [{ personId: null, organizationId: list, rank: position }] : [],
});
const memberships = [
  membership('adler', 1),
  membership('buche', 2),
  membership('eins', 1, 'deputy'),
  membership('zwei', 2, 'deputy'),
];
const body = { memberships, day };

const reply = (name: string, rest: Partial<Reply> = {}): Reply => ({
  meetingId: MeetingId.parse('meeting'),
  personId: id(name),
  version: 1,
  answer: 'declined',
  note: '',
  repliedOn: '2026-09-10',
  deputyId: null,
  deputyAskedOn: null,
  isTakenOver: false,
  givenFor: day,
  ...rest,
});
const proposals = (...replies: Reply[]) => Object.fromEntries(deputyProposals(replies, body, () => list));

it('of two refusals the first gets the first deputy, the other the next', () => {
  expect(proposals(reply('buche'), reply('adler'))).toEqual({ adler: 'eins', buche: 'zwei' });
  expect(proposals(reply('adler', { repliedOn: '2026-09-11' }), reply('buche'))).toEqual({
    buche: 'eins',
    adler: 'zwei',
  });
});

it('who was asked already, or has refused, is proposed for nobody', () => {
  expect(proposals(reply('adler', { deputyId: id('eins') }), reply('buche'))).toEqual({ buche: 'zwei' });
  const refused = [reply('adler', { deputyId: id('eins') }), reply('eins')];
  expect(proposals(...refused)).toEqual({ adler: 'zwei' });
  expect(proposals(...refused, reply('buche', { repliedOn: '2026-09-12' }))).toEqual({ adler: 'zwei' });
});

it('what was said of another day neither counts nor is stood in for', () => {
  const other = { givenFor: '2026-09-02' };
  expect(proposals(reply('adler', other))).toEqual({});
  expect(foreseenQuorum([reply('adler', { ...other, answer: 'accepted' })], body, 2)).toMatchObject({
    promised: 0,
    open: 2,
    empty: 0,
  });
  expect(foreseenQuorum([reply('adler', other)], body, 2)).toMatchObject({ empty: 0, open: 2 });
});

describe('whose deputies', () => {
  const promised = { answer: 'accepted' as const };
  const asked = [reply('adler', { deputyId: id('eins') }), reply('eins', promised)];
  const attendee = (name: string, rest: Partial<Attendee> = {}): Attendee => ({
    ...nothingFurther,
    id: AttendeeId.parse(`a-${name}`),
    version: 1,
    meetingId: MeetingId.parse('meeting'),
    personId: id(name),
    group: 'members',
    status: 'present',
    votingRight: true,
    substitutesFor: null,
    note: '',
    position: 1,
    stays: [],
    ...rest,
  });
  const listed = [attendee('adler'), attendee('buche')];
  const kinds = (effects: ReplyEffect[]) => effects.map(({ kind, personId }) => [kind, personId]);

  it('membership has ended by then sit on no seat, and the next one is proposed', () => {
    const ended = {
      memberships: memberships.map((one) =>
        one.personId === id('eins') ? { ...one, endDate: '2026-09-15' } : one,
      ),
      day,
    };
    expect(foreseenQuorum(asked, body, 2)).toMatchObject({ promised: 1, empty: 0 });
    expect(foreseenQuorum(asked, ended, 2)).toMatchObject({ promised: 0, empty: 1 });
    expect(kinds(replyEffects(listed, asked, body))).toContainEqual(['standsIn', 'eins']);
    expect(kinds(replyEffects(listed, asked, ended))).toEqual([['excused', 'adler']]);
    expect(Object.fromEntries(deputyProposals(asked, ended, () => list))).toEqual({ adler: 'zwei' });
  });

  it('member has left by then come in nobody’s place', () => {
    const left = {
      memberships: memberships.map((one) =>
        one.personId === id('adler') ? { ...one, endDate: '2026-09-15' } : one,
      ),
      day,
    };
    expect(foreseenQuorum(asked, left, 2)).toMatchObject({ promised: 0 });
    expect(kinds(replyEffects(listed, asked, left))).not.toContainEqual(['standsIn', 'eins']);
  });

  it('have a seat of their own sit there, and count once', () => {
    const both = { memberships: [...memberships, membership('eins', 3)], day };
    expect(foreseenQuorum(asked, both, 3)).toMatchObject({ promised: 1, empty: 1 });
    expect(kinds(replyEffects(listed, asked, both))).toEqual([['excused', 'adler']]);
    expect(Object.fromEntries(deputyProposals([reply('adler')], both, () => list))).toEqual({
      adler: 'zwei',
    });
  });
});

import type { CommandRoute, Input } from '../../../../shared/contract/index.ts';
import { meetingStates } from '../../../../shared/domain/meeting/meeting.ts';
import { outcomes } from '../../../../shared/domain/vote/resolution.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { type Chooser, choose, type Step } from './draws.ts';
import type { Dump } from './world.ts';

export type Command = { [R in CommandRoute]: { route: R; input: Input<R> } }[CommandRoute];

/** The command of a step, with ids from the rows that exist now. */
export function commandOf(rows: Dump, { command, ...drawn }: Step): Command {
  const make = commands[command % commands.length] ?? fill;
  return make(choose(rows, drawn));
}

const fill = (c: Chooser): Command => ({ route: 'attendance.fill', input: { meetingId: c.meetingId } });

const vote = (c: Chooser): Input<'resolutions.save'>['vote'] => ({
  form: (['counts', 'wording', 'factions', 'names', 'secret'] as const)[c.number(4, 5)] ?? 'counts',
  yes: c.number(1, 7),
  no: c.maybe(2, c.number(2, 7)),
  abstain: null,
  invalid: null,
  wording: 'einstimmig',
  byFaction: [{ organizationId: c.id(c.rows.organization, 3), yes: 1, no: 0, abstain: 0 }],
  byName: [{ personId: c.personId(3), choice: 'yes' }],
  takenAt: c.time,
  remainderNote: '',
});

const effect = (c: Chooser): Input<'motions.record'>['effect'] => {
  const itemIds = [c.itemId(1), c.itemId(2)];
  const beforeItemId = c.maybe(0, c.itemId(3));
  const add = { kind: 'add', title: 'Dringend', isPublic: c.flag(1), beforeItemId } as const;
  const kind = (['remove', 'firstReading', 'makeNonPublic'] as const)[c.number(4, 5)];
  if (kind !== undefined) return { kind, itemIds };
  return c.number(4, 5) === 3 ? { kind: 'move', itemIds, beforeItemId } : add;
};

const resolution = (c: Chooser) => ({
  label: 'Beschluss',
  text: fromPlain('Text'),
  part: '',
  mover: '',
  outcome: c.one(outcomes, 5) ?? ('open' as const),
  outcomeDetail: '',
  vote: c.maybe(0, vote(c)),
  printedResult: '- einstimmig -',
  printedResultIsOwn: c.flag(1),
});

const target = (c: Chooser) => ({
  parentId: c.maybe(0, c.itemId(1)),
  beforeItemId: c.maybe(1, c.itemId(2)),
  isPublic: c.flag(2),
});

const meetingFields = (c: Chooser) => ({
  number: c.maybe(0, 1 + c.number(1, 4)),
  date: c.one(['2025-10-31', '2026-09-16', '2026-11-24', '2031-01-01'], 2) ?? '2026-01-01',
  startTime: c.time,
  endTime: c.maybe(1, '00:10'),
  breaks: [],
  place: '',
  room: '',
});

const nameOf = (c: Chooser) => ['Yıldız', 'Öztürk', "O'Neill"][c.number(1, 3)] ?? 'Name';

/** One maker per command; those that matter most in a meeting come twice. */
const commands: readonly ((c: Chooser) => Command)[] = [
  fill,
  (c) => {
    const row = c.one(c.rows.person, 0);
    const own = { id: c.maybe(0, c.personId(0)), version: c.version(row), familyName: nameOf(c) };
    const blank = { formOfAddress: null, title: '', givenName: '', position: '', email: '', phone: '' };
    const organizationId = c.maybe(1, c.id(c.rows.organization, 2));
    return { route: 'people.save', input: { ...blank, ...own, organizationId } };
  },
  (c) => ({ route: 'people.remove', input: { id: c.personId(0) } }),
  (c) => ({ route: 'organizations.remove', input: { id: c.id(c.rows.organization, 0) } }),
  (c) => ({
    route: 'memberships.save',
    input: {
      id: c.maybe(0, c.id(c.rows.membership, 0)),
      version: c.version(c.one(c.rows.membership, 0)),
      personId: c.personId(1),
      bodyId: c.one(c.rows.body_rules, 2)?.body_id ?? '',
      role: c.flag(1) ? 'member' : 'deputy',
      votingRight: c.flag(1),
      startDate: '2025-11-01',
      endDate: c.maybe(2, '2026-08-31'),
      position: c.number(3, 3),
      deputyFor: [{ personId: c.maybe(3, c.personId(4)), organizationId: c.maybe(2, 'gone'), rank: 1 }],
    },
  }),
  (c) => ({ route: 'memberships.remove', input: { id: c.id(c.rows.membership, 0) } }),
  (c) => ({ route: 'rules.remove', input: { id: c.id(c.rows.body_rules, 0) } }),
  (c) => ({
    route: 'terms.save',
    input: {
      id: c.maybe(0, c.id(c.rows.legislative_term, 0)),
      bodyId: c.one(c.rows.body_rules, 1)?.body_id ?? '',
      name: '2030–2035',
      startDate: '2030-11-01',
      endDate: '2035-10-31',
    },
  }),
  (c) => ({ route: 'terms.remove', input: { id: c.id(c.rows.legislative_term, 0) } }),
  (c) => {
    const bodyId = c.one(c.rows.body_rules, 3)?.body_id ?? '';
    const input = { ...meetingFields(c), bodyId, useStandardAgenda: c.flag(2), carryOver: c.flag(3) };
    return { route: 'meetings.create', input };
  },
  (c) => {
    const row = c.rows.meeting.find(({ id }) => id === c.meetingId);
    return {
      route: 'meetings.update',
      input: { ...meetingFields(c), id: c.meetingId, version: c.version(row) },
    };
  },
  ...[1, 2, 3].map((n) => (c: Chooser): Command => {
    const row = c.rows.meeting.find(({ id }) => id === c.meetingId);
    const state = (n === 1 ? 'running' : c.one(meetingStates, n)) ?? 'running';
    const reason = c.flag(0) ? 'Anlass' : '';
    return { route: 'meetings.setState', input: { id: c.meetingId, version: c.version(row), state, reason } };
  }),
  (c) => ({ route: 'meetings.remove', input: { id: c.meetingId } }),
  ...[1, 2].flatMap((): ((c: Chooser) => Command)[] => [
    (c) => ({ route: 'agenda.add', input: { ...target(c), meetingId: c.meetingId, title: nameOf(c) } }),
    (c) => ({ route: 'agenda.move', input: { ...target(c), id: c.itemId(3) } }),
    (c) => ({ route: 'agenda.remove', input: { id: c.itemId(1) } }),
    (c) => {
      const id = c.itemId(1);
      const version = c.version(c.rows.agenda_item.find((item) => item.id === id));
      const paper = {
        publicTitle: '',
        approvesMeetingId: null,
        hasBasis: c.flag(0),
        paperReference: '',
        paperType: '',
        presenter: '',
      };
      const input = { ...paper, id, version, title: nameOf(c), isPublic: c.flag(1), reading: null };
      return { route: 'agenda.update', input };
    },
    (c) => ({
      route: 'motions.record',
      input: {
        meetingId: c.meetingId,
        mover: 'Frau Adler',
        reason: '',
        effect: effect(c),
        outcome: c.flag(3) ? 'rejected' : 'adopted',
        vote: c.maybe(2, vote(c)),
        text: fromPlain(''),
        printedResult: '',
      },
    }),
    (c) => ({
      route: 'attendance.save',
      input: {
        meetingId: c.meetingId,
        personId: c.personId(1),
        group: c.flag(0) ? 'members' : 'deputies',
        status: (['present', 'excused', 'absent'] as const)[c.number(2, 3)] ?? 'present',
        votingRight: c.flag(1),
        substitutesFor: c.maybe(2, c.personId(3)),
        note: '',
        stays: c.flag(3)
          ? [{ fromTime: c.time, fromItemId: c.itemId(4), untilTime: null, untilItemId: null }]
          : [],
      },
    }),
    (c) => ({
      route: 'attendance.comeOrGo',
      input: {
        meetingId: c.meetingId,
        personId: c.one(c.rows.attendee, 1)?.person_id ?? '',
        direction: c.flag(0) ? 'come' : 'go',
        time: c.time,
        itemId: c.maybe(1, c.itemId(2)),
      },
    }),
  ]),
  (c) => ({ route: 'attendance.remove', input: { meetingId: c.meetingId, personId: c.personId(1) } }),
  (c) => ({
    route: 'recusals.save',
    input: {
      meetingId: c.meetingId,
      itemId: c.itemId(1),
      personId: c.personId(2),
      whereabouts: 'left',
      note: '',
    },
  }),
  (c) => ({
    route: 'presiding.save',
    input: {
      meetingId: c.meetingId,
      presiding: [{ personId: c.personId(1), fromItemId: c.maybe(0, c.itemId(2)), fromTime: c.time }],
    },
  }),
  (c) => {
    const itemId = c.itemId(1);
    const stored = c.rows.item_text.find((text) => text.item_id === itemId)?.version ?? 0;
    const baseVersion = stored + c.version(undefined) - 1;
    return { route: 'minutes.saveText', input: { itemId, text: fromPlain(nameOf(c)), baseVersion } };
  },
  (c) => ({ route: 'resolutions.add', input: { ...resolution(c), itemId: c.itemId(1) } }),
  (c) => {
    const row = c.one(c.rows.resolution, 1);
    return {
      route: 'resolutions.save',
      input: { ...resolution(c), id: row?.id ?? 'none', version: c.version(row) },
    };
  },
  (c) => ({
    route: 'resolutions.move',
    input: { id: c.id(c.rows.resolution, 1), position: c.number(2, 4) },
  }),
  (c) => ({ route: 'resolutions.remove', input: { id: c.id(c.rows.resolution, 1) } }),
];

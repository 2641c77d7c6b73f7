import type { Input } from '../../../../shared/contract/index.ts';
import { aMeeting, aMember, anItem, meetingFields, setState } from '../../../support/app.ts';
import type { Released } from './releasedMeeting.ts';

type Change = (meeting: Released) => Promise<unknown>;

const changePerson =
  (who: 'chairId' | 'memberId' | 'guestId', change: Partial<Input<'people.save'>>): Change =>
  async ({ call, [who]: id }) => {
    const person = (await call('people.list', {})).find((one) => one.id === id);
    if (!person) throw new Error(`no ${who}`);
    return call('people.save', { ...person, ...change });
  };

const changeMembership =
  (change: Partial<Input<'memberships.save'>>): Change =>
  async ({ call, memberId }) => {
    const { memberships } = (await call('people.list', {})).find(({ id }) => id === memberId) ?? {};
    const [own] = memberships ?? [];
    if (!own) throw new Error('no membership');
    return call('memberships.save', { ...own, ...change });
  };

const rulesOf = async ({ call }: Released) => {
  const [rules] = (await call('bodies.list', {}))[0]?.rules ?? [];
  if (!rules) throw new Error('no rules');
  return rules;
};

const changeRules =
  (change: Partial<Input<'rules.save'>>): Change =>
  async (meeting) =>
    meeting.call('rules.save', { ...(await rulesOf(meeting)), ...change });

const changeStyle =
  (change: Partial<Input<'rules.save'>['style']>): Change =>
  async (meeting) => {
    const rules = await rulesOf(meeting);
    return meeting.call('rules.save', { ...rules, style: { ...rules.style, ...change } });
  };

const changeMunicipality =
  (change: Partial<Input<'municipality.save'>>): Change =>
  async ({ call }) => {
    const municipality = await call('municipality.get', {});
    if (!municipality) throw new Error('no municipality');
    return call('municipality.save', { ...municipality, ...change });
  };

/** What an office may change once a Niederschrift is released, by what it is: each of them shows in documents of today. */
export const tellingChanges = {
  'the chair marries': changePerson('chairId', { familyName: 'Neuberg' }),
  'a member marries': changePerson('memberId', { familyName: 'Althaus', givenName: 'Ina' }),
  'a guest marries': changePerson('guestId', { familyName: 'Neumann', givenName: 'Ada', title: '' }),
  'a member takes office': changePerson('memberId', { title: 'Dr.', position: 'Beigeordnete' }),
  'a person is addressed otherwise': changePerson('chairId', { formOfAddress: 'Herr' }),
  'a member leaves the list': changePerson('memberId', { organizationId: null }),
  'somebody of the same name was a member': ({ call, bodyId }) =>
    aMember(call, { bodyId, formOfAddress: 'Frau', familyName: 'Althaus', givenName: 'Pia' }),
  'a list is renamed': async ({ call, listId }) => {
    const list = (await call('organizations.list', {})).find(({ id }) => id === listId);
    if (!list) throw new Error('no list');
    return call('organizations.save', { ...list, name: 'Bündnis B', shortName: 'B' });
  },
  'the municipality is renamed': changeMunicipality({ name: 'Neustadt', place: 'Neustadt' }),
  'the municipality moves': changeMunicipality({ letterhead: 'Neues Rathaus\nHauptstraße 1' }),
  'the body is renamed': changeRules({ name: 'Ausschuss', nameGenitive: 'des Ausschusses' }),
  'the rules of procedure change': changeRules({
    statutorySeats: 99,
    majority: 'twoThirds',
    secretElection: 'oneObjection',
    signers: ['chair', 'clerk', 'coSigner'],
    minutesApproval: 'note',
    numbering: 'perPart',
    legalBasis: '§ 58 GO NRW',
  }),
  'the notice period changes': changeRules({
    notice: { wording: 'bothDays', days: 30, dayUnit: 'workdays', from: 'receipt', short: null },
    publicNotice: { title: 'Unterrichtung', signedBy: 'Der Bürgermeister' },
  }),
  'the documents look otherwise': changeStyle({
    blocks: ['attendance', 'missing', 'agenda', 'proceedings'],
    attendanceAs: 'table',
    labelStyle: 'top',
    letterhead: 'Geschäftsstelle',
    resultStyle: 'sentence',
    printEmptyCaptions: true,
    namesResponsible: true,
  }),
  'groups get other headings': changeStyle({
    groupLabels: {
      members: 'Stimmberechtigt',
      deputies: 'Vertretung',
      advisory: 'Beratend',
      clerk: 'Protokoll',
      administration: 'Amt',
      guests: 'Besuch',
    },
  }),
  'an objection against the earlier Niederschrift is decided otherwise': async ({ call, earlierId }) => {
    const [objection] = await call('objections.list', { meetingId: earlierId });
    if (!objection) throw new Error('no objection');
    return call('objections.save', { ...objection, raisedBy: 'Herrn Neu', decision: 'rejected' });
  },
  'the body had another name already then': async (meeting) => {
    const change = { id: null, validFrom: '2026-01-01', name: 'Beirat', nameGenitive: 'des Beirats' };
    return meeting.call('rules.save', { ...(await rulesOf(meeting)), ...change });
  },
} satisfies Record<string, Change>;

/** What shows in no document of the meeting itself. */
const silentChanges = {
  'a membership ended before': changeMembership({ endDate: '2025-12-31' }),
  'a member had another role': changeMembership({ role: 'deputyChair', isExpertCitizen: true, position: 7 }),
  'a text module changes': ({ call }) =>
    call('textModules.save', {
      id: null,
      code: 'beg',
      title: 'Begrüßung',
      text: { type: 'doc', content: [] },
    }),
  'an objection is raised against this Niederschrift': ({ call, meetingId }) =>
    call('objections.save', {
      id: null,
      version: null,
      meetingId,
      itemId: null,
      raisedBy: 'Herrn Spät',
      raisedOn: '2026-05-01',
      text: 'Es war anders.',
      decision: 'open',
      decisionText: '',
    }),
  'the earlier meeting moves': async ({ call, earlierId }) => {
    const { version } = await call('meetings.get', { id: earlierId });
    const {
      useStandardAgenda: _,
      carryOver: __,
      ...fields
    } = { ...meetingFields, number: 77, date: '2026-02-11' };
    return call('meetings.update', { ...fields, id: earlierId, version });
  },
  'the next meeting deals with these minutes': async ({ call, bodyId, meetingId }) => {
    const next = await aMeeting(call, { bodyId, number: 5, date: '2026-04-10', carryOver: true });
    await anItem(call, { meetingId: next.id, title: 'Niederschrift', approvesMeetingId: meetingId });
    return setState(call, next.id, 'running');
  },
  'a meeting before is added': ({ call, bodyId }) =>
    aMeeting(call, { bodyId, number: 6, date: '2026-03-09' }),
  'the signatures on paper are there': ({ call, meetingId }) => setState(call, meetingId, 'signed'),
} satisfies Record<string, Change>;

export const laterChanges = { ...tellingChanges, ...silentChanges };

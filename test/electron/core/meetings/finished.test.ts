import { describe, expect, it } from 'vitest';
import { type CommandRoute, contract, type Input } from '../../../../shared/contract/index.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { anAttachment, textFile } from '../../../support/attachments.ts';
import { anItem, aPlannedMeeting, meetingFields, setState } from '../../../support/app.ts';

/** A meeting with something of everything that its Niederschrift says. */
async function aHeldMeeting() {
  const test = await aPlannedMeeting();
  const { call, meetingId, people } = test;
  const itemId = await anItem(call, { meetingId, title: 'Bericht' });
  const personId = people[0] ?? '';
  await setState(call, meetingId, 'running');
  await call('recusals.save', { meetingId, itemId, personId, whereabouts: 'left', note: '' });
  const resolution = await call('resolutions.add', { itemId, text: fromPlain('So sei es.') });
  await call('resolutions.add', { itemId });
  const { id: goneId } = await call('resolutions.add', { itemId });
  await call('resolutions.remove', { id: goneId });
  const [waste] = await call('waste.list', {});
  const attachment = await anAttachment(call, { kind: 'item', id: itemId });
  await setState(call, meetingId, 'closed');
  const { version } = await call('meetings.get', { id: meetingId });
  const item = (await call('agenda.list', { meetingId })).find(({ id }) => id === itemId);
  if (!item) throw new Error('no item');
  return { ...test, version, item, itemId, personId, resolution, attachment, wasteId: waste?.id ?? '' };
}

type Held = Awaited<ReturnType<typeof aHeldMeeting>>;
type Orders = { [R in CommandRoute]?: (held: Held) => Input<R> };
const nowhere = { parentId: null, beforeItemId: null, isPublic: true };
const { useStandardAgenda: _agenda, carryOver: _carryOver, ...fields } = meetingFields;

/** One order for every way to change what stands in the Niederschrift. */
const orders = {
  'meetings.update': ({ meetingId: id, version }) => ({ ...fields, id, version, date: '2026-09-17' }),
  'meetings.remove': ({ meetingId: id }) => ({ id }),
  'convening.save': ({ meetingId }) => ({
    meetingId,
    sentOn: '2026-09-01',
    sentTime: null,
    shortNoticeReason: '',
    isSecond: true,
  }),
  'agenda.add': ({ meetingId }) => ({ ...nowhere, meetingId, title: 'Neu' }),
  'agenda.addLines': ({ meetingId }) => ({
    meetingId,
    isPublic: true,
    beforeItemId: null,
    titles: ['Neu', 'Noch eins'],
  }),
  'agenda.call': ({ itemId: id }) => ({ id }),
  'agenda.finish': ({ meetingId }) => ({ meetingId }),
  'agenda.update': ({ item }) => ({ ...item, title: 'Neu' }),
  'agenda.move': ({ itemId: id }) => ({ ...nowhere, id }),
  'agenda.together': ({ itemId: id }) => ({ id, withId: null }),
  'agenda.remove': ({ itemId: id }) => ({ id }),
  'papers.unplan': ({ itemId }) => ({ itemId, consultationId: 'c' }),
  'papers.plan': ({ meetingId }) => ({ meetingId, papers: [{ paperId: 'p', consultationId: null }] }),
  'attachments.add': ({ itemId: id }) => ({ ...textFile(), owner: { kind: 'item', id }, upload: 'u' }),
  'attachments.update': ({ attachment }) => ({ ...attachment, title: 'Neu' }),
  'attachments.move': ({ attachment: { id } }) => ({ id, beforeId: null }),
  'attachments.remove': ({ attachment: { id } }) => ({ id }),
  'motions.record': ({ meetingId, itemId }) => ({
    meetingId,
    mover: '',
    reason: '',
    effect: { kind: 'remove', itemIds: [itemId] },
    outcome: 'adopted',
    vote: null,
    text: fromPlain('Es wird beantragt.'),
    printedResult: '- angenommen -',
  }),
  'undo.takeBack': ({ meetingId }) => ({ meetingId, id: 's' }),
  'undo.repeat': ({ meetingId }) => ({ meetingId, id: 's' }),
  'history.takeBack': ({ meetingId, itemId: id }) => ({ meetingId, piece: 'text', id, n: 1, version: 1 }),
  'waste.putBack': ({ wasteId: id }) => ({ id }),
  'handOver.bring': ({ meetingId }) => ({ meetingId, id: 't', decisions: [] }),
  'minutes.saveText': ({ itemId }) => ({ itemId, text: fromPlain('Neu'), baseVersion: 0 }),
  'minutes.saveTexts': ({ meetingId, itemId }) => ({
    meetingId,
    texts: [{ itemId, text: fromPlain('Neu'), baseVersion: 0 }],
    resolutions: [],
  }),
  'resolutions.add': ({ itemId }) => ({ itemId }),
  'resolutions.save': ({ resolution }) => ({ ...resolution, label: 'Empfehlung' }),
  'resolutions.move': ({ resolution: { id } }) => ({ id, position: 1 }),
  'resolutions.remove': ({ resolution: { id } }) => ({ id }),
  'attendance.save': ({ meetingId, personId }) => ({
    meetingId,
    personId,
    group: 'members',
    status: 'absent',
    votingRight: true,
    substitutesFor: null,
    note: '',
    stays: [],
  }),
  'attendance.remove': ({ meetingId, personId }) => ({ meetingId, personId }),
  'attendance.fill': ({ meetingId }) => ({ meetingId }),
  'replies.takeOver': ({ meetingId }) => ({ meetingId }),
  'attendance.connectAll': ({ meetingId }) => ({ meetingId }),
  'attendance.sendDeputy': ({ meetingId, personId }) => ({ meetingId, personId }),
  'attendance.comeOrGo': ({ meetingId, personId, itemId }) => ({
    meetingId,
    personId,
    direction: 'go',
    time: '18:00',
    itemId,
  }),
  'recusals.save': ({ meetingId, itemId, personId }) => ({
    meetingId,
    itemId,
    personId,
    whereabouts: 'audience',
    note: '',
  }),
  'recusals.remove': ({ meetingId, itemId, personId }) => ({ meetingId, itemId, personId }),
  'headCounts.save': ({ meetingId }) => ({ meetingId, headCounts: [{ label: 'Presse', count: 1 }] }),
  'incidents.save': ({ meetingId }) => ({ meetingId, incidents: [] }),
  'presiding.save': ({ meetingId }) => ({ meetingId, presiding: [] }),
} satisfies Orders;

/** These change such rows as well, each with the reason. */
const others: Partial<Record<CommandRoute, string>> = {
  'waste.remove': 'what lies there is no part of it any more',
  'meetings.create': 'makes another meeting',
  'papers.remove': 'only one that stands on no agenda',
  'meetings.setState': 'opens the Niederschrift again, for a reason that is kept',
  'documents.present': 'keeps what was announced with it',
  'dispatch.send': 'keeps what was announced with it',
  'release.sign': 'takes the meeting a step further',
  'release.accept': 'takes the meeting a step further',
  'setup.loadSample': 'only while the file is empty',
  'handOver.take': 'notes where it is worked on',
  'handOver.lift': 'notes that it is not awaited',
  'handOver.open': 'what came back waits beside it; refused where it is finished',
  'handOver.discard': 'what waits is no part of it',
  'backup.restore': 'puts the whole file back, with a question before, and keeps what was there as a backup',
  'partners.remove': 'only one at whose reports nothing lies',
  'reportPeriods.remove': 'only one in which nothing came',
  'paperImports.takeOver': 'makes a new paper, with the file it came from',
  'reportPeriods.makePaper': 'makes a new paper, with the report at it',
  'paperImports.discard': 'lets go of a file that stands nowhere else',
  'dispatch.noteSent': 'the meeting is not called by it once it has begun',
};

describe('once the Niederschrift is finished', () => {
  it.each(Object.keys(orders) as (keyof typeof orders)[])('%s changes nothing of it', async (route) => {
    const held = await aHeldMeeting();
    const { call, failure, meetingId, itemId } = held;
    const record = async () => ({
      meeting: await call('meetings.get', { id: meetingId }),
      convening: await call('convening.get', { meetingId }),
      agenda: await call('agenda.list', { meetingId }),
      attendance: await call('attendance.get', { meetingId }),
      minutes: await call('minutes.get', { itemId }),
      attachments: await call('attachments.list', { owner: { kind: 'item', id: itemId } }),
    });
    await setState(call, meetingId, 'minutesReady');
    const before = await record();
    const { code } = await failure(route, orders[route]({ ...held, version: before.meeting.version }));
    expect(code).toBe(route === 'meetings.remove' ? 'IN_USE' : 'MEETING_LOCKED');
    expect(await record()).toEqual(before);
  });

  it('every command that could is among these, or says why not', () => {
    const kept: readonly string[] = [
      'agenda',
      'attachments',
      'attendance',
      'minutes',
      'convening',
      'meetings',
    ];
    const could = Object.entries(contract).flatMap(([route, one]) =>
      'changes' in one && one.changes.some((kind) => kept.includes(kind)) ? [route] : [],
    );
    expect([...Object.keys(orders), ...Object.keys(others)].toSorted()).toEqual(could.toSorted());
  });
});

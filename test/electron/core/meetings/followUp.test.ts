import { beforeAll, describe, expect, it } from 'vitest';
import { emptyText } from '../../../../shared/domain/richText.ts';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import {
  aBody,
  aMeeting,
  anItem,
  aPlannedMeeting,
  setState,
  type TestApp,
  testApp,
} from '../../../support/app.ts';

let test: TestApp;
let held: string;
let next: string;
beforeAll(async () => {
  test = testApp();
  ({ meetingId: held } = await test.call('setup.loadSample', {}));
  next = (await test.call('meetings.list', {})).find(({ number }) => number === 7)?.id ?? '';
});

describe('what follows a Niederschrift', () => {
  it('stands on the next agenda, named by its meeting (R37)', async () => {
    const item = (await test.call('agenda.list', { meetingId: next })).find((one) => one.approvesMeetingId);
    expect(item).toMatchObject({
      approvesMeetingId: held,
      title: 'Genehmigung der Niederschrift über die 6. Sitzung am 16.09.2026',
      number: '2',
    });
  });

  it('is linked back with its result (R35)', async () => {
    expect(await test.call('approval.get', { meetingId: held })).toMatchObject({ result: '' });
    const { itemId = '' } = (await test.call('approval.get', { meetingId: held })) ?? {};
    const fields = { label: 'Beschluss', text: emptyText, outcome: 'adopted' } as const;
    await test.call('resolutions.add', { itemId, ...fields, printedResult: '- einstimmig beschlossen -' });
    expect(await test.call('approval.get', { meetingId: held })).toEqual({
      meetingId: next,
      itemId,
      where: '7. Sitzung am 02.12.2026, TOP 2',
      result: '- einstimmig beschlossen -',
    });
  });

  it('an objection is registered, decided, and printed in the next minutes; the signed text stays (R36)', async () => {
    const before = await test.call('documents.export', { meetingId: held, kind: 'minutes' });
    const fields = {
      meetingId: held,
      itemId: null,
      raisedBy: 'Frau Hasselhorst',
      raisedOn: '2026-12-02',
      text: 'Bei TOP 5 fehlt der Änderungsantrag.',
    };
    const open = await test.call('objections.save', {
      ...fields,
      id: null,
      version: null,
      decision: 'open',
      decisionText: '',
    });
    const decided = await test.call('objections.save', {
      ...open,
      decision: 'accepted',
      decisionText: 'Der Antrag wird nachgetragen.',
    });
    expect(decided.version).toBe(2);
    const stale = { ...open, decision: 'rejected' as const };
    expect(await test.failure('objections.save', stale)).toEqual({ code: 'CONFLICT' });
    const minutes = await test.call('documents.export', { meetingId: next, kind: 'minutes' });
    const words = wordsOfDocx(minutes.bytes);
    expect(words).toContain('Bei TOP 5 fehlt der Änderungsantrag.');
    expect(words).toContain('Der Antrag wird nachgetragen.');
    const after = await test.call('documents.export', { meetingId: held, kind: 'minutes' });
    expect(wordsOfDocx(after.bytes)?.includes('Änderungsantrag.')).toBe(
      wordsOfDocx(before.bytes)?.includes('Änderungsantrag.'),
    );
  });
});

describe('minutes that are still to be approved', () => {
  const afterMeeting = async () => {
    const made = await aPlannedMeeting();
    await setState(made.call, made.meetingId, 'running');
    await setState(made.call, made.meetingId, 'closed');
    const later = (number: number, date: string) =>
      aMeeting(made.call, { bodyId: made.bodyId, number, date, carryOver: true });
    const approvals = async (meetingId: string) =>
      (await made.call('agenda.list', { meetingId })).filter(
        ({ approvesMeetingId }) => approvesMeetingId !== null,
      );
    return { ...made, later, approvals };
  };

  it('come up again after a cancelled meeting', async () => {
    const { call, meetingId, later, approvals } = await afterMeeting();
    const second = await later(2, '2026-10-14');
    expect((await approvals(second.id)).map((item) => item.approvesMeetingId)).toEqual([meetingId]);
    await setState(call, second.id, 'cancelled', 'Zu wenige Punkte');
    const third = await later(3, '2026-11-18');
    expect((await approvals(third.id)).map((item) => item.approvesMeetingId)).toEqual([meetingId]);
    expect(await call('approval.get', { meetingId })).toMatchObject({ meetingId: third.id });
  });

  it('each get an item where two are open, and none twice', async () => {
    const { call, meetingId, bodyId, later, approvals } = await afterMeeting();
    const second = await aMeeting(call, { bodyId, number: null, date: '2026-10-14' });
    await setState(call, second.id, 'running');
    const third = await later(3, '2026-11-18');
    const items = await approvals(third.id);
    expect(items.map((item) => item.approvesMeetingId)).toEqual([meetingId, second.id]);
    expect(items[1]?.title).toBe('Genehmigung der Niederschrift über die Sitzung am 14.10.2026');
    expect(await approvals((await later(4, '2026-12-02')).id)).toEqual([]);
  });

  it('an objection names an item of that meeting and stays with it', async () => {
    const { call, failure, meetingId, later } = await afterMeeting();
    const second = await later(2, '2026-10-14');
    const [foreign] = await call('agenda.list', { meetingId: second.id });
    const fields = {
      id: null,
      version: null,
      meetingId,
      itemId: null,
      raisedBy: 'Frau Hasselhorst',
      raisedOn: '2026-10-14',
      text: 'Fehlt.',
      decision: 'open' as const,
      decisionText: '',
    };
    const notFound = { code: 'NOT_FOUND', what: 'item' };
    expect(await failure('objections.save', { ...fields, itemId: foreign?.id ?? '' })).toEqual(notFound);
    const saved = await call('objections.save', fields);
    expect(await failure('objections.save', { ...saved, meetingId: second.id })).toEqual({
      code: 'NOT_FOUND',
      what: 'objection',
    });
  });
});

describe('calling a meeting', () => {
  it('says until when, and whether it was in time (R7)', async () => {
    const view = await test.call('convening.get', { meetingId: held });
    expect(view).toMatchObject({ lastDay: '2026-09-07', verdict: 'inTime', sentOn: '2026-09-03' });
    const late = {
      meetingId: next,
      sentOn: '2026-12-01',
      sentTime: '18:00',
      shortNoticeReason: '',
      isSecond: false,
    };
    expect(await test.call('convening.save', late)).toMatchObject({ verdict: 'tooLate' });
  });

  it('what comes onto the agenda after the invitation is a supplement; before it is not', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    await anItem(call, { meetingId, title: 'Von Anfang an' });
    await setState(call, meetingId, 'invited');
    await anItem(call, { meetingId, title: 'Nachgereicht' });
    const items = await call('agenda.list', { meetingId });
    expect(items.filter(({ isSupplement }) => isSupplement).map(({ title }) => title)).toEqual([
      'Nachgereicht',
    ]);
    const supplement = await call('documents.export', { meetingId, kind: 'supplement' });
    const words = wordsOfDocx(supplement.bytes);
    expect(words).toContain('Nachgereicht');
    expect(words).not.toContain('Von Anfang an');
  });

  it('a meeting that is planned again has no supplement: the next invitation holds everything', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    await setState(call, meetingId, 'invited');
    await anItem(call, { meetingId, title: 'Nachgereicht' });
    await setState(call, meetingId, 'planned', 'Neuer Termin');
    const items = await call('agenda.list', { meetingId });
    expect(items.filter(({ isSupplement }) => isSupplement)).toEqual([]);
  });

  it('a body that notes instead of approving names the item so (R35)', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const [rules] = (await call('bodies.list', {}))[0]?.rules ?? [];
    if (rules) await call('rules.save', { ...rules, minutesApproval: 'note' });
    const first = await aMeeting(call, { bodyId });
    await setState(call, first.id, 'running');
    await setState(call, first.id, 'closed');
    const second = await aMeeting(call, { bodyId, number: 2, date: '2026-11-18', carryOver: true });
    const titles = (await call('agenda.list', { meetingId: second.id })).map(({ title }) => title);
    expect(titles).toContain(
      'Niederschrift über die 1. Sitzung am 16.09.2026: Kenntnisnahme und Einwendungen',
    );
  });
});

it('no meeting deals with its own minutes, nor with those of a later one, nor with those of a meeting that does not exist (R35)', async () => {
  const { call, failure, meetingId } = await aPlannedMeeting();
  const item = { meetingId, title: 'Niederschrift', isPublic: true, parentId: null, beforeItemId: null };
  const own = await failure('agenda.add', { ...item, approvesMeetingId: meetingId });
  expect(own).toEqual({ code: 'MISPLACED', reason: 'foreignMinutes' });
  const { bodyId } = await call('meetings.get', { id: meetingId });
  const later = await aMeeting(call, { bodyId, number: 2, date: '2026-11-18' });
  expect(await failure('agenda.add', { ...item, approvesMeetingId: later.id })).toEqual({
    code: 'MISPLACED',
    reason: 'laterMinutes',
  });
  const unknown = await failure('agenda.add', { ...item, approvesMeetingId: 'nirgends' });
  expect(unknown).toEqual({ code: 'NOT_FOUND', what: 'meeting' });
  await call('agenda.add', item);
});

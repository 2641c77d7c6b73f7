import { addDays } from '../../../../shared/domain/day/day.ts';
import { describe, expect, it } from 'vitest';
import { emptyText, fromPlain } from '../../../../shared/domain/richText.ts';
import {
  aBody,
  aMeeting,
  aMember,
  anItem,
  aPlannedMeeting,
  meetingFields,
  setState,
  testApp,
} from '../../../support/app.ts';

describe('a new meeting', () => {
  it('begins with the preliminary block and the standard agenda', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const { id: meetingId } = await aMeeting(call, { bodyId, useStandardAgenda: true });
    const items = await call('agenda.list', { meetingId });
    expect(items[0]).toMatchObject({
      kind: 'preliminary',
      number: '',
      title: 'Vor Eintritt in die Tagesordnung',
    });
    expect(items).toHaveLength(9);
    expect(items.at(-1)).toMatchObject({ isPublic: false, number: '8' });
  });

  it('takes up again what was postponed or read first, before the last item of its part', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    const { id: meetingId } = await aMeeting(call, { bodyId });
    const postponed = await anItem(call, {
      meetingId,
      title: 'Vertagt',
      paperReference: '7/2026',
      hasBasis: true,
    });
    await anItem(call, { meetingId, title: 'Teil', parentId: postponed });
    const read = await anItem(call, { meetingId, title: 'Erste Lesung', isPublic: false });
    const done = await anItem(call, { meetingId, title: 'Erledigt' });
    await call('resolutions.add', { itemId: postponed, outcome: 'postponed' });
    await call('resolutions.add', { itemId: read, outcome: 'firstReading' });
    await call('resolutions.add', { itemId: done, outcome: 'adopted' });
    const next = await aMeeting(call, {
      bodyId,
      number: 2,
      date: '2026-12-02',
      useStandardAgenda: true,
      carryOver: true,
    });
    const items = await call('agenda.list', { meetingId: next.id });
    expect(items.slice(-5).map(({ number, title, reading }) => [number, title, reading])).toEqual([
      ['7', 'Vertagt', null],
      ['7.1', 'Teil', null],
      ['8', 'Verschiedenes', null],
      ['9', 'Erste Lesung', 2],
      ['10', 'Mitteilungen', null],
    ]);
    expect(items.find(({ title }) => title === 'Vertagt')).toMatchObject({
      paperReference: '7/2026',
      hasBasis: true,
    });
  });

  it('expects the members of its day, the advisory members, one clerk and the administration', async () => {
    const { call } = testApp();
    const bodyId = await aBody(call);
    for (const role of [
      'administration',
      'clerk',
      'clerk',
      'deputy',
      'advisory',
      'member',
      'chair',
    ] as const) {
      await aMember(call, { bodyId, role, familyName: `X-${role}` });
    }
    const { membership } = await aMember(call, { bodyId, familyName: 'Ausgeschieden' });
    await call('memberships.save', { ...membership, endDate: '2026-09-15' });
    const { id: meetingId } = await aMeeting(call, { bodyId });
    const view = await call('attendance.get', { meetingId });
    const names = new Map(view.people.map((person) => [person.id, person.familyName]));
    expect(
      view.attendees.map(({ personId, group, votingRight }) => [names.get(personId), group, votingRight]),
    ).toEqual([
      ['X-chair', 'members', true],
      ['X-member', 'members', true],
      ['X-advisory', 'advisory', false],
      ['X-clerk', 'clerk', false],
      ['X-administration', 'administration', false],
    ]);
    expect([...names.values()]).toContain('X-deputy');
    expect([...names.values()]).not.toContain('Ausgeschieden');
    expect(view.people.find(({ familyName }) => familyName === 'X-deputy')?.role).toBe('deputy');
  });

  it('is proposed with the next number of the term and the last place', async () => {
    const { call } = testApp({ now: '2026-11-21T10:00:00' });
    const bodyId = await aBody(call);
    const first = await call('meetings.suggest', { bodyId, date: null });
    expect(first).toMatchObject({ number: 1, date: '2026-11-21', startTime: null, place: 'Musterstadt' });
    await aMeeting(call, { bodyId, number: 6, room: 'Saal 2' });
    const second = await call('meetings.suggest', { bodyId, date: '2026-12-02' });
    expect(second).toMatchObject({ number: 7, date: '2026-12-02', startTime: '17:00', room: 'Saal 2' });
  });

  it('is proposed with the ready agenda while a term is young and nobody has met in it', async () => {
    const { call } = testApp({ now: '2026-11-21T10:00:00' });
    const bodyId = await aBody(call);
    const [term] = await call('terms.list', { bodyId });
    if (!term) throw new Error('The body has no term.');
    const isFirst = async (days: number) =>
      (await call('meetings.suggest', { bodyId, date: addDays(term.startDate, days) })).isFirstOfTerm;
    expect([await isFirst(-1), await isFirst(0), await isFirst(100), await isFirst(101)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
    const made = await aMeeting(call, { bodyId, date: addDays(term.startDate, 20), isFirstOfTerm: true });
    expect(await isFirst(30)).toBe(false);
    const titles = (await call('agenda.list', { meetingId: made.id })).map(({ title }) => title);
    expect(titles.slice(2, 5)).toEqual([
      'Einführung und Verpflichtung der Mitglieder',
      'Wahl der oder des Vorsitzenden',
      'Einführung und Verpflichtung der oder des Vorsitzenden',
    ]);
  });

  it('cannot have a number that its term has already given', async () => {
    const { call, failure } = testApp();
    const bodyId = await aBody(call);
    await aMeeting(call, { bodyId });
    const same = { ...meetingFields, bodyId, date: '2026-10-01' };
    expect(await failure('meetings.create', same)).toEqual({ code: 'DUPLICATE', field: 'meetingNumber' });
    const other = await aMeeting(call, { bodyId, number: 2 });
    const { id, version } = other;
    expect(await failure('meetings.update', { ...meetingFields, id, version })).toEqual({
      code: 'DUPLICATE',
      field: 'meetingNumber',
    });
  });
});

describe('the steps of a meeting', () => {
  it('only the steps of the order are taken, and a step back needs a reason', async () => {
    const { call, failure, meetingId } = await aPlannedMeeting();
    const version = 1;
    expect(
      await failure('meetings.setState', { id: meetingId, version, state: 'signed', reason: '' }),
    ).toEqual({
      code: 'WRONG_STATE',
      from: 'planned',
      to: 'signed',
    });
    const cancel = { id: meetingId, version, state: 'cancelled' as const };
    expect(await failure('meetings.setState', { ...cancel, reason: '  ' })).toEqual({
      code: 'REASON_NEEDED',
    });
    expect(await failure('meetings.setState', { ...cancel, version: 2, reason: 'x' })).toEqual({
      code: 'CONFLICT',
    });
    const cancelled = await call('meetings.setState', { ...cancel, reason: 'Zu wenige Punkte' });
    expect(cancelled).toMatchObject({ state: 'cancelled', stateReason: 'Zu wenige Punkte', version: 2 });
  });

  it('the opening fixes the numbers, and going back before it frees them (M5)', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const item = await anItem(call, { meetingId, title: 'A' });
    await anItem(call, { meetingId, title: 'A1', parentId: item });
    const fixed = async () =>
      (await call('agenda.list', { meetingId })).map(({ fixedNumber }) => fixedNumber);
    expect(await fixed()).toEqual([null, null, null]);
    await setState(call, meetingId, 'running');
    expect(await fixed()).toEqual([null, '1', '1.1']);
    await setState(call, meetingId, 'planned', 'Versehen');
    expect(await fixed()).toEqual([null, null, null]);
  });

  it.each([
    ['on its day the opening is now', '2026-09-16T17:03:59', '17:03'],
    ['on another day the clerk enters it', '2026-09-17T09:00:00', null],
  ])('%s', async (_, now, startTime) => {
    const { call, bodyId } = await aPlannedMeeting({ now });
    const { id } = await aMeeting(call, { bodyId, number: 2, startTime: null });
    expect(await setState(call, id, 'running')).toMatchObject({ startTime });
  });

  it.each([
    ['at 23:59 of its day', '2026-09-16T23:59:00', '23:59'],
    ['ten minutes after midnight', '2026-09-17T00:10:00', '00:10'],
    ['the next morning', '2026-09-17T09:00:00', null],
    ['in the night the clocks go back', '2026-10-25T02:30:00', null],
  ])('closed %s it ends then, or when the clerk says', async (_, now, endTime) => {
    const { call, meetingId, clock } = await aPlannedMeeting();
    await setState(call, meetingId, 'running');
    clock.now = now;
    expect(await setState(call, meetingId, 'closed')).toMatchObject({ endTime });
  });

  it('a meeting from 23:59 to 00:10 keeps both times', async () => {
    const { call, bodyId } = await aPlannedMeeting();
    const night = { startTime: '23:59', endTime: '00:10', breaks: [{ from: '23:59', until: '00:05' }] };
    const { id } = await aMeeting(call, { bodyId, number: 2, ...night });
    expect(await call('meetings.get', { id })).toMatchObject(night);
  });
});

describe('changing and removing', () => {
  it('an update names the version it saw', async () => {
    const { call, failure, meetingId: id } = await aPlannedMeeting();
    const { useStandardAgenda: _u, carryOver: _c, ...fields } = meetingFields;
    expect(await call('meetings.update', { ...fields, id, version: 1, room: 'Saal' })).toMatchObject({
      version: 2,
      room: 'Saal',
    });
    expect(await failure('meetings.update', { ...fields, id, version: 1, room: 'Keller' })).toEqual({
      code: 'CONFLICT',
    });
    expect(await call('meetings.get', { id })).toMatchObject({ version: 2, room: 'Saal' });
  });

  it('a planned meeting without minutes is removed with its agenda and attendance', async () => {
    const { call, failure, meetingId: id } = await aPlannedMeeting();
    await anItem(call, { meetingId: id, title: 'A' });
    await call('meetings.remove', { id });
    expect(await failure('meetings.get', { id })).toEqual({ code: 'NOT_FOUND', what: 'meeting' });
    expect(await call('meetings.list', {})).toEqual([]);
  });

  it('a meeting with text, with a resolution or past its planning stays', async () => {
    const { call, failure, bodyId, meetingId: id } = await aPlannedMeeting();
    const inUse = { code: 'IN_USE', what: 'meeting' };
    const itemId = await anItem(call, { meetingId: id, title: 'A' });
    await call('minutes.saveText', { itemId, text: fromPlain('Wort'), baseVersion: 0 });
    expect(await failure('meetings.remove', { id })).toEqual(inUse);
    await call('minutes.saveText', { itemId, text: emptyText, baseVersion: 1 });
    const { id: resolution } = await call('resolutions.add', { itemId });
    expect(await failure('meetings.remove', { id })).toEqual(inUse);
    await call('resolutions.remove', { id: resolution });
    await call('meetings.remove', { id });
    const other = await aMeeting(call, { bodyId, number: 2 });
    await setState(call, other.id, 'running');
    expect(await failure('meetings.remove', { id: other.id })).toEqual(inUse);
  });

  it('a meeting keeps the name its body had on that day (R1)', async () => {
    const { call, bodyId, meetingId } = await aPlannedMeeting();
    const [body] = await call('bodies.list', {});
    const rules = body?.rules[0];
    if (!rules) throw new Error('no rules');
    const renamed = { ...rules, id: null, validFrom: '2026-10-01', name: 'Ausschuss für Integration' };
    await call('rules.save', renamed);
    await aMeeting(call, { bodyId, number: 2, date: '2026-10-01' });
    const rows = await call('meetings.list', {});
    expect(rows.map((row) => row.bodyName)).toEqual(['Ausschuss für Integration', 'Integrationsrat']);
    expect((await call('meetings.get', { id: meetingId })).rules.name).toBe('Integrationsrat');
  });
});

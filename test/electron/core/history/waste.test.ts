import { describe, expect, it } from 'vitest';
import { emptyWaste } from '../../../../electron/core/history/emptyWaste.ts';
import { openStore, type Store } from '../../../../db/store.ts';
import type { Call } from '../../../../shared/client.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import {
  aBody,
  aMeeting,
  aMember,
  anItem,
  aPlannedMeeting,
  setState,
  testApp,
} from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';

const waste = async (call: Call) => (await call('waste.list', {})).map(({ kind, title }) => [kind, title]);
const putBack = async (call: Call) => {
  const [latest] = await call('waste.list', {});
  return call('waste.putBack', { id: latest?.id ?? 'none' });
};
const unversioned = <T extends { version: number }>(rows: readonly T[]) =>
  rows.map(({ version: _version, ...row }) => row);

describe('what was deleted', () => {
  it('lies in the waste with its name, who deleted it and until when, and comes back with all that went along', async () => {
    const { call, app, meetingId } = await aPlannedMeeting();
    const id = await anItem(call, { meetingId, title: 'Bericht' });
    await anItem(call, { meetingId, title: 'Anfragen dazu', parentId: id });
    await anItem(call, { meetingId, title: 'Verschiedenes' });
    const file = await anAttachment(call, { kind: 'item', id });
    const before = await call('agenda.list', { meetingId });
    await app.call('agenda.remove', { id }, { name: 'k.anders (AMT-7)', may: 'everything' });
    expect(await call('waste.list', {})).toMatchObject([
      {
        kind: 'item',
        title: 'Bericht, Sitzung am 16.09.2026',
        by: 'k.anders (AMT-7)',
        at: '2026-09-16T17:42:10',
        lastDay: '2026-10-16',
      },
    ]);
    expect(await putBack(call)).toEqual({ title: 'Bericht, Sitzung am 16.09.2026' });
    expect(unversioned(await call('agenda.list', { meetingId }))).toEqual(unversioned(before));
    expect((await call('attachments.file', { id: file.id })).bytes.length).toBeGreaterThan(0);
    expect(await waste(call)).toEqual([]);
  });

  it('a whole meeting, with its agenda and its attendance', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    await anItem(call, { meetingId, title: 'Bericht' });
    await call('attendance.fill', { meetingId });
    const whole = async () => [
      unversioned([await call('meetings.get', { id: meetingId })]),
      unversioned(await call('agenda.list', { meetingId })),
      unversioned((await call('attendance.get', { meetingId })).attendees),
    ];
    const before = await whole();
    await call('meetings.remove', { id: meetingId });
    expect(await waste(call)).toEqual([['meeting', 'Sitzung am 16.09.2026']]);
    await putBack(call);
    expect(await whole()).toEqual(before);
  });

  it('lies there no longer where the step was undone, and again where it was done again', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const id = await anItem(call, { meetingId, title: 'Bericht' });
    await call('agenda.remove', { id });
    const { last } = await call('undo.get', { meetingId });
    await call('undo.takeBack', { meetingId, id: last?.id ?? '' });
    expect(await waste(call)).toEqual([]);
    const { undone } = await call('undo.get', { meetingId });
    await call('undo.repeat', { meetingId, id: undone?.id ?? '' });
    expect(await waste(call)).toEqual([['item', 'Bericht, Sitzung am 16.09.2026']]);
  });

  it('is found by no search', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const id = await anItem(call, { meetingId, title: 'Zebrastreifen' });
    const found = async () => (await call('meetings.found', { search: 'Zebrastreifen' })).length;
    expect(await found()).toBeGreaterThan(0);
    await call('agenda.remove', { id });
    expect(await found()).toBe(0);
  });

  it('an item takes its place among those of today', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const [, second] = [
      await anItem(call, { meetingId, title: 'Erster' }),
      await anItem(call, { meetingId, title: 'Zweiter' }),
    ];
    await anItem(call, { meetingId, title: 'Dritter' });
    await call('agenda.remove', { id: second });
    await anItem(call, { meetingId, title: 'Vierter' });
    await putBack(call);
    const titles = (await call('agenda.list', { meetingId })).map(({ title }) => title);
    expect(titles.filter((title) => title.endsWith('er'))).toEqual([
      'Erster',
      'Zweiter',
      'Dritter',
      'Vierter',
    ]);
  });
});

describe('what stands in the way is said', () => {
  it('a person first, then what belonged to them', async () => {
    const { call, failure } = testApp();
    const bodyId = await aBody(call);
    const { personId, membership } = await aMember(call, { bodyId, familyName: 'Adler' });
    await call('memberships.remove', { id: membership.id });
    const [ofMembership] = await call('waste.list', {});
    await call('people.remove', { id: personId });
    expect(await failure('waste.putBack', { id: ofMembership?.id ?? '' })).toEqual({
      code: 'NOT_PUT_BACK',
      because: 'first',
      kind: 'person',
      title: 'Adler',
    });
    const person = (await call('waste.list', {})).find(({ kind }) => kind === 'person');
    await call('waste.remove', { id: person?.id ?? '' });
    expect(await failure('waste.putBack', { id: ofMembership?.id ?? '' })).toMatchObject({
      because: 'missing',
    });
  });

  it('a Kürzel that another one has by now, and it comes back once that is free', async () => {
    const { call, failure } = testApp();
    await aBody(call);
    const module = { id: null, code: 'gr', title: 'Gruß', text: fromPlain('Guten Tag') };
    const { id } = await call('textModules.save', module);
    await call('textModules.remove', { id });
    const other = await call('textModules.save', module);
    const [latest] = await call('waste.list', {});
    expect(await failure('waste.putBack', { id: latest?.id ?? '' })).toMatchObject({
      because: 'taken',
      kind: 'textModule',
    });
    await call('textModules.save', { ...other, code: 'frei' });
    await putBack(call);
    expect((await call('textModules.list', {})).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['frei', 'gr']),
    );
  });

  it('an agenda that only a motion changes by now', async () => {
    const { call, failure, meetingId } = await aPlannedMeeting();
    const id = await anItem(call, { meetingId, title: 'Bericht' });
    await call('agenda.remove', { id });
    await setState(call, meetingId, 'running');
    const [latest] = await call('waste.list', {});
    expect(await failure('waste.putBack', { id: latest?.id ?? '' })).toEqual({ code: 'AGENDA_FIXED' });
  });

  it('a Wahlperiode at the same time', async () => {
    const { call, failure } = testApp();
    const bodyId = await aBody(call);
    const term = { bodyId, startDate: '2030-11-01', endDate: '2035-10-31' };
    const { id } = await call('terms.save', { ...term, id: null, name: 'alt' });
    await call('terms.remove', { id });
    await call('terms.save', { ...term, id: null, name: 'neu' });
    const [latest] = await call('waste.list', {});
    expect(await failure('waste.putBack', { id: latest?.id ?? '' })).toEqual({
      code: 'TERM_OVERLAPS',
      name: 'neu',
    });
  });
});

describe('after its days', () => {
  it('it is thrown away with its bytes, and the log says how much that was', async () => {
    const opened: Store[] = [];
    const { call, clock } = testApp({
      open: async (...given) => {
        const store = await openStore(...given);
        opened.push(store);
        return store;
      },
    });
    const bodyId = await aBody(call);
    const { id: meetingId } = await aMeeting(call, { bodyId });
    const id = await anItem(call, { meetingId, title: 'Bericht' });
    await anAttachment(call, { kind: 'item', id });
    await call('agenda.remove', { id });
    const [store] = opened;
    if (!store) throw new Error('no store');
    const job = emptyWaste({ store, now: () => clock.now });
    const signals = { ending: new AbortController().signal, breakOff: new AbortController().signal };
    const files = () => store.read((db) => db.selectFrom('file').selectAll().execute());
    clock.now = '2026-10-16T23:00:00';
    expect(await job.run(signals)).toMatchObject({ done: 0 });
    expect(await files()).toHaveLength(1);
    // It may be the clock that is ahead, and is set back.
    clock.now = '2028-05-01T08:00:00';
    expect(await job.run(signals)).toMatchObject({ done: 0 });
    clock.now = '2026-10-16T08:00:00';
    expect(await job.run(signals)).toMatchObject({ done: 0 });
    clock.now = '2026-10-17T00:00:01';
    expect(await job.run(signals)).toMatchObject({ done: 0 });
    clock.now = '2026-10-17T20:00:00';
    expect(await job.run(signals)).toMatchObject({ done: 0 });
    clock.now = '2026-10-18T08:00:00';
    expect(await job.run(signals)).toMatchObject({ done: 1 });
    expect([await waste(call), await files()]).toEqual([[], []]);
    const [latest] = await call('audit.list', { before: null });
    expect(latest?.sentence).toBe('Papierkorb: 1 Einträge nach 30 Tagen endgültig gelöscht.');
  });

  it('by hand before that, all at once', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    for (const title of ['Eins', 'Zwei']) {
      const id = await anItem(call, { meetingId, title });
      await call('agenda.remove', { id });
    }
    expect(await call('waste.remove', { id: null })).toEqual({ removed: 2 });
    expect(await waste(call)).toEqual([]);
    // Nor does it come back by taking the step back.
    expect((await call('undo.get', { meetingId })).last).toBeNull();
  });
});

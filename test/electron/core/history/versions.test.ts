import { expect, it, describe } from 'vitest';
import type { Call } from '../../../../shared/client.ts';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';

async function aRunningMeeting() {
  const test = await aPlannedMeeting({ now: '2026-09-16T17:00:00' });
  const { call, meetingId } = test;
  const itemId = await anItem(call, { meetingId, title: 'Bericht' });
  await call('attendance.fill', { meetingId });
  await setState(call, meetingId, 'running');
  return { ...test, itemId };
}

async function write(call: Call, itemId: string, words: string) {
  const { textVersion: baseVersion } = await call('minutes.get', { itemId });
  await call('minutes.saveText', { itemId, text: fromPlain(words), baseVersion });
}

const named = (name: string) => ({ name, may: 'everything' }) as const;

describe('a text', () => {
  it('has a version for each who wrote, with all that one person typed within some minutes', async () => {
    const { call, app, clock, meetingId, itemId } = await aRunningMeeting();
    for (const words of ['Es', 'Es wird', 'Es wird beraten.']) await write(call, itemId, words);
    const { textVersion: baseVersion } = await call('minutes.get', { itemId });
    clock.now = '2026-09-16T17:04:00';
    const other = { itemId, text: fromPlain('Es wird lange beraten.'), baseVersion };
    await app.call('minutes.saveText', other, named('k.anders (AMT-7)'));
    clock.now = '2026-09-16T17:20:00';
    await write(call, itemId, 'Es wird sehr lange beraten.');
    const { versions } = await call('history.list', { meetingId, piece: 'text', id: itemId });
    expect(versions.map(({ at, by, words, isNow }) => [at?.slice(11, 16), by, words, isNow])).toEqual([
      ['17:20', expect.stringContaining(''), 'Es wird sehr lange beraten.', true],
      ['17:04', 'k.anders (AMT-7)', 'Es wird lange beraten.', false],
      ['17:00', expect.stringContaining(''), 'Es wird beraten.', false],
    ]);
  });

  it('says again what it said, letter by letter, and that is a step that can be undone', async () => {
    const { call, clock, meetingId, itemId } = await aRunningMeeting();
    await write(call, itemId, 'Erste Fassung');
    const first = (await call('minutes.get', { itemId })).text;
    clock.now = '2026-09-16T18:00:00';
    await write(call, itemId, 'Ganz anders');
    const about = { meetingId, piece: 'text', id: itemId } as const;
    const { version, versions } = await call('history.list', about);
    await call('history.takeBack', { ...about, n: versions.at(-1)?.n ?? -1, version });
    expect((await call('minutes.get', { itemId })).text).toEqual(first);
    expect((await call('history.list', about)).versions).toHaveLength(3);
    const { last } = await call('undo.get', { meetingId });
    expect(last?.words).toBe('„Bericht“: früherer Stand zurückgeholt.');
    await call('undo.takeBack', { meetingId, id: last?.id ?? '' });
    expect(plainText((await call('minutes.get', { itemId })).text)).toBe('Ganz anders');
  });

  it('of a finished meeting is read, and stays', async () => {
    const { call, failure, meetingId, itemId } = await aRunningMeeting();
    await write(call, itemId, 'Erste Fassung');
    await setState(call, meetingId, 'closed');
    await setState(call, meetingId, 'minutesReady');
    const about = { meetingId, piece: 'text', id: itemId } as const;
    const { mayBeTakenBack, versions } = await call('history.list', about);
    expect([mayBeTakenBack, versions.length]).toEqual([false, 1]);
    expect(await failure('history.takeBack', { ...about, n: 1 })).toMatchObject({ code: 'MEETING_LOCKED' });
  });

  it('comes back only in the meeting to which it belongs', async () => {
    const { call, failure, bodyId, meetingId, itemId } = await aRunningMeeting();
    await write(call, itemId, 'Erste Fassung');
    await setState(call, meetingId, 'closed');
    await setState(call, meetingId, 'minutesReady');
    const other = await call('meetings.create', {
      bodyId,
      number: 2,
      date: '2026-10-01',
      startTime: '17:00',
      endTime: null,
      breaks: [],
      place: '',
      room: '',
      useStandardAgenda: false,
      carryOver: false,
    });
    const wrong = { meetingId: other.id, piece: 'text', id: itemId, n: 1 } as const;
    expect(await failure('history.takeBack', wrong)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

const counted = (yes: number) => ({ ...blankVote('counts'), yes, no: 0, abstain: 0 });

describe('a resolution', () => {
  it('has versions of its wording and of its vote; one comes back without the other', async () => {
    const { call, clock, meetingId, itemId } = await aRunningMeeting();
    const { id } = await call('resolutions.add', { itemId, text: fromPlain('Wir zahlen.') });
    const save = async (change: object) => {
      const [stored] = (await call('minutes.get', { itemId })).resolutions;
      if (stored) await call('resolutions.save', { ...stored, ...change });
    };
    clock.now = '2026-09-16T17:30:00';
    await save({ vote: counted(12), outcome: 'adopted' });
    clock.now = '2026-09-16T18:00:00';
    await save({ text: fromPlain('Wir zahlen nicht.'), vote: counted(13) });
    const vote = { meetingId, piece: 'vote', id } as const;
    const { versions, version } = await call('history.list', vote);
    expect(versions.map(({ words }) => words)).toEqual([
      'Ja: 13, Nein: 0, Enthaltungen: 0; beschlossen',
      'Ja: 12, Nein: 0, Enthaltungen: 0; beschlossen',
      'ohne Ergebnis',
    ]);
    await call('history.takeBack', { ...vote, n: versions[1]?.n ?? -1, version });
    const [now] = (await call('minutes.get', { itemId })).resolutions;
    expect(now?.vote).toMatchObject({ yes: 12 });
    expect(now && plainText(now.text)).toBe('Wir zahlen nicht.');
    const wording = await call('history.list', { meetingId, piece: 'wording', id });
    expect(wording.versions.map(({ words }) => words)).toEqual([
      'Beschluss\nWir zahlen nicht.',
      'Beschluss\nWir zahlen.',
    ]);
  });

  it('asks why where a vote comes back after the meeting, and the log says so', async () => {
    const { call, failure, clock, meetingId, itemId } = await aRunningMeeting();
    const { id } = await call('resolutions.add', { itemId, vote: counted(12), outcome: 'adopted' });
    await setState(call, meetingId, 'closed');
    clock.now = '2026-09-17T09:00:00';
    const [stored] = (await call('minutes.get', { itemId })).resolutions;
    if (stored) await call('resolutions.save', { ...stored, vote: counted(2), reason: 'Verhört' });
    const about = { meetingId, piece: 'vote', id } as const;
    const { versions, version, asksForReason } = await call('history.list', about);
    expect(asksForReason).toBe(true);
    const back = { ...about, n: versions[1]?.n ?? -1, version };
    expect(await failure('history.takeBack', back)).toEqual({ code: 'REASON_NEEDED' });
    await call('history.takeBack', { ...back, reason: 'Doch richtig gezählt' });
    const entries = await call('audit.list', { before: null });
    expect(entries.map(({ sentence }) => sentence).join('\n')).toContain(
      'Ja: 2, Nein: 0, Enthaltungen: 0; beschlossen → Ja: 12',
    );
  });
});

describe('an attendance', () => {
  const present = { group: 'members' as const, votingRight: true, substitutesFor: null, note: '', stays: [] };

  it('says who was noted as what, and comes back with its times', async () => {
    const { call, clock, meetingId, people } = await aRunningMeeting();
    const personId = people[0] ?? '';
    const stay = { fromTime: '17:25', fromItemId: null, untilTime: null, untilItemId: null };
    clock.now = '2026-09-16T17:30:00';
    await call('attendance.save', { ...present, meetingId, personId, status: 'present', stays: [stay] });
    clock.now = '2026-09-16T18:00:00';
    await call('attendance.save', { ...present, meetingId, personId, status: 'excused' });
    const attendee = async () =>
      (await call('attendance.get', { meetingId })).attendees.find((one) => one.personId === personId);
    const about = { meetingId, piece: 'attendance', id: (await attendee())?.id ?? '' } as const;
    const { versions, version } = await call('history.list', about);
    expect(versions.slice(0, 2).map(({ words }) => words)).toEqual([
      'entschuldigt; Mitglieder',
      'anwesend; Mitglieder; ab 17:25',
    ]);
    await call('history.takeBack', { ...about, n: versions[1]?.n ?? -1, version });
    expect(await attendee()).toMatchObject({ status: 'present', stays: [{ fromTime: '17:25' }] });
  });

  it('that changes after the meeting is an entry of the log', async () => {
    const { call, meetingId, people } = await aRunningMeeting();
    await setState(call, meetingId, 'closed');
    await call('attendance.save', { ...present, meetingId, personId: people[0] ?? '', status: 'excused' });
    const entries = await call('audit.list', { before: null });
    expect(entries.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(
        /^Anwesenheit von .*Mitglied01 nach der Sitzung geändert .* → entschuldigt; Mitglieder\.$/,
      ),
    );
  });
});

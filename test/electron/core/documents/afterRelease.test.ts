import { assert, asyncProperty, record, shuffledSubarray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aMeeting, anItem, setState } from '../../../support/app.ts';
import { laterChanges, tellingChanges } from './laterChanges.ts';
import { documentsOf, finishedMeeting, presentMinutes, release, reopen, sign } from './releasedMeeting.ts';
import { plans } from './secretMeeting.ts';

type Later = keyof typeof laterChanges;
const later = Object.keys(laterChanges) as Later[];
const telling = Object.keys(tellingChanges) as (keyof typeof tellingChanges)[];

/** All words of all documents. */
const wordsOf = async (meeting: Parameters<typeof documentsOf>[0]) =>
  Object.values(await documentsOf(meeting)).join('\n');

describe('once its Niederschrift is released', () => {
  test('whatever an office changes later, every document of a meeting says what it said', async () => {
    const any = record({ plan: plans, changes: shuffledSubarray(later, { minLength: 5 }) });
    const unchanged = asyncProperty(any, async ({ plan, changes }) => {
      const meeting = await finishedMeeting(plan);
      const before = await documentsOf(meeting);
      await release(meeting);
      for (const change of changes) await laterChanges[change](meeting);
      expect(await documentsOf(meeting)).toEqual(before);
      await meeting.app.close();
    });
    await assert(unchanged, { numRuns: 6 });
  });

  test('so it is with all changes at once', async () => {
    const meeting = await finishedMeeting();
    await release(meeting);
    const before = await documentsOf(meeting);
    for (const change of later) await laterChanges[change](meeting);
    expect(await documentsOf(meeting)).toEqual(before);
  });

  test('before, each of them is seen: these tests would notice', async () => {
    const meeting = await finishedMeeting();
    let before = await documentsOf(meeting);
    for (const change of telling) {
      await tellingChanges[change](meeting);
      const after = await documentsOf(meeting);
      expect(after, change).not.toEqual(before);
      before = after;
    }
  });

  test('nobody changes who was there', async () => {
    const meeting = await finishedMeeting();
    await release(meeting);
    const { meetingId, chairId: personId } = meeting;
    const attendee = { group: 'guests', status: 'absent', votingRight: false, note: '' } as const;
    const input = { ...attendee, meetingId, personId, substitutesFor: null, stays: [] };
    expect(await meeting.failure('attendance.save', input)).toMatchObject({ code: 'MEETING_LOCKED' });
  });
});

describe('a name that changes after the release', () => {
  test('stands in none of its documents: extract, public part, list and the Niederschrift as it would be now', async () => {
    const meeting = await finishedMeeting();
    await release(meeting);
    await laterChanges['the chair marries'](meeting);
    for (const [name, words] of Object.entries(await documentsOf(meeting)))
      expect(words, name).not.toContain('Neuberg');
    expect(await wordsOf(meeting)).toContain('Mit Ja stimmten: Frau Althaus');
  });

  test('stands in the documents of a meeting that is held later', async () => {
    const meeting = await finishedMeeting();
    await release(meeting);
    await laterChanges['the chair marries'](meeting);
    const { call, bodyId } = meeting;
    const next = await aMeeting(call, { bodyId, number: 9, date: '2026-10-01' });
    await anItem(call, { meetingId: next.id, title: 'Verschiedenes' });
    const words = await wordsOf({ call, meetingId: next.id });
    expect(words).toContain('Neuberg');
    expect(words).not.toContain('Althaus');
  });

  test('lets the chair sign an extract under the name of then', async () => {
    const meeting = await finishedMeeting();
    await release(meeting);
    await laterChanges['the chair marries'](meeting);
    const { call, meetingId } = meeting;
    const rows = await call('documents.list', { meetingId });
    const subjectId = rows.find(({ kind }) => kind === 'resolutionExtract')?.subjectId ?? '';
    const { id } = await call('documents.present', { meetingId, kind: 'resolutionExtract', subjectId });
    await sign(meeting, id);
    const { info } = await call('documents.stored', { id });
    expect(info).toMatchObject({
      state: 'released',
      signatures: [{ name: expect.stringContaining('Althaus') }],
    });
  });
});

describe('what counts', () => {
  test('are the rows of now from a reopening on, and the corrected Niederschrift once it is released', async () => {
    const meeting = await finishedMeeting();
    await release(meeting);
    await laterChanges['the chair marries'](meeting);
    await reopen(meeting);
    expect(await wordsOf(meeting)).toContain('Neuberg');
    const corrected = await presentMinutes(meeting);
    const before = await documentsOf(meeting);
    await sign(meeting, corrected);
    await laterChanges['the body is renamed'](meeting);
    await laterChanges['the municipality is renamed'](meeting);
    expect(await documentsOf(meeting)).toEqual(before);
    await setState(meeting.call, meeting.meetingId, 'closed', 'Noch ein Fehler.');
    expect(await wordsOf(meeting)).toContain('Ausschuss');
  });

  test('is what the chair saw, not what was changed while it lay there', async () => {
    const meeting = await finishedMeeting();
    const presented = await presentMinutes(meeting);
    const before = await documentsOf(meeting);
    await laterChanges['the chair marries'](meeting);
    await sign(meeting, presented);
    expect(await documentsOf(meeting)).toEqual(before);
  });

  test('is not what the chair returned', async () => {
    const meeting = await finishedMeeting();
    const comments = [{ itemId: null, itemLabel: '', text: 'Bitte den neuen Namen.' }];
    await sign(meeting, await presentMinutes(meeting), { decision: 'return', comments });
    await laterChanges['the chair marries'](meeting);
    await release(meeting);
    const words = await wordsOf(meeting);
    expect(words).toContain('Neuberg');
    expect(words).not.toContain('Althaus');
  });

  test('is as well what a Niederschrift was built from that was edited by hand', async () => {
    const meeting = await finishedMeeting();
    const { call, meetingId } = meeting;
    const target = { meetingId, kind: 'minutes', subjectId: '' } as const;
    const { bytes } = await call('documents.export', target);
    await call('documents.takeBack', { ...target, bytes, fileName: 'von Hand.docx', acceptsUnmarked: false });
    await release(meeting);
    const before = await documentsOf(meeting);
    await laterChanges['the chair marries'](meeting);
    expect(await documentsOf(meeting)).toEqual(before);
  });
});

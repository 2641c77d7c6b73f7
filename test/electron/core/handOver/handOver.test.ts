import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../shared/client.ts';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { anItem, aPerson, aPlannedMeeting, setState, testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { partsOf } from '../../../support/docx.ts';
import { dropTriggers, rawFile } from '../../../support/rawFile.ts';
import { bringBack, takingAlong, write } from '../../../support/takenAlong.ts';

const takeAlong = takingAlong();
const textOf = async (call: Call, itemId: string) => (await call('minutes.get', { itemId })).text;

describe('a meeting taken along', () => {
  it('comes back with what was written there, and keeps what was written here', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const first = await anItem(call, { meetingId, title: 'Haushalt' });
    const second = await anItem(call, { meetingId, title: 'Bericht' });
    const { there, bytesBack } = await takeAlong(call, meetingId);
    await write(there.call, first, 'Dort geschrieben.');
    const third = await anItem(there.call, { meetingId, title: 'Dort aufgenommen' });
    await write(call, second, 'Hier geschrieben.');
    const { id } = await call('handOver.open', { bytes: await bytesBack() });
    const review = await call('handOver.review', { id });
    expect(review.conflicts).toEqual([]);
    const { version } = review;
    await call('handOver.bring', { id, meetingId, version, decisions: [] });
    expect(await textOf(call, first)).toEqual(fromPlain('Dort geschrieben.'));
    expect(await textOf(call, second)).toEqual(fromPlain('Hier geschrieben.'));
    const items = (await call('agenda.list', { meetingId })).filter(({ kind }) => kind === 'item');
    expect(items.map((one) => one.id)).toEqual([first, second, third]);
    expect(await call('handOver.status', {})).toEqual({ copyOf: null, away: [] });
  });

  it('shows what both have changed side by side, and takes what was decided; the other one is in the history', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const item = await anItem(call, { meetingId, title: 'Haushalt' });
    const { there, bytesBack } = await takeAlong(call, meetingId);
    await write(there.call, item, 'Dort.');
    await write(call, item, 'Hier.');
    const { id } = await call('handOver.open', { bytes: await bytesBack() });
    const { conflicts, version } = await call('handOver.review', { id });
    expect(conflicts).toMatchObject([
      { label: 'Text', about: 'Haushalt', office: 'Hier.', brought: 'Dort.', mayBeBoth: true },
    ]);
    const decisions = conflicts.map(({ piece, seen }) => ({ piece, seen, choice: 'office' as const }));
    await call('handOver.bring', { id, meetingId, version, decisions });
    expect(await textOf(call, item)).toEqual(fromPlain('Hier.'));
    const { versions } = await call('history.list', { meetingId, piece: 'text', id: item });
    expect(versions.map(({ words }) => words)).toEqual(['Hier.', 'Dort.', 'Hier.']);
  });

  it('prints here, byte by byte, what was printed there, where nothing was done here meanwhile', async () => {
    const { call, meetingId, people } = await aPlannedMeeting();
    const item = await anItem(call, { meetingId, title: 'Haushalt' });
    const { there, bytesBack, openAgain } = await takeAlong(call, meetingId);
    await setState(there.call, meetingId, 'running');
    await there.call('attendance.fill', { meetingId });
    await there.call('attendance.comeOrGo', {
      meetingId,
      personId: people[0] ?? '',
      direction: 'go',
      time: '18:30',
      itemId: null,
    });
    await there.call('recusals.save', {
      meetingId,
      itemId: item,
      personId: people[1] ?? '',
      whereabouts: 'left',
      note: '',
    });
    await write(there.call, item, 'Es wird beraten.');
    const vote = { ...blankVote('counts'), yes: 3, no: 1, abstain: 0 };
    await there.call('resolutions.add', { itemId: item, text: fromPlain('So sei es.'), vote });
    await anAttachment(there.call, { kind: 'item', id: item });
    const { id: guest } = await aPerson(there.call, { familyName: 'Neuling' });
    await there.call('attendance.save', {
      meetingId,
      personId: guest,
      group: 'guests',
      status: 'present',
      votingRight: false,
      substitutesFor: null,
      note: '',
      stays: [],
    });
    await setState(there.call, meetingId, 'closed');
    const bytes = await bytesBack();
    await bringBack(call, bytes);
    const again = openAgain();
    for (const kind of ['minutes', 'attendanceSheet', 'invitation'] as const) {
      const printed = async (one: Call) => partsWithoutMoment(one, meetingId, kind);
      expect(await printed(call)).toEqual(await printed(again.call));
    }
    expect(await call('meetings.get', { id: meetingId })).toMatchObject({ state: 'closed' });
  });

  it('is one step, which is taken back and done again', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const item = await anItem(call, { meetingId, title: 'Haushalt' });
    const { there, bytesBack } = await takeAlong(call, meetingId);
    await write(there.call, item, 'Dort.');
    await bringBack(call, await bytesBack());
    const { last } = await call('undo.get', { meetingId });
    await call('undo.takeBack', { meetingId, id: last?.id ?? '' });
    expect(plainText(await textOf(call, item))).toBe('');
    expect((await call('handOver.status', {})).away).toHaveLength(1);
    const { undone } = await call('undo.get', { meetingId });
    await call('undo.repeat', { meetingId, id: undone?.id ?? '' });
    expect(await textOf(call, item)).toEqual(fromPlain('Dort.'));
  });

  it('may come back more than once; what went on there is asked, since another copy of it may have come before', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const item = await anItem(call, { meetingId, title: 'Haushalt' });
    const taken = await takeAlong(call, meetingId);
    await write(taken.there.call, item, 'Dort.');
    await bringBack(call, await taken.bytesBack());
    await write(taken.openAgain().call, item, 'Dort, noch einmal.');
    expect(await bringBack(call, await taken.bytesBack())).toEqual({ brought: 0, kept: 0, decided: 1 });
    expect(await textOf(call, item)).toEqual(fromPlain('Dort, noch einmal.'));
  });

  it('may come back in several copies: none takes away what another one brought', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const [first, second] = [
      await anItem(call, { meetingId, title: 'Eins' }),
      await anItem(call, { meetingId, title: 'Zwei' }),
    ];
    const { file, there, bytesBack } = await takeAlong(call, meetingId);
    const untouched = readFileSync(file);
    await write(there.call, first, 'Vom ersten Rechner.');
    const added = await anItem(there.call, { meetingId, title: 'Dazu' });
    await bringBack(call, await bytesBack());
    writeFileSync(file, untouched);
    rmSync(`${file}-siegel`, { force: true });
    const other = testApp({ file });
    await write(other.call, second, 'Vom zweiten Rechner.');
    await other.app.close();
    expect(await bringBack(call, readFileSync(file))).toMatchObject({ brought: 1, decided: 0 });
    expect(await bringBack(call, untouched)).toMatchObject({ brought: 0, decided: 0 });
    expect(await textOf(call, first)).toEqual(fromPlain('Vom ersten Rechner.'));
    expect(await textOf(call, second)).toEqual(fromPlain('Vom zweiten Rechner.'));
    expect((await call('agenda.list', { meetingId })).map(({ id }) => id)).toContain(added);
  });

  it('is not sent or released elsewhere, nor taken along from there', async () => {
    const { call, meetingId } = await aPlannedMeeting();
    const { there } = await takeAlong(call, meetingId);
    const present = { meetingId, subjectId: meetingId, kind: 'minutes' } as const;
    const only = { code: 'HAND_OVER', because: 'onlyInOffice' };
    expect(await there.failure('documents.present', present)).toEqual(only);
    expect(await there.failure('handOver.take', { meetingId, to: '' })).toEqual({
      code: 'HAND_OVER',
      because: 'isCopy',
    });
    expect((await there.call('handOver.status', {})).copyOf).toMatchObject({ meetingId });
  });

  it('that was settled on one side is refused, and nothing is changed', async () => {
    const { call, failure, meetingId } = await aPlannedMeeting();
    const { bytesBack } = await takeAlong(call, meetingId);
    const bytes = await bytesBack();
    await setState(call, meetingId, 'cancelled', 'Zu wenige');
    expect(await failure('handOver.open', { bytes })).toEqual({ code: 'HAND_OVER', because: 'settledHere' });
  });

  it('is refused where something was decided that says something else by now', async () => {
    const { call, failure, meetingId } = await aPlannedMeeting();
    const item = await anItem(call, { meetingId, title: 'Haushalt' });
    const { there, bytesBack } = await takeAlong(call, meetingId);
    await write(there.call, item, 'Dort.');
    await write(call, item, 'Hier.');
    const { id } = await call('handOver.open', { bytes: await bytesBack() });
    const { conflicts, version } = await call('handOver.review', { id });
    const decisions = conflicts.map(({ piece, seen }) => ({ piece, seen, choice: 'brought' as const }));
    await write(call, item, 'Hier, weiter.');
    expect(await failure('handOver.bring', { id, meetingId, version, decisions })).toEqual({
      code: 'CONFLICT',
    });
    expect(await textOf(call, item)).toEqual(fromPlain('Hier, weiter.'));
  });
});

describe('a file that is none of those', () => {
  it('is told, whatever is in it', async () => {
    const { call, failure, meetingId } = await aPlannedMeeting();
    const refused = async (bytes: Uint8Array) => {
      const error = await failure('handOver.open', { bytes });
      return error.code === 'HAND_OVER' ? error.because : error.code;
    };
    expect(await refused(new Uint8Array())).toBe('notOurs');
    expect(await refused(new TextEncoder().encode('SQLite format 3\0'.padEnd(4096, 'x')))).toBe('damaged');
    const { file, bytesBack } = await takeAlong(call, meetingId);
    const bytes = await bytesBack();
    const torn = Uint8Array.from(bytes);
    torn.fill(7, 8192, 40_960);
    expect(await refused(torn)).toBe('damaged');
    expect(await refused(bytes.subarray(0, bytes.length / 2))).toBe('damaged');
    const other = await aPlannedMeeting();
    const strange = await other.app.call('handOver.open', { bytes });
    expect(strange).toEqual({ ok: false, error: { code: 'HAND_OVER', because: 'otherOffice' } });
    rawFile(file, (db) => {
      for (const { name } of dropTriggers(db)) expect(name).not.toBe('');
      db.exec("update agenda_item set title = 'Zeile' || char(7)");
    });
    expect(await refused(readFileSync(file))).toBe('unsound');
  });
});

async function partsWithoutMoment(
  call: Call,
  meetingId: string,
  kind: 'minutes' | 'attendanceSheet' | 'invitation',
) {
  const { bytes } = await call('documents.export', { meetingId, subjectId: '', kind });
  return Object.entries(partsOf(bytes)).map(([name, content]) => [
    name,
    content.replaceAll(/(?<=<dcterms:\w+ [^>]*>)[^<]+/g, ''),
  ]);
}

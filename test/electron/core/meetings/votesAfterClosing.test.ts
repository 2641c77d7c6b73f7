import { describe, expect, it } from 'vitest';
import { blankElection, blankRound } from '../../../../shared/domain/vote/election.ts';
import { aVote } from '../../../shared/builders.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';

/** An item of a meeting of which nothing is decided yet. */
async function anItemOf() {
  const planned = await aPlannedMeeting({ members: 2 });
  const itemId = await anItem(planned.call, { meetingId: planned.meetingId, title: 'Budget' });
  const stored = async () => (await planned.call('minutes.get', { itemId })).resolutions;
  return { ...planned, itemId, stored };
}

describe('a vote of a closed meeting', () => {
  const adopted = { vote: aVote({ form: 'counts', yes: 2, no: 0, abstain: 0 }), outcome: 'adopted' } as const;
  const rejected = {
    vote: aVote({ form: 'counts', yes: 0, no: 2, abstain: 0 }),
    outcome: 'rejected',
  } as const;
  const reason = 'Die Stimmen waren vertauscht.';

  /** Voted while the meeting ran, which is over since. */
  async function aClosedVote() {
    const open = await anItemOf();
    const { call, meetingId, itemId } = open;
    await setState(call, meetingId, 'running');
    const resolution = await call('resolutions.add', { itemId, ...adopted });
    await setState(call, meetingId, 'closed');
    const history = async () => (await call('resolutions.history', { itemId }))[0];
    return { ...open, resolution, history };
  }

  it('changes with a reason, and the log keeps what stood there before and after', async () => {
    const { call, failure, resolution, history, stored } = await aClosedVote();
    expect(await history()).toMatchObject({ asksForReason: true, events: [] });
    const changed = { ...resolution, ...rejected };
    expect(await failure('resolutions.save', changed)).toEqual({ code: 'REASON_NEEDED' });
    expect(await stored()).toMatchObject([adopted]);
    await call('resolutions.save', { ...changed, reason });
    expect(await stored()).toMatchObject([rejected]);
    expect((await history())?.events.map(({ words }) => words)).toEqual([
      'Abstimmung geändert: Ja: 2, Nein: 0, Enthaltungen: 0; beschlossen → Ja: 0, Nein: 2, Enthaltungen: 0; abgelehnt. Grund: Die Stimmen waren vertauscht.',
    ]);
    const [entry] = await call('audit.list', { before: null });
    expect(entry?.sentence).toContain('Abstimmung zu „Budget“ geändert');
    expect(await call('audit.verify', {})).toMatchObject({ ok: true });
  });

  it('is withdrawn with a reason, be it emptied or deleted with its resolution', async () => {
    const { call, failure, resolution, history } = await aClosedVote();
    const emptied = { ...resolution, vote: null, outcome: 'open' } as const;
    expect(await failure('resolutions.save', emptied)).toEqual({ code: 'REASON_NEEDED' });
    expect(await failure('resolutions.remove', resolution)).toEqual({ code: 'REASON_NEEDED' });
    const { resolution: saved } = await call('resolutions.save', { ...emptied, reason });
    expect((await history())?.events[0]?.words).toMatch(/^Abstimmung zurückgenommen: Ja: 2/);
    // Nothing is voted any more: it may go.
    await call('resolutions.remove', { id: saved.id, version: saved.version });
  });

  it('lets wording, time and why somebody did not vote be put right without one', async () => {
    const { call, resolution, history } = await aClosedVote();
    const vote = { ...adopted.vote, takenAt: '18:05', remainderNote: 'Frau Ahorn war nicht im Raum.' };
    await call('resolutions.save', {
      ...resolution,
      vote,
      printedResult: '- einstimmig -',
      label: 'Empfehlung',
    });
    expect((await history())?.events).toEqual([]);
  });

  it('that was entered afterwards is still being written that day, and asks from the next one on', async () => {
    const { call, failure, itemId, clock } = await aClosedVote();
    const added = await call('resolutions.add', { itemId });
    const first = await call('resolutions.save', { ...added, ...adopted });
    const again = await call('resolutions.save', { ...first.resolution, ...rejected });
    clock.now = '2026-09-17T09:00:00';
    expect(await failure('resolutions.save', { ...again.resolution, ...adopted })).toEqual({
      code: 'REASON_NEEDED',
    });
  });

  it('that comes back by undoing is not entered anew: the next change asks, and so does doing it again', async () => {
    const { call, failure, clock, meetingId, resolution, history, stored } = await aClosedVote();
    clock.now = '2026-09-18T09:00:00';
    await call('resolutions.remove', { ...resolution, reason });
    const { last } = await call('undo.get', { meetingId });
    await call('undo.takeBack', { meetingId, id: last?.id ?? '' });
    expect(await history()).toMatchObject({ asksForReason: true });
    expect((await history())?.events.map(({ words }) => words)).toEqual([
      'Abstimmung durch „Rückgängig“ oder „Wiederholen“ wieder da: Ja: 2, Nein: 0, Enthaltungen: 0; beschlossen',
      'Abstimmung zurückgenommen: Ja: 2, Nein: 0, Enthaltungen: 0; beschlossen. Grund: Die Stimmen waren vertauscht.',
    ]);
    const [back] = await stored();
    if (!back) throw new Error('not back');
    expect(await failure('resolutions.save', { ...back, ...rejected })).toEqual({ code: 'REASON_NEEDED' });
    const { undone } = await call('undo.get', { meetingId });
    expect(await failure('undo.repeat', { meetingId, id: undone?.id ?? '' })).toEqual({
      code: 'REASON_NEEDED',
    });
    expect(await stored()).toMatchObject([adopted]);
  });

  it('that was entered today, taken out and brought back by undoing is still being written', async () => {
    const { call, itemId, meetingId } = await aClosedVote();
    const added = await call('resolutions.add', { itemId, ...adopted });
    await call('resolutions.remove', added);
    const { last } = await call('undo.get', { meetingId });
    await call('undo.takeBack', { meetingId, id: last?.id ?? '' });
    const histories = await call('resolutions.history', { itemId });
    expect(histories.find(({ id }) => id === added.id)).toMatchObject({
      asksForReason: false,
      events: [{ words: 'Abstimmung nachgetragen' }],
    });
  });

  it('of an election is its ballots; in a running meeting nothing is asked', async () => {
    const { call, failure, itemId, meetingId } = await anItemOf();
    await setState(call, meetingId, 'running');
    const round = (votes: number) => ({ ...blankRound, votes: [{ nominationId: standing.id, votes }] });
    const election = { ...blankElection, post: 'Vorsitz', nominations: [standing], rounds: [round(5)] };
    const added = await call('resolutions.add', { itemId, label: 'Wahl', election });
    const seven = { ...election, rounds: [round(7)] };
    const { resolution } = await call('resolutions.save', { ...added, election: seven });
    await setState(call, meetingId, 'closed');
    const eight = { ...resolution, election: { ...election, rounds: [round(8)] } };
    expect(await failure('resolutions.save', eight)).toEqual({ code: 'REASON_NEEDED' });
    await call('resolutions.save', { ...eight, reason });
    const [history] = await call('resolutions.history', { itemId });
    expect(history?.events[0]?.words).toContain(
      '1. Wahlgang: Frau Ahorn 7; ohne Ergebnis → 1. Wahlgang: Frau Ahorn 8',
    );
  });
});

const standing = {
  id: 'nomination',
  name: 'Frau Ahorn',
  proposedBy: '',
  candidates: [],
};

import { describe, expect, test } from 'vitest';
import { outcomes } from '../../../../shared/domain/vote/resolution.ts';
import { electionText } from '../../../../shared/german/election.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { paragraphsOf } from '../../../support/docx.ts';
import { accepting, aRound, aSingle, fallingOn } from '../../../shared/domain/vote/elections.ts';

const [m01, m02, m03] = ['Frau Mai', 'Herr Nil', 'Frau Ost'] as const;
/** 11 : 8 : 5 of 25 with one invalid vote, a run-off 12 : 12 with one abstention. */
const first = aRound({ [m01]: 11, [m02]: 8, [m03]: 5 }, { invalid: 1 });
const tie = aRound({ [m01]: 12, [m02]: 12 }, { kind: 'runOff', abstain: 1 });
const undecided = { ...aSingle([m01, m02, m03], first, tie), isSecret: true, ballotAskedCount: 5 };
const elected = accepting(
  { ...undecided, rounds: [first, { ...tie, lot: { ...fallingOn(m02), drawnBy: 'Frau Erle' } }] },
  { [m02]: 'accepted' },
);

/** A meeting in which 25 may vote, with an item of its public part or of the other. */
async function aMeetingOfElections({ isPublic = true } = {}) {
  const planned = await aPlannedMeeting({ members: 24 });
  const { call, meetingId } = planned;
  const itemId = await anItem(call, { meetingId, title: 'Wahl der oder des Vorsitzenden', isPublic });
  await setState(call, meetingId, 'running');
  const findings = async () =>
    (await call('checks.list', { meetingId, kind: 'minutes' }))
      .filter(({ place }) => place.itemId === itemId)
      .map(({ sentence }) => sentence);
  const words = async (kind: 'minutes' | 'publicMinutes' | 'resolutionList') => {
    const { bytes } = await call('documents.export', { meetingId, kind });
    return paragraphsOf(bytes).map(({ text }) => text);
  };
  return { ...planned, itemId, findings, words };
}

describe('an election of three with a run-off and a lot (case 10)', () => {
  test('is kept as it was typed, and its outcome has a name', async () => {
    const { call, itemId } = await aMeetingOfElections();
    const added = await call('resolutions.add', { itemId, label: 'Wahl', election: elected });
    expect(added.election).toEqual(elected);
    expect((await call('minutes.get', { itemId })).resolutions[0]?.election).toEqual(elected);
    expect(outcomes).toEqual(expect.arrayContaining(['elected', 'notElected']));
  });

  test('is measured in the agenda by who is in the room, also where nothing else was voted on', async () => {
    const { call, itemId, meetingId } = await aMeetingOfElections();
    await call('resolutions.add', {
      itemId,
      label: 'Wahl',
      election: { ...undecided, rounds: [aRound({ [m01]: 30, [m02]: 8, [m03]: 5 })] },
    });
    const row = (await call('agenda.list', { meetingId })).find(({ id }) => id === itemId);
    expect(row?.warnings).toBeGreaterThan(0);
  });

  test('is left as it is by a script that knows nothing of elections, and taken off by one that does', async () => {
    const { call, itemId } = await aMeetingOfElections();
    const {
      id,
      version,
      effect: _effect,
      position: _position,
      itemId: _item,
      ...fields
    } = await call('resolutions.add', { itemId, label: 'Wahl', election: elected });
    const { election: _election, ...before } = fields;
    const saved = await call('resolutions.save', { ...before, id, version, part: 'Ziffer 1' });
    expect(saved.resolution.election).toEqual(elected);
    const gone = await call('resolutions.save', { ...before, id, version: version + 1, election: null });
    expect(gone.resolution.election).toBeNull();
  });

  test('prints its rounds as a table and its sentences line by line, in the public minutes, too', async () => {
    const { call, itemId, words } = await aMeetingOfElections();
    const printedResult = electionText(elected);
    await call('resolutions.add', {
      itemId,
      label: 'Wahl',
      election: elected,
      outcome: 'elected',
      printedResult,
    });
    for (const kind of ['minutes', 'publicMinutes'] as const) {
      const printed = await words(kind);
      expect(printed).toEqual(expect.arrayContaining(['Wahl: Vorsitz', ...printedResult.split('\n')]));
      const table = ['Wahlvorschlag', '1. Wahlgang', 'engere Wahl', m01, '11', '12', m02, '8', '12'];
      const begins = printed.indexOf('Wahlvorschlag');
      expect(printed.slice(begins, begins + table.length)).toEqual(table);
    }
    expect((await words('resolutionList')).join('\n')).toContain('ist Herr Nil gewählt');
  });

  test('is told nothing of where it was held without the public', async () => {
    const { call, itemId, words } = await aMeetingOfElections({ isPublic: false });
    const printedResult = electionText(elected);
    await call('resolutions.add', {
      itemId,
      label: 'Wahl',
      election: elected,
      outcome: 'elected',
      printedResult,
    });
    const printed = (await words('publicMinutes')).join('\n');
    for (const secret of [m01, m02, 'Wahlgang', 'gewählt', 'Wahl: Vorsitz'])
      expect(printed).not.toContain(secret);
  });

  test('is checked: nothing where it fits, the lot where it is missing, ballot papers that few asked for', async () => {
    const { call, itemId, findings } = await aMeetingOfElections();
    const printedResult = electionText(elected);
    const one = await call('resolutions.add', {
      itemId,
      label: 'Wahl',
      election: elected,
      outcome: 'elected',
      printedResult,
    });
    expect(await findings()).toEqual([]);
    const { effect: _effect, position: _position, itemId: _item, ...fields } = one;
    const wrong = { ...undecided, ballotAskedCount: 4 };
    await call('resolutions.save', { ...fields, election: wrong });
    expect(await findings()).toEqual([
      expect.stringContaining('entscheidet aber das Los'),
      expect.stringContaining('verlangt haben es aber 4 Mitglieder; nötig sind 5'),
    ]);
  });

  test('is found by whoever stood in it', async () => {
    const { call, itemId, bodyId } = await aMeetingOfElections();
    await call('resolutions.add', { itemId, label: 'Wahl', election: elected });
    expect(await call('meetings.found', { bodyId, search: 'Ost' })).toMatchObject([{ itemId }]);
  });
});

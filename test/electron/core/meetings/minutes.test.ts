import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { emptyText, fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { rawFile } from '../../../support/rawFile.ts';
import { anItem, aPlannedMeeting, setState, testApp } from '../../../support/app.ts';

const vote = {
  form: 'counts' as const,
  yes: 4,
  no: 0,
  abstain: 0,
  invalid: null,
  wording: '',
  byFaction: [],
  byName: [],
  takenAt: null,
  remainderNote: '',
};

async function aRunningMeeting(options: { file?: string } = {}) {
  const test = await aPlannedMeeting(options);
  const itemId = await anItem(test.call, { meetingId: test.meetingId, title: 'Bericht' });
  await setState(test.call, test.meetingId, 'running');
  return { ...test, itemId };
}

describe('text', () => {
  it('an item without text reads as an empty text of version 0', async () => {
    const { call, itemId } = await aRunningMeeting();
    expect(await call('minutes.get', { itemId })).toEqual({
      itemId,
      text: emptyText,
      orderVersion: 1,
      textVersion: 0,
      resolutions: [],
    });
  });

  it('two windows on the same item: the second save is refused and nothing is lost', async () => {
    const { call, failure, itemId } = await aRunningMeeting();
    await call('minutes.saveText', { itemId, text: fromPlain('Anfang'), baseVersion: 0 });
    await call('minutes.saveText', { itemId, text: fromPlain('Fenster A'), baseVersion: 1 });
    for (const baseVersion of [0, 1, 7]) {
      const late = { itemId, text: fromPlain('Fenster B'), baseVersion };
      expect(await failure('minutes.saveText', late)).toEqual({ code: 'CONFLICT' });
    }
    const { text, textVersion } = await call('minutes.get', { itemId });
    expect([plainText(text), textVersion]).toEqual(['Fenster A', 2]);
    await call('minutes.saveText', { itemId, text: fromPlain('Fenster B'), baseVersion: textVersion });
  });

  it('a text keeps its lists and marks', async () => {
    const { call, itemId } = await aRunningMeeting();
    const text = {
      type: 'doc' as const,
      content: [
        {
          type: 'orderedList' as const,
          attrs: { start: 3 },
          content: [
            {
              type: 'listItem' as const,
              content: [
                {
                  type: 'paragraph' as const,
                  content: [{ type: 'text' as const, text: 'fett', marks: [{ type: 'bold' as const }] }],
                },
              ],
            },
          ],
        },
      ],
    };
    await call('minutes.saveText', { itemId, text, baseVersion: 0 });
    expect((await call('minutes.get', { itemId })).text).toEqual(text);
  });

  it.each(['minutesReady', 'cancelled'] as const)(
    'a meeting that is %s takes no more text',
    async (state) => {
      const { call, failure, itemId, meetingId } = await aRunningMeeting();
      const way = state === 'cancelled' ? (['planned', 'cancelled'] as const) : (['closed', state] as const);
      for (const step of way) await setState(call, meetingId, step, 'Grund');
      const locked = { code: 'MEETING_LOCKED', state };
      const text = fromPlain('zu spät');
      expect(await failure('minutes.saveText', { itemId, text, baseVersion: 0 })).toEqual(locked);
      expect(await failure('resolutions.add', { itemId })).toEqual(locked);
      expect(await failure('attendance.fill', { meetingId })).toEqual(locked);
      const title = { meetingId, title: 'neu', isPublic: true, parentId: null, beforeItemId: null };
      expect(await failure('agenda.add', title)).toEqual(locked);
    },
  );

  it('what the public is told of a resolution is kept, also by a script that knows nothing of it (M10)', async () => {
    const { call, itemId } = await aRunningMeeting();
    const added = await call('resolutions.add', { itemId });
    expect(added).toMatchObject({ publicWording: '', isWithheld: false });
    const told = { ...added, publicWording: 'Die Stelle wird besetzt.', isWithheld: true };
    const { resolution } = await call('resolutions.save', told);
    const { publicWording: _wording, isWithheld: _withheld, ...known } = resolution;
    await call('resolutions.save', { ...known, label: 'Empfehlung' });
    const [stored] = (await call('minutes.get', { itemId })).resolutions;
    expect(stored).toMatchObject({
      label: 'Empfehlung',
      publicWording: 'Die Stelle wird besetzt.',
      isWithheld: true,
    });
  });

  it('an unknown item is not found', async () => {
    const { failure } = await aRunningMeeting();
    const error = { code: 'NOT_FOUND', what: 'item' };
    expect(await failure('minutes.get', { itemId: 'nix' })).toEqual(error);
    expect(await failure('minutes.saveText', { itemId: 'nix', text: emptyText, baseVersion: 0 })).toEqual(
      error,
    );
    expect(await failure('resolutions.add', { itemId: 'nix' })).toEqual(error);
  });
});

describe('resolutions', () => {
  it('of a secret ballot only the totals are kept (R28)', async () => {
    const { call, itemId, people, bodyId: _ } = await aRunningMeeting();
    const { id: organizationId } = await call('organizations.save', {
      id: null,
      name: 'Liste',
      shortName: '',
      kind: 'list',
    });
    const named = {
      ...vote,
      byName: people.map((personId) => ({ personId, choice: 'yes' as const })),
      byFaction: [{ organizationId, yes: 4, no: 0, abstain: 0 }],
    };
    const added = await call('resolutions.add', { itemId, vote: { ...named, form: 'names' } });
    expect(added.vote).toEqual({ form: 'names', byName: named.byName, takenAt: null, remainderNote: '' });
    const { itemId: _item, position: _position, effect: _effect, ...fields } = added;
    const { resolution } = await call('resolutions.save', { ...fields, vote: { ...named, form: 'secret' } });
    expect(resolution.vote).toEqual({ ...blankVote('secret'), yes: 4, no: 0, abstain: 0 });
    const stored = await call('minutes.get', { itemId });
    expect(stored.resolutions[0]).toEqual(resolution);
  });

  it('names that an old file holds beside a secret ballot are not read (R28)', async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-secret-'));
    const file = path.join(folder, 'ratsfeder.sqlite');
    const { app, call, itemId, people } = await aRunningMeeting({ file });
    const secret = { ...blankVote('secret'), yes: 3, no: 0 };
    const { id } = await call('resolutions.add', { itemId, vote: secret });
    await app.close();
    rawFile(file, (db) => {
      const names = db.prepare('insert into vote_by_name values (?, ?, ?, ?)');
      for (const [position, personId] of people.entries()) names.run(id, position, personId, 'yes');
    });
    const again = testApp({ file });
    expect((await again.call('minutes.get', { itemId })).resolutions[0]?.vote).toEqual(secret);
    await again.app.close();
    rmSync(folder, { recursive: true });
  });

  it('what was not counted stays so, and is no 0', async () => {
    const { call, itemId } = await aRunningMeeting();
    const added = await call('resolutions.add', { itemId, vote: { ...vote, yes: null, no: 2, abstain: 1 } });
    const { itemId: _item, position: _position, effect: _effect, ...fields } = added;
    await call('resolutions.save', { ...fields, outcome: 'adopted' });
    const [stored] = (await call('minutes.get', { itemId })).resolutions;
    expect(stored?.vote).toMatchObject({ yes: null, no: 2, abstain: 1, invalid: null });
  });

  it('a contradiction is stored as it was entered: the same person twice, a tie "adopted"', async () => {
    const { call, itemId, people, meetingId } = await aRunningMeeting();
    const personId = people[0] ?? '';
    const byName = [
      { personId, choice: 'yes' as const },
      { personId, choice: 'no' as const },
    ];
    const added = await call('resolutions.add', {
      itemId,
      outcome: 'adopted',
      vote: { ...vote, form: 'names', byName },
    });
    expect((await call('minutes.get', { itemId })).resolutions).toEqual([added]);
    const [, row] = await call('agenda.list', { meetingId });
    expect(row?.warnings).toBeGreaterThanOrEqual(2);
  });

  it('factions and names come back in the order they were entered', async () => {
    const { call, itemId, people } = await aRunningMeeting();
    const byName = people.toReversed().map((personId) => ({ personId, choice: 'abstain' as const }));
    await call('resolutions.add', { itemId, vote: { ...vote, form: 'names', byName } });
    const { resolutions } = await call('minutes.get', { itemId });
    expect(resolutions[0]?.vote).toMatchObject({ byName });
  });

  it('a list that voted as a whole and who of it voted otherwise come back as entered', async () => {
    const { call, itemId, people } = await aRunningMeeting();
    const list = { id: null, version: null, name: 'Liste Vielfalt', shortName: '', kind: 'list' } as const;
    const { id: organizationId } = await call('organizations.save', list);
    const byFaction = [{ organizationId, yes: 0, no: 0, abstain: 0, whole: 'yes' as const }];
    const members = people.slice(0, 1).map((personId) => ({ personId, choice: 'no' as const }));
    await call('resolutions.add', { itemId, vote: { ...vote, form: 'factions', byFaction, members } });
    const { resolutions } = await call('minutes.get', { itemId });
    expect(resolutions[0]?.vote).toMatchObject({ form: 'factions', byFaction, members });
  });

  it('a vote by an unknown faction or person is refused and leaves nothing behind', async () => {
    const { call, failure, itemId } = await aRunningMeeting();
    const byFaction = [{ organizationId: 'nix', yes: 1, no: 0, abstain: 0 }];
    expect(
      await failure('resolutions.add', { itemId, vote: { ...vote, form: 'factions', byFaction } }),
    ).toEqual({
      code: 'NOT_FOUND',
      what: 'organization',
    });
    const byName = [{ personId: 'nix', choice: 'yes' as const }];
    expect(await failure('resolutions.add', { itemId, vote: { ...vote, form: 'names', byName } })).toEqual({
      code: 'NOT_FOUND',
      what: 'person',
    });
    expect((await call('minutes.get', { itemId })).resolutions).toEqual([]);
  });

  it('a resolution changed in another window is not overwritten', async () => {
    const { call, failure, itemId } = await aRunningMeeting();
    const added = await call('resolutions.add', { itemId });
    const { itemId: _item, position: _position, effect: _effect, ...fields } = added;
    await call('resolutions.save', { ...fields, mover: 'A', vote });
    expect(await failure('resolutions.save', { ...fields, mover: 'B', vote: null })).toEqual({
      code: 'CONFLICT',
    });
    expect((await call('minutes.get', { itemId })).resolutions).toMatchObject([
      { mover: 'A', vote: { yes: 4 } },
    ]);
  });

  it('resolutions can be put in another order and removed', async () => {
    const { call, failure, itemId } = await aRunningMeeting();
    for (const part of ['a', 'b', 'c']) await call('resolutions.add', { itemId, part });
    const [, , last] = (await call('minutes.get', { itemId })).resolutions;
    const moved = await call('resolutions.move', { id: last?.id ?? '', position: 0 });
    expect(moved.map(({ part, position }) => `${part}${position}`)).toEqual(['c0', 'a1', 'b2']);
    await call('resolutions.remove', { id: last?.id ?? '' });
    const added = await call('resolutions.add', { itemId, part: 'd' });
    expect(added.position).toBe(3);
    expect(await failure('resolutions.remove', { id: last?.id ?? '' })).toEqual({
      code: 'NOT_FOUND',
      what: 'resolution',
    });
  });

  it('an item is marked empty, text, resolution, result as its minutes grow', async () => {
    const { call, itemId, meetingId } = await aRunningMeeting();
    const mark = async () => (await call('agenda.list', { meetingId }))[1]?.mark;
    expect(await mark()).toBe('empty');
    await call('minutes.saveText', { itemId, text: fromPlain(''), baseVersion: 0 });
    expect(await mark()).toBe('empty');
    await call('minutes.saveText', { itemId, text: fromPlain('Wort'), baseVersion: 1 });
    expect(await mark()).toBe('text');
    const {
      itemId: _item,
      position: _position,
      effect: _effect,
      ...fields
    } = await call('resolutions.add', { itemId });
    expect(await mark()).toBe('resolution');
    await call('resolutions.save', { ...fields, outcome: 'noted' });
    expect(await mark()).toBe('result');
  });

  it('more votes than people entitled is a warning at the item (R27)', async () => {
    const { call, itemId, meetingId, bodyId } = await aRunningMeeting();
    const [body] = await call('bodies.list', {});
    const rules = body?.rules[0];
    if (rules) await call('rules.save', { ...rules, bodyId, statutorySeats: 4 });
    const warnings = async () => (await call('agenda.list', { meetingId }))[1]?.warnings;
    const added = await call('resolutions.add', { itemId, outcome: 'adopted', vote });
    expect(await warnings()).toBe(0);
    const { itemId: _item, position: _position, effect: _effect, ...fields } = added;
    await call('resolutions.save', { ...fields, vote: { ...vote, yes: 5 } });
    expect(await warnings()).toBe(1);
  });
});

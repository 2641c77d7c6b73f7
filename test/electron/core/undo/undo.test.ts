import { describe, expect, it } from 'vitest';
import type { Call } from '../../../../shared/client.ts';
import { blankVote } from '../../../../shared/domain/vote/vote.ts';
import { fromPlain, plainText } from '../../../../shared/domain/richText.ts';
import { anItem, aPlannedMeeting, setState } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';

const takeBack = async (call: Call, meetingId: string) => {
  const { last } = await call('undo.get', { meetingId });
  return call('undo.takeBack', { meetingId, id: last?.id ?? 'none' });
};
const repeat = async (call: Call, meetingId: string) => {
  const { undone } = await call('undo.get', { meetingId });
  return call('undo.repeat', { meetingId, id: undone?.id ?? 'none' });
};

const titles = async (call: Call, meetingId: string) =>
  (await call('agenda.list', { meetingId })).filter(({ kind }) => kind === 'item').map(({ title }) => title);

const itemOf = async (call: Call, meetingId: string, title: string) => {
  const item = (await call('agenda.list', { meetingId })).find((row) => row.title === title);
  if (!item) throw new Error(`no ${title}`);
  return item;
};

async function anAgenda() {
  const test = await aPlannedMeeting();
  const { call, meetingId } = test;
  for (const title of ['Begrüßung', 'Bericht', 'Verschiedenes']) await anItem(call, { meetingId, title });
  return test;
}

describe('what was done to the agenda is undone', () => {
  it('an item that was removed stands where it stood, with its sub-items, its files and its id', async () => {
    const { call, meetingId } = await anAgenda();
    const { id } = await itemOf(call, meetingId, 'Bericht');
    await anItem(call, { meetingId, title: 'Anfragen dazu', parentId: id });
    const attachment = await anAttachment(call, { kind: 'item', id });
    const before = await call('agenda.list', { meetingId });
    await call('agenda.remove', { id });
    expect(await call('undo.get', { meetingId })).toMatchObject({
      last: { words: '„Bericht“ entfernt.', isTold: true },
      undone: null,
    });
    expect(await takeBack(call, meetingId)).toMatchObject({
      words: '„Bericht“ entfernt.',
      target: { itemId: id },
    });
    const after = await call('agenda.list', { meetingId });
    expect(after.map(({ version: _version, ...row }) => row)).toEqual(
      before.map(({ version: _version, ...row }) => row),
    );
    const { bytes } = await call('attachments.file', { id: attachment.id });
    expect(bytes.length).toBeGreaterThan(0);
  });

  it('who read the item before it was removed does not fit by chance afterwards', async () => {
    const { call, failure, meetingId } = await anAgenda();
    const seen = await itemOf(call, meetingId, 'Bericht');
    await call('agenda.remove', { id: seen.id });
    await takeBack(call, meetingId);
    expect(await failure('agenda.update', { ...seen, title: 'Anders' })).toEqual({ code: 'CONFLICT' });
  });

  it('a move and a change, and both are done again', async () => {
    const { call, meetingId } = await anAgenda();
    const { id } = await itemOf(call, meetingId, 'Verschiedenes');
    const first = await itemOf(call, meetingId, 'Begrüßung');
    await call('agenda.move', { id, parentId: null, beforeItemId: first.id, isPublic: true });
    await call('agenda.update', { ...first, title: 'Eröffnung' });
    expect(await titles(call, meetingId)).toEqual(['Verschiedenes', 'Eröffnung', 'Bericht']);
    await takeBack(call, meetingId);
    await takeBack(call, meetingId);
    expect(await titles(call, meetingId)).toEqual(['Begrüßung', 'Bericht', 'Verschiedenes']);
    await repeat(call, meetingId);
    await repeat(call, meetingId);
    expect(await titles(call, meetingId)).toEqual(['Verschiedenes', 'Eröffnung', 'Bericht']);
    expect((await call('undo.get', { meetingId })).undone).toBeNull();
  });

  it('what was done newly ends what could be done again', async () => {
    const { call, failure, meetingId } = await anAgenda();
    await takeBack(call, meetingId);
    await anItem(call, { meetingId, title: 'Anträge' });
    expect(await failure('undo.repeat', { meetingId, id: 'none' })).toEqual({
      code: 'NOT_TAKEN_BACK',
      because: 'nothing',
    });
  });

  it('an adopted motion goes with what it did to the agenda', async () => {
    const { call, meetingId } = await anAgenda();
    const { id } = await itemOf(call, meetingId, 'Bericht');
    await setState(call, meetingId, 'running');
    await call('motions.record', {
      meetingId,
      mover: '',
      reason: '',
      effect: { kind: 'remove', itemIds: [id] },
      outcome: 'adopted',
      vote: null,
      text: fromPlain('Absetzen.'),
      printedResult: '- einstimmig -',
    });
    expect(await itemOf(call, meetingId, 'Bericht')).toMatchObject({ status: 'removed' });
    await takeBack(call, meetingId);
    expect(await itemOf(call, meetingId, 'Bericht')).toMatchObject({ status: 'onAgenda' });
  });
});

describe('what was typed is never lost by it', () => {
  it('an item in which something was written since stays, and what was done before can still be undone', async () => {
    const { call, failure, meetingId, people } = await anAgenda();
    await call('attendance.remove', { meetingId, personId: people[0] ?? '' });
    const itemId = await anItem(call, { meetingId, title: 'Nachtrag' });
    await call('minutes.saveText', { itemId, text: fromPlain('Es wird berichtet.'), baseVersion: 0 });
    const { last } = await call('undo.get', { meetingId });
    expect(await failure('undo.takeBack', { meetingId, id: last?.id ?? '' })).toEqual({
      code: 'NOT_TAKEN_BACK',
      because: 'changed',
    });
    expect(plainText((await call('minutes.get', { itemId })).text)).toBe('Es wird berichtet.');
    expect(await takeBack(call, meetingId)).toMatchObject({ target: { personId: people[0] } });
    expect(await titles(call, meetingId)).toContain('Nachtrag');
  });

  it('the text of a resolution is no step, and stays where its vote is undone', async () => {
    const { call, meetingId } = await anAgenda();
    const { id: itemId } = await itemOf(call, meetingId, 'Bericht');
    const added = await call('resolutions.add', { itemId });
    const vote = { ...blankVote('counts'), yes: 5, no: 1 };
    const voted = await call('resolutions.save', {
      ...added,
      outcome: 'adopted',
      vote,
      printedResult: '5:1',
    });
    const text = fromPlain('So sei es.');
    await call('resolutions.save', { ...voted.resolution, text });
    expect(await takeBack(call, meetingId)).toMatchObject({
      words: '„Bericht“: Beschluss geändert.',
      target: { itemId, resolutionId: added.id },
    });
    const [now] = (await call('minutes.get', { itemId })).resolutions;
    expect(now).toMatchObject({ outcome: 'open', vote: null, printedResult: '', text });
  });

  it('a resolution that was deleted comes back with its text and its vote', async () => {
    const { call, meetingId, people } = await anAgenda();
    const { id: itemId } = await itemOf(call, meetingId, 'Bericht');
    const byName = [{ personId: people[0] ?? '', choice: 'yes' as const }];
    const text = fromPlain('So sei es.');
    const added = await call('resolutions.add', { itemId, text, vote: { ...blankVote('names'), byName } });
    await call('resolutions.remove', { id: added.id });
    await takeBack(call, meetingId);
    const { version: _version, ...before } = added;
    expect((await call('minutes.get', { itemId })).resolutions).toMatchObject([before]);
  });
});

describe('what was done to the attendance is undone', () => {
  it('ticks, times, and people who were entered or taken off the list', async () => {
    const { call, meetingId, people } = await anAgenda();
    const [member = ''] = people;
    const blank = { meetingId, note: '', group: 'members', votingRight: true, substitutesFor: null } as const;
    const stays = [{ fromTime: '18:00', fromItemId: null, untilTime: null, untilItemId: null }];
    await call('attendance.save', { ...blank, personId: member, status: 'present', stays });
    await call('attendance.save', { ...blank, personId: member, status: 'excused', stays: [] });
    const rowOf = async () =>
      (await call('attendance.get', { meetingId })).attendees.find(({ personId }) => personId === member);
    expect(await takeBack(call, meetingId)).toMatchObject({ target: { personId: member } });
    expect(await rowOf()).toMatchObject({ status: 'present', stays: [{ fromTime: '18:00' }] });
    await takeBack(call, meetingId);
    expect(await rowOf()).toMatchObject({ status: 'present', stays: [] });
    await call('attendance.remove', { meetingId, personId: member });
    await call('attendance.fill', { meetingId });
    expect(await takeBack(call, meetingId)).toMatchObject({
      words: 'Anwesenheit: Liste an den Tag der Sitzung angepasst.',
    });
    expect(await rowOf()).toBeUndefined();
    await takeBack(call, meetingId);
    expect(await rowOf()).toMatchObject({ status: 'present', position: 0 });
  });

  it('who is gone from the office since does not come back', async () => {
    const { call, failure, meetingId, people } = await anAgenda();
    const person = await call('people.save', {
      id: null,
      version: null,
      familyName: 'Gast',
      formOfAddress: null,
      title: '',
      givenName: '',
      position: '',
      email: '',
      phone: '',
      organizationId: null,
    });
    const guest = {
      meetingId,
      personId: person.id,
      group: 'guests',
      status: 'present',
      votingRight: false,
    } as const;
    await call('attendance.save', { ...guest, substitutesFor: null, note: '', stays: [] });
    await call('attendance.remove', { meetingId, personId: person.id });
    await call('people.remove', { id: person.id });
    const { last } = await call('undo.get', { meetingId });
    expect(await failure('undo.takeBack', { meetingId, id: last?.id ?? '' })).toEqual({
      code: 'NOT_TAKEN_BACK',
      because: 'changed',
    });
    expect(people).toHaveLength(3);
  });
});

describe('what holds for every order holds for this one', () => {
  it('only the step that was done last, whichever window did it', async () => {
    const { call, failure, meetingId } = await anAgenda();
    const { last } = await call('undo.get', { meetingId });
    await anItem(call, { meetingId, title: 'Aus dem anderen Fenster' });
    expect(await failure('undo.takeBack', { meetingId, id: last?.id ?? '' })).toEqual({
      code: 'NOT_TAKEN_BACK',
      because: 'otherStep',
    });
  });

  it('what was replaced in all texts, with whose wording it was', async () => {
    const { call, meetingId } = await anAgenda();
    const { id: itemId } = await itemOf(call, meetingId, 'Bericht');
    await setState(call, meetingId, 'running');
    await call('minutes.saveText', { itemId, text: fromPlain('Frau Müller berichtet.'), baseVersion: 0 });
    const added = await call('resolutions.add', { itemId, printedResult: 'Frau Müller dankt.' });
    const { id, version } = added;
    const before = await call('minutes.texts', { meetingId });
    await call('minutes.saveTexts', {
      meetingId,
      texts: [{ itemId, text: fromPlain('Frau Möller berichtet.'), baseVersion: 1 }],
      resolutions: [{ id, version, text: added.text, printedResult: 'Frau Möller dankt.', resultNote: '' }],
    });
    expect(await takeBack(call, meetingId)).toMatchObject({ words: 'In der Niederschrift ersetzt.' });
    const words = (all: typeof before) =>
      all.map(({ text, resolutions }) => [
        plainText(text),
        ...resolutions.map((one) => [one.printedResult, one.printedResultIsOwn]),
      ]);
    expect(words(await call('minutes.texts', { meetingId }))).toEqual(words(before));
  });

  it('once the meeting was opened the agenda of before stays', async () => {
    const { call, failure, meetingId } = await anAgenda();
    const { last } = await call('undo.get', { meetingId });
    await setState(call, meetingId, 'running');
    expect(await failure('undo.takeBack', { meetingId, id: last?.id ?? '' })).toEqual({
      code: 'NOT_TAKEN_BACK',
      because: 'otherState',
    });
    // Nor is it offered once more.
    expect(await call('undo.get', { meetingId })).toEqual({ last: null, undone: null });
  });

  it('after the meeting a vote changes with a reason, not by undoing it', async () => {
    const { call, failure, clock, meetingId } = await anAgenda();
    const { id: itemId } = await itemOf(call, meetingId, 'Bericht');
    await setState(call, meetingId, 'running');
    const vote = { ...blankVote('counts'), yes: 5 };
    const added = await call('resolutions.add', { itemId, outcome: 'adopted', vote });
    await setState(call, meetingId, 'closed');
    clock.now = '2026-09-18T09:00:00';
    await call('resolutions.save', { ...added, vote: { ...vote, yes: 6 }, reason: 'Verzählt.' });
    const { last } = await call('undo.get', { meetingId });
    expect(await failure('undo.takeBack', { meetingId, id: last?.id ?? '' })).toEqual({
      code: 'REASON_NEEDED',
    });
    expect((await call('undo.get', { meetingId })).last).toEqual(last);
    expect((await call('minutes.get', { itemId })).resolutions).toMatchObject([{ vote: { yes: 6 } }]);
  });

  it('a refused order is no step, and neither is one that changed nothing', async () => {
    const { call, failure, meetingId } = await anAgenda();
    const { last } = await call('undo.get', { meetingId });
    await failure('agenda.add', {
      meetingId,
      parentId: 'gone',
      beforeItemId: null,
      title: 'X',
      isPublic: true,
    });
    const item = await itemOf(call, meetingId, 'Bericht');
    await call('agenda.update', item);
    expect((await call('undo.get', { meetingId })).last).toEqual(last);
  });

  it('the log keeps that it was undone', async () => {
    const { call, meetingId } = await anAgenda();
    await takeBack(call, meetingId);
    const [entry] = await call('audit.list', { before: null });
    expect(entry).toMatchObject({
      action: 'stepTakenBack',
      sentence: 'Rückgängig gemacht (1. Sitzung Integrationsrat am 16.09.2026): „Verschiedenes“ aufgenommen.',
    });
  });
});

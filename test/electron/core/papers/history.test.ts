import { describe, expect, test } from 'vitest';
import { blankResult } from '../../../../shared/domain/paper/consultation.ts';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, aPlannedMeeting, testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import {
  aDecidedPaper,
  aDuePaper,
  anInquiry,
  anOtherBody,
  answered,
  aPaper,
  aStep,
  submitted,
} from '../../../support/papers.ts';

async function anOffice() {
  const { call } = testApp();
  return { call, bodyId: await aBody(call) };
}

describe('what is noted of a paper', () => {
  test('says what was done with it, the newest first, and nothing of others', async () => {
    const { call, bodyId } = await anOffice();
    const { id, version, ...head } = await aPaper(call, { bodyId });
    await aPaper(call, { bodyId, subject: 'Eine andere' });
    const changed = await call('papers.update', { ...head, id, version, subject: 'Sprachcafé' });
    const file = await anAttachment(call, { kind: 'paper', id }, { fileName: 'Plan.txt' });
    await call('attachments.remove', { id: file.id, version: file.version });
    const given = await submitted(call, changed);
    const reason = 'Der Verein hat es sich anders überlegt.';
    await call('papers.setState', { id, version: given.version, state: 'withdrawn', reason });
    const history = await call('papers.history', { id });
    expect(history.map(({ words }) => words)).toEqual([
      `zurückgezogen: ${reason}`,
      'zur Beratung gegeben',
      'Anlage „Plan.txt“ entfernt',
      'Anlage „Plan.txt“ hinzugefügt',
      'Angaben geändert',
      'angelegt',
    ]);
  });

  test('counts writing at its texts once, however often they save themselves', async () => {
    const { call, bodyId } = await anOffice();
    const { id } = await aPaper(call, { bodyId });
    for (const baseVersion of [1, 2, 3])
      await call('papers.saveTexts', { id, baseVersion, proposals: [], reasoning: fromPlain('Text') });
    const history = await call('papers.history', { id });
    expect(history.map(({ words }) => words)).toEqual(['Texte bearbeitet', 'angelegt']);
  });

  test('names the meeting on whose agenda it came', async () => {
    const { call, bodyId } = await anOffice();
    const { id: meetingId } = await aMeeting(call, { bodyId, date: '2026-12-16' });
    const { paper, step } = await aDuePaper(call, { bodyId });
    const papers = [{ paperId: paper.id, consultationId: step.id }];
    await call('papers.plan', { meetingId, papers });
    const [newest] = await call('papers.history', { id: paper.id });
    expect(newest?.words).toBe('auf die Tagesordnung gesetzt: 16.12.2026');
  });

  test('tells of its way: stations, what bodies did on their day, and what it is to others', async () => {
    const { call, bodyId } = await anOffice();
    const otherId = (await aPaper(call, { bodyId, subject: 'Die alte' })).id;
    const { id: paperId } = await aPaper(call, { bodyId });
    const body = await anOtherBody(call, 'Rat');
    const step = await aStep(call, { paperId, otherBodyId: body.id, role: 'Entscheidung' });
    const result = { ...blankResult, topNumber: '7', isMajority: true };
    await call('consultations.save', { ...step, date: '2031-03-04', result });
    const { id } = await call('paperRelations.add', { paperId, kind: 'supersedes', otherId });
    await call('paperRelations.remove', { id });
    const history = await call('papers.history', { id: paperId });
    expect(history.map(({ words }) => words)).toEqual([
      'Rat: mehrheitlich',
      'Bezug entfernt: ersetzt Beschlussvorlage 0001/2026, Die alte',
      'Bezug eingetragen: ersetzt Beschlussvorlage 0001/2026, Die alte',
      'Station Rat geändert',
      'Station Rat eingetragen',
      'angelegt',
    ]);
    expect(history[0]).toMatchObject({ on: '2031-03-04', at: null });
  });

  test('names the meeting that decided, with its item', async () => {
    const { call, bodyId, meetingId } = await aPlannedMeeting();
    const wording = { proposed: 'Der Zuschuss wird gewährt.', resolved: 'Der Zuschuss wird gewährt.' };
    const { paper, resolution } = await aDecidedPaper(call, { bodyId, meetingId, ...wording });
    await call('resolutions.save', {
      ...resolution,
      outcome: 'adopted',
      printedResult: 'Einstimmig angenommen',
    });
    const words = (await call('papers.history', { id: paper.id })).map((event) => event.words);
    expect(words).toContainEqual(expect.stringMatching(/^.+, TOP \d+(?:\.\d+)*: .+/u));
  });

  test('says of an Anfrage which question was answered, asked besides or deleted', async () => {
    const { call, bodyId } = await anOffice();
    const { paper, questions } = await anInquiry(call, { bodyId });
    const [first, second] = questions;
    if (!first || !second) throw new Error('no questions');
    await answered(call, second, 'Drei Wochen.');
    await call('questions.remove', { id: first.id, version: first.version });
    await call('questions.add', { paperId: paper.id, isSupplementary: true, text: 'Und danach?' });
    const words = (await call('papers.history', { id: paper.id })).map((event) => event.words);
    expect(words.slice(0, 3)).toEqual(['Nachfrage eingetragen', 'Frage 1 entfernt', 'Frage 2 beantwortet']);
  });
});

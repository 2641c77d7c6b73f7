import { describe, expect, test } from 'vitest';
import { fromPlain } from '../../../../shared/domain/richText.ts';
import { aBody, aMeeting, testApp } from '../../../support/app.ts';
import { anAttachment } from '../../../support/attachments.ts';
import { aDuePaper, aPaper, submitted } from '../../../support/papers.ts';

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
});

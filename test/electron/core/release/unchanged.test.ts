import { beforeAll, describe, expect, it } from 'vitest';
import { setState } from '../../../support/app.ts';
import { answerChecks, chairKey, decision, finishedSample, presented } from '../../../support/release.ts';

describe('what is released already and has not changed', () => {
  let office: Awaited<ReturnType<typeof finishedSample>>;
  let keyId: string;
  const target = (kind: 'publicMinutes' | 'invitation') => ({
    meetingId: office.meetingId,
    kind,
    subjectId: '',
  });
  const release = (documentId: string) => office.call('release.sign', decision({ documentId, keyId }));
  beforeAll(async () => {
    office = await finishedSample();
    ({ keyId } = await chairKey(office));
    await release((await presented(office)).id);
    await answerChecks(office, office.meetingId, 'publicMinutes');
    await release((await office.call('documents.present', target('publicMinutes'))).id);
    await release((await office.call('documents.present', target('invitation'))).id);
  });

  it('is not put before the chair a second time, however much later', async () => {
    office.clock.now = '2026-10-20T09:00:00';
    for (const kind of ['publicMinutes', 'invitation'] as const) {
      const refused = await office.failure('documents.present', target(kind));
      expect(refused, kind).toEqual({ code: 'UNCHANGED', version: 1 });
    }
  });

  it('nor as the same file taken back from Word, which stays a draft to be changed', async () => {
    const { fileName, bytes } = await office.call('documents.export', target('publicMinutes'));
    const draft = await office.call('documents.takeBack', { ...target('publicMinutes'), fileName, bytes });
    expect(await office.failure('documents.present', target('publicMinutes'))).toMatchObject({
      code: 'UNCHANGED',
    });
    await office.call('documents.discard', { id: draft.id });
  });

  it('is presented again as soon as the document says something else', async () => {
    const meeting = await setState(office.call, office.meetingId, 'closed', 'Raum falsch');
    await office.call('meetings.update', { ...meeting, room: 'Kleiner Saal' });
    expect(await office.call('documents.present', target('invitation'))).toMatchObject({ version: 2 });
  });
});

import { describe, expect, it } from 'vitest';
import { wordsOfDocx } from '../../../../electron/core/word/read/words.ts';
import { setState } from '../../../support/app.ts';
import { answerChecks, chairKey, decision, finishedSample, presented } from '../../../support/release.ts';

const added = 'Nachträglich wurde eine Frage beantwortet.';

type Office = Awaited<ReturnType<typeof finishedSample>>;

/** The Niederschrift as it was printed, taken back as edited. */
async function withDraft() {
  const office = await finishedSample();
  const target = { meetingId: office.meetingId, kind: 'minutes', subjectId: '' } as const;
  const given = await office.call('documents.export', target);
  const { id } = await office.call('documents.takeBack', { ...target, ...given });
  return { ...office, target, draft: { id, bytes: given.bytes } };
}

/** The clerk goes on writing in the program. */
async function writeOn({ call, meetingId }: Office): Promise<void> {
  await setState(call, meetingId, 'closed', 'Nachtrag');
  const item = (await call('agenda.list', { meetingId })).find(({ kind }) => kind === 'item');
  const itemId = item?.id ?? '';
  const { text, textVersion } = await call('minutes.get', { itemId });
  const content = [
    ...text.content,
    { type: 'paragraph' as const, content: [{ type: 'text' as const, text: added }] },
  ];
  await call('minutes.saveText', { itemId, text: { ...text, content }, baseVersion: textVersion });
  await setState(call, meetingId, 'minutesReady');
}

const rowOf = async ({ call, meetingId }: Office) =>
  (await call('documents.list', { meetingId })).find(({ kind }) => kind === 'minutes');
const veraltet = async ({ call, meetingId }: Office) =>
  (await call('checks.list', { meetingId, kind: 'minutes' })).find(({ sentence }) =>
    sentence.includes('veraltet'),
  );

describe('a file edited by hand', () => {
  it('is not outdated while the program’s text stays as it was', async () => {
    const office = await withDraft();
    expect((await rowOf(office))?.outdated).toBe('');
    expect(await veraltet(office)).toBeUndefined();
  });

  it('is outdated once it went on, and it is said what is new; both stay side by side, each as it is', async () => {
    const office = await withDraft();
    const { call, target, draft } = office;
    await writeOn(office);
    const { info, bytes } = await call('documents.stored', { id: draft.id });
    expect(info).toMatchObject({ state: 'draft', isOwnEdit: true });
    expect(Buffer.from(bytes).equals(draft.bytes)).toBe(true);
    expect(wordsOfDocx((await call('documents.export', target)).bytes)).toContain(added);
    expect((await rowOf(office))?.outdated).toContain(`Neu ist: „${added}“.`);
    expect(await veraltet(office)).toMatchObject({ severity: 'error', place: { tab: 'dokumente' } });
  });

  it('is then presented only for a reason, which the log keeps; what changes later asks anew', async () => {
    const office = await withDraft();
    await writeOn(office);
    const target = { meetingId: office.meetingId, kind: 'minutes', subjectId: '' } as const;
    expect(await office.failure('documents.present', target)).toEqual({ code: 'CHECKS_OPEN', count: 1 });
    await answerChecks(office, office.meetingId);
    await writeOn(office);
    expect(await office.failure('documents.present', target)).toEqual({ code: 'CHECKS_OPEN', count: 1 });
    await answerChecks(office, office.meetingId);
    expect(await office.call('documents.present', target)).toMatchObject({ isOwnEdit: true });
    const entries = await office.call('audit.list', { before: null });
    expect(entries.filter(({ action }) => action === 'checkOverridden').length).toBeGreaterThan(1);
  });

  it('and released: the public part that the program makes says that it differs', async () => {
    const office = await withDraft();
    const { keyId } = await chairKey(office);
    const { id: documentId } = await presented(office);
    await office.call('release.sign', decision({ documentId, keyId }));
    const checks = await office.call('checks.list', { meetingId: office.meetingId, kind: 'publicMinutes' });
    expect(checks[0]).toMatchObject({
      severity: 'error',
      sentence: expect.stringContaining('wurde von Hand bearbeitet'),
    });
    const target = { meetingId: office.meetingId, kind: 'publicMinutes', subjectId: '' } as const;
    await office.call('documents.takeBack', {
      ...target,
      ...(await office.call('documents.export', target)),
    });
    const after = await office.call('checks.list', { meetingId: office.meetingId, kind: 'publicMinutes' });
    expect(after.map(({ sentence }) => sentence).join('\n')).not.toContain('wurde von Hand bearbeitet');
  });
});

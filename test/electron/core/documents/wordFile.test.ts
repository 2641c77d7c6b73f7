import { describe, expect, test } from 'vitest';
import { openStore, type Store } from '../../../../db/store.ts';
import { madeAhead, sourceOf, wordFile } from '../../../../electron/core/documents/wordFile.ts';
import { meetingFacts } from '../../../../electron/core/meetings/facts.ts';
import { MeetingId } from '../../../../shared/domain/ids.ts';
import { testApp } from '../../../support/app.ts';
import { documentXml } from '../../../support/docx.ts';

/** A store in which something can happen just before a transaction. */
async function sampleWithRace() {
  const held: { store?: Store; meanwhile: (() => Promise<unknown>) | null } = { meanwhile: null };
  const open = async (file: string): Promise<Store> => {
    const store = await openStore(file);
    held.store = store;
    return {
      ...store,
      transaction: async (work) => {
        const { meanwhile } = held;
        held.meanwhile = null;
        await meanwhile?.();
        return store.transaction(work);
      },
    };
  };
  const { call } = testApp({ open });
  await call('setup.loadSample', {});
  const planned = (await call('meetings.list', {})).find(({ state }) => state === 'planned');
  if (!planned || !held.store) throw new Error('The sample has no planned meeting.');
  const { id, version, date, number, startTime, endTime, breaks, place } = planned;
  const fields = { id, version, date, number, startTime, endTime, breaks, place };
  const moveMeanwhile = (room: string) => {
    held.meanwhile = () => call('meetings.update', { ...fields, room });
  };
  return { call, store: held.store, meetingId: MeetingId.parse(id), moveMeanwhile };
}
const invitation = { kind: 'invitation', subjectId: '' } as const;

describe('a Word file is made before the transaction that freezes it', () => {
  test('what was made of the same is taken, what was made of anything else is not', async () => {
    const { store, call, meetingId } = await sampleWithRace();
    const source = () =>
      store.read(async (db) => sourceOf(db, await meetingFacts(db, meetingId), 'invitation', ''));
    const ahead = await madeAhead(store, meetingId, [invitation]);
    const before = await source();
    expect(await wordFile(before, ahead)).toBe(ahead[0]?.bytes);
    const { rules } = await call('meetings.get', { id: meetingId });
    expect(await wordFile({ ...before, look: { ...before.look, font: 'Verdana' } }, ahead)).not.toBe(
      ahead[0]?.bytes,
    );
    expect(await wordFile({ ...before, words: { ...before.words, ort: rules.name } }, ahead)).not.toBe(
      ahead[0]?.bytes,
    );
  });

  test('what changed between making and freezing stands in what is put before the chair', async () => {
    const { call, meetingId, moveMeanwhile } = await sampleWithRace();
    moveMeanwhile('Raum 7');
    const { id } = await call('documents.present', { meetingId, ...invitation });
    const { bytes } = await call('documents.stored', { id });
    expect(documentXml(bytes)).toContain('Raum 7');
  });

  test('and in what is sent', async () => {
    const { call, meetingId, moveMeanwhile } = await sampleWithRace();
    const [list] = await call('lists.list', {});
    moveMeanwhile('Raum 7');
    const { files } = await call('dispatch.send', {
      meetingId,
      documents: [{ ...invitation, documentId: null }],
      listIds: list ? [list.id] : [],
      withCalendar: false,
      way: 'folder',
      subject: 'Einladung',
      text: 'Anbei.',
    });
    expect(files.map(({ bytes }) => documentXml(bytes)).join()).toContain('Raum 7');
  });

  test('what cannot be made is refused with the reasons in their order', async () => {
    const { call, meetingId } = await sampleWithRace();
    const target = { meetingId, kind: 'minutes', subjectId: '' } as const;
    await expect(call('documents.present', target)).rejects.toMatchObject({ data: { code: 'WRONG_STATE' } });
    const unknown = { ...target, meetingId: MeetingId.parse('none') };
    await expect(call('documents.present', unknown)).rejects.toMatchObject({ data: { code: 'NOT_FOUND' } });
  });
});

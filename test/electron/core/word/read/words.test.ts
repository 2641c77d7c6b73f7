import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../../../shared/domain/document/document.ts';
import { chairKey, decision, finishedSample } from '../../../../support/release.ts';

let office: Awaited<ReturnType<typeof finishedSample>>;
beforeAll(async () => {
  office = await finishedSample();
});

/** As Word would save it after a clerk changed or added words. */
function edited(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  return zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) });
}

const exported = async (kind: DocumentKind) =>
  office.call('documents.export', { meetingId: office.meetingId, kind, subjectId: '' });

const target = (kind: DocumentKind) => ({ meetingId: office.meetingId, kind, subjectId: '' });

const withWords = (words: string) => (xml: string) =>
  xml.replace(/<w:p>/, `<w:p><w:r><w:t>${words}</w:t></w:r></w:p><w:p>`);

describe('a Word file edited by hand', () => {
  it('becomes the draft of its kind, in place of an earlier draft', async () => {
    const { call, meetingId } = office;
    const { fileName, bytes } = await exported('minutes');
    const first = await call('documents.takeBack', { ...target('minutes'), fileName, bytes });
    expect(first).toMatchObject({ state: 'draft', isOwnEdit: true, version: 1, fileName });
    const changed = edited(bytes, withWords('Von Hand ergänzt.'));
    const second = await call('documents.takeBack', { ...target('minutes'), fileName, bytes: changed });
    expect(second.version).toBe(1);
    const rows = await call('documents.list', { meetingId });
    const drafts = rows.flatMap(({ documents }) => documents).filter(({ state }) => state === 'draft');
    expect(drafts.map(({ id }) => id)).toEqual([second.id]);
  });

  it('is what is presented and released, byte by byte', async () => {
    const { call } = office;
    const { keyId } = await chairKey(office);
    const document = await call('documents.present', target('minutes'));
    expect(document).toMatchObject({ isOwnEdit: true, state: 'presented' });
    const released = await call('release.sign', decision({ documentId: document.id, keyId }));
    expect(released.state).toBe('released');
    const { bytes, fileName } = await call('documents.stored', { id: document.id });
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? strToU8(''))).toContain('Von Hand ergänzt.');
    expect((await call('release.verify', { fileName, bytes })).isReleased).toBe(true);
  });

  it('a released one cannot be discarded, a draft can', async () => {
    const { call, failure, meetingId } = office;
    const rows = await call('documents.list', { meetingId });
    const released = rows.flatMap(({ documents }) => documents).find(({ state }) => state === 'released');
    expect(await failure('documents.discard', { id: released?.id ?? '' })).toEqual({
      code: 'DOCUMENT_STATE',
      state: 'released',
    });
    const { fileName, bytes } = await exported('invitation');
    const draft = await call('documents.takeBack', { ...target('invitation'), fileName, bytes });
    expect(await call('documents.discard', { id: draft.id })).toBeNull();
  });

  it('never brings the non-public part into a public document', async () => {
    const { call, failure } = office;
    const { fileName, bytes } = await exported('publicNotice');
    const good = edited(bytes, withWords('Die Sitzung ist barrierefrei zugänglich.'));
    await call('documents.takeBack', { ...target('publicNotice'), fileName, bytes: good });
    for (const words of ['Vergabe von Dolmetschleistungen', 'vergabe  von DOLMETSCHLEISTUNGEN']) {
      const leaking = edited(bytes, withWords(words));
      const error = await failure('documents.takeBack', {
        ...target('publicNotice'),
        fileName,
        bytes: leaking,
      });
      expect(error).toMatchObject({ code: 'LEAK' });
    }
  });

  it('of another kind of file is refused, and nothing is lost', async () => {
    const { failure } = office;
    const junk = Buffer.from('kein Word');
    const zip = zipSync({ 'a.txt': strToU8('a') });
    for (const bytes of [junk, zip, new Uint8Array()]) {
      const input = { ...target('invitation'), fileName: 'x.docx', bytes };
      expect(await failure('documents.takeBack', input)).toEqual({ code: 'NOT_A_WORD_FILE' });
    }
  });
});

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../../../shared/domain/document/document.ts';
import { chairKey, decision, finishedSample } from '../../../../support/release.ts';

let office: Awaited<ReturnType<typeof finishedSample>>;
beforeAll(async () => {
  office = await finishedSample();
});

/** As Word would save it after a clerk changed or added words. */
function edited(base64: string, change: (xml: string) => string): string {
  const parts = unzipSync(Buffer.from(base64, 'base64'));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const bytes = zipSync({ ...parts, 'word/document.xml': strToU8(change(xml)) });
  return Buffer.from(bytes).toString('base64');
}

const exported = async (kind: DocumentKind) =>
  office.call('documents.export', { meetingId: office.meetingId, kind, subjectId: '' });

const target = (kind: DocumentKind) => ({ meetingId: office.meetingId, kind, subjectId: '' });

const withWords = (words: string) => (xml: string) =>
  xml.replace('</w:body>', '').replace(/<w:p>/, `<w:p><w:r><w:t>${words}</w:t></w:r></w:p><w:p>`) +
  '</w:body>';

describe('a Word file edited by hand', () => {
  it('becomes the draft of its kind, in place of an earlier draft', async () => {
    const { call, meetingId } = office;
    const { fileName, base64 } = await exported('minutes');
    const first = await call('documents.takeBack', { ...target('minutes'), fileName, base64 });
    expect(first).toMatchObject({ state: 'draft', isOwnEdit: true, version: 1, fileName });
    const bytes = edited(base64, withWords('Von Hand ergänzt.'));
    const second = await call('documents.takeBack', { ...target('minutes'), fileName, base64: bytes });
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
    const { base64, fileName } = await call('documents.stored', { id: document.id });
    expect(strFromU8(unzipSync(Buffer.from(base64, 'base64'))['word/document.xml'] ?? strToU8(''))).toContain(
      'Von Hand ergänzt.',
    );
    expect((await call('release.verify', { fileName, base64 })).isReleased).toBe(true);
  });

  it('a released one cannot be discarded, a draft can', async () => {
    const { call, failure, meetingId } = office;
    const rows = await call('documents.list', { meetingId });
    const released = rows.flatMap(({ documents }) => documents).find(({ state }) => state === 'released');
    expect(await failure('documents.discard', { id: released?.id ?? '' })).toEqual({
      code: 'DOCUMENT_STATE',
      state: 'released',
    });
    const { fileName, base64 } = await exported('invitation');
    const draft = await call('documents.takeBack', { ...target('invitation'), fileName, base64 });
    expect(await call('documents.discard', { id: draft.id })).toBeNull();
  });

  it('never brings the non-public part into a public document', async () => {
    const { call, failure } = office;
    const { fileName, base64 } = await exported('publicNotice');
    const good = edited(base64, withWords('Die Sitzung ist barrierefrei zugänglich.'));
    await call('documents.takeBack', { ...target('publicNotice'), fileName, base64: good });
    for (const words of ['Vergabe von Dolmetschleistungen', 'vergabe  von DOLMETSCHLEISTUNGEN']) {
      const leaking = edited(base64, withWords(words));
      const error = await failure('documents.takeBack', {
        ...target('publicNotice'),
        fileName,
        base64: leaking,
      });
      expect(error).toMatchObject({ code: 'LEAK' });
    }
  });

  it('of another kind of file is refused, and nothing is lost', async () => {
    const { failure } = office;
    const junk = Buffer.from('kein Word').toString('base64');
    const zip = Buffer.from(zipSync({ 'a.txt': strToU8('a') })).toString('base64');
    for (const base64 of [junk, zip, '']) {
      const input = { ...target('invitation'), fileName: 'x.docx', base64 };
      expect(await failure('documents.takeBack', input)).toEqual({ code: 'NOT_A_WORD_FILE' });
    }
  });
});

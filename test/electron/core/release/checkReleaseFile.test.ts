import { describe, expect, it } from 'vitest';
import { checkReleaseFile, type Expectations } from '../../../../electron/core/release/checkReleaseFile.ts';
import { answerRequest, type ReleaseFile } from '../../../../electron/core/release/releaseFile.ts';
import { aKey, answer, asKnown, current, dataFileId, hex, request } from './sample.ts';
import { DataFileId, DocumentId, MeetingId } from '../../../../shared/domain/ids.ts';

const chair = aKey();
const file = answerRequest(request, answer, chair.privateKey);
const expectations: Expectations = {
  dataFileId,
  current,
  known: [asKnown(aKey('Jörg Weiß')), asKnown(chair)],
};

const reasonFor = (given: ReleaseFile, change: Partial<Expectations> = {}) => {
  const checked = checkReleaseFile(given, { ...expectations, ...change });
  return checked.ok ? 'ok' : checked.reason;
};
const signedFor = (change: Partial<typeof request>) =>
  answerRequest({ ...request, ...change }, answer, chair.privateKey);

describe('a release from the chair', () => {
  it('counts where it is about this file and its key is known', () => {
    expect(reasonFor(file)).toBe('ok');
  });

  it('does not count in the data file of another office', () => {
    expect(reasonFor(file, { dataFileId: DataFileId.parse('datei-2') })).toBe('otherDatabase');
  });

  it('does not count for a document that is not there', () => {
    expect(reasonFor(file, { current: null })).toBe('unknownDocument');
    for (const change of [
      { kind: 'invitation' },
      { meetingId: MeetingId.parse('sitzung-2') },
      { documentId: DocumentId.parse('dokument-2') },
    ]) {
      expect(reasonFor(file, { current: { ...current, ...change } })).toBe('unknownDocument');
    }
  });

  it('does not count for an earlier version, whether that is the same document or one of its own', () => {
    expect(reasonFor(file, { current: { ...current, version: 3 } })).toBe('outdated');
    expect(
      reasonFor(file, { current: { ...current, version: 3, documentId: DocumentId.parse('dokument-2') } }),
    ).toBe('outdated');
  });

  it('does not count for a version that is not there any more, as after going back to a backup', () => {
    expect(reasonFor(signedFor({ version: 3 }))).toBe('unknownDocument');
  });

  it('does not count for another file of the same version', () => {
    const changes = [
      { sha256: hex('anders') },
      { size: 301 },
      { modelSha256: hex('anders') },
      { fileName: 'Andere.docx' },
    ];
    for (const change of changes) {
      expect(reasonFor(signedFor(change)), JSON.stringify(change)).toBe('otherFile');
    }
  });

  it('does not count with a key the office does not know or has revoked, whatever day it names', () => {
    expect(reasonFor(file, { known: [] })).toBe('unknownKey');
    expect(reasonFor(file, { known: [asKnown(chair, '2026-12-24T00:00:00')] })).toBe('revokedKey');
  });

  it('does not count with a signature that is not the key’s', () => {
    const thief = aKey();
    const { signature } = answerRequest(request, answer, thief.privateKey).signed;
    expect(reasonFor({ ...file, signed: { ...file.signed, signature } })).toBe('badSignature');
    const manifest = { ...file.signed.manifest, decision: 'return' as const };
    expect(reasonFor({ ...file, signed: { ...file.signed, manifest } })).toBe('badSignature');
  });

  it('is called forged, not outdated or foreign, where the signature does not fit what it names', () => {
    for (const change of [
      { version: 1 },
      { dataFileId: DataFileId.parse('datei-2') },
      { documentId: DocumentId.parse('dokument-2') },
    ]) {
      const manifest = { ...file.signed.manifest, ...change };
      expect(reasonFor({ ...file, signed: { ...file.signed, manifest } })).toBe('badSignature');
    }
  });

  it('does not count with a key of the same name slipped into the list of known keys', () => {
    const slipped = { ...asKnown(chair), publicKey: aKey().publicKey };
    expect(reasonFor(file, { known: [slipped] })).toBe('badSignature');
  });

  it('does not count where its parts do not belong together', () => {
    expect(reasonFor({ ...file, comments: [] })).toBe('altered');
    expect(reasonFor({ ...file, publicKey: aKey().publicKey })).toBe('altered');
    expect(reasonFor({ ...file, publicKey: '' })).toBe('altered');
  });
});

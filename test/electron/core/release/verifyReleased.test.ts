import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerRequest, type ReleaseAnswer } from '../../../../electron/core/release/releaseFile.ts';
import { type StoredSignature, verifyReleased } from '../../../../electron/core/release/verifyReleased.ts';
import { bytesOf, textOf, unnoticed } from './flips.ts';
import { signersSha256 } from '../../../../electron/core/signing/manifest.ts';
import {
  aKey,
  answer,
  asKnown,
  documentBytes,
  hex,
  model,
  request,
  row as whole,
  signers,
} from './sample.ts';
import { DataFileId, DocumentId, MeetingId } from '../../../../shared/domain/ids.ts';

const chair = aKey();
const deputy = aKey('Jörg Weiß');
const keys = [asKnown(chair), asKnown(deputy)];
const alone = { ...request, signers: request.signers.slice(0, 1) };
/** The chair alone had to sign. */
const row = { ...whole, signers: signers.slice(0, 1) };
const signedBy = (
  key: typeof chair,
  change: Partial<ReleaseAnswer> = {},
  asked = request,
): StoredSignature => ({
  ...answerRequest(asked, { ...answer, ...change }, key.privateKey),
  isBeforeRevocation: true,
  isBeforeEnd: false,
});
const first = signedBy(chair, {}, alone);
const second = { signer: { name: 'Jörg Weiß', role: 'Vorsitz' }, range: 'ab TOP 5', comments: [] };
const signatures = [signedBy(chair), signedBy(deputy, second)];

describe('a released document', () => {
  it('is sound as it was signed, by each for their items (R32)', () => {
    expect(verifyReleased(whole, signatures, keys)).toEqual([]);
  });

  it('is at fault with the signature of one of two chairs left out, and with another list of who had to sign', () => {
    for (const one of signatures) {
      expect(verifyReleased(whole, [one], keys)).toEqual(['signatureMissing']);
      expect(verifyReleased({ ...whole, signers: signers.slice(0, 1) }, [one], keys)).toContain(
        'signersChanged',
      );
    }
    expect(verifyReleased({ ...whole, signers: [] }, signatures, keys)).toEqual(['signersChanged']);
  });

  it('of two chairs with one name and one range is at fault with two signatures of the one', () => {
    const name = signers[0] ?? { name: '', role: '', range: '' };
    const twins = [name, name];
    const asked = { ...request, signers: twins.map((twin) => ({ ...twin, keyIds: [] })) };
    const twice = [signedBy(chair, {}, asked), signedBy(chair, {}, asked)];
    const both = [signedBy(chair, {}, asked), signedBy(deputy, {}, asked)];
    expect(asked.signers.length).toBe(2);
    expect(signersSha256(twins)).not.toBe(signersSha256([name]));
    expect(verifyReleased({ ...whole, signers: twins }, twice, keys)).toEqual(['signatureMissing']);
    expect(verifyReleased({ ...whole, signers: twins }, both, keys)).toEqual([]);
  });

  it('is sound with a refusal beside a consent (R33), and not released by a refusal alone', () => {
    const refusal = signedBy(deputy, { ...second, decision: 'refuse' });
    expect(verifyReleased(whole, [signedBy(chair), refusal], keys)).toEqual([]);
    const alike = signedBy(chair, { decision: 'refuse' }, alone);
    expect(verifyReleased(row, [alike], keys)).toEqual(['notReleased']);
    expect(verifyReleased(row, [], keys)).toEqual(['notReleased', 'signatureMissing']);
  });

  it('is at fault with any one bit of its file flipped, even where its digest was made to fit', () => {
    const result = unnoticed(documentBytes, (bytes) => {
      const plain = verifyReleased({ ...row, bytes }, [first], keys);
      const fitted = verifyReleased({ ...row, bytes, sha256: hex(bytes) }, [first], keys);
      expect([plain, fitted]).toEqual([['bytesChanged', 'otherFile'], ['otherFile']]);
      return plain.length === 0 || fitted.length === 0;
    });
    expect(result).toEqual({ tried: 2400, accepted: [] });
  });

  it('is at fault with any one bit of its model flipped', () => {
    const result = unnoticed(
      bytesOf(model),
      (altered) => verifyReleased({ ...row, model: textOf(altered) }, [first], keys).length === 0,
    );
    expect(result.accepted).toEqual([]);
    expect(result.tried).toBeGreaterThan(500);
  });

  it.each([
    [{ dataFileId: DataFileId.parse('datei-2') }, ['otherDatabase']],
    [{ documentId: DocumentId.parse('dokument-2') }, ['otherDocument']],
    [{ kind: 'invitation' }, ['otherDocument']],
    [{ version: 3 }, ['otherDocument']],
    [{ meetingId: MeetingId.parse('sitzung-2') }, ['otherDocument']],
    [{ fileName: 'Andere.docx' }, ['otherFile']],
    [{ size: 301 }, ['bytesChanged']],
    [{ sha256: hex('anders') }, ['bytesChanged']],
    [{ model: '{}' }, ['modelChanged']],
    [{ model: 'kein JSON' }, ['modelChanged']],
  ])('whose row was changed to %j has the faults %j', (change, faults) => {
    expect(verifyReleased({ ...whole, ...change }, signatures, keys)).toEqual(faults);
  });

  it('is at fault with other comments than the signed ones', () => {
    expect(verifyReleased(row, [{ ...first, comments: [] }], keys)).toEqual(['commentsChanged']);
  });

  it('is at fault with a signature of a key that is unknown, exchanged, or was revoked when it came in', () => {
    const exchanged = { ...asKnown(chair), publicKey: deputy.publicKey };
    expect(verifyReleased(row, [first], [])).toEqual(['unknownKey']);
    expect(verifyReleased(row, [first], [exchanged])).toEqual(['badSignature']);
    const late = { ...first, isBeforeRevocation: false };
    expect(verifyReleased(row, [late], [asKnown(chair, '2026-12-24T00:00:00')])).toEqual(['revokedKey']);
    expect(verifyReleased(row, [first], [asKnown(chair, '2026-12-24T00:00:00')])).toEqual([]);
    expect(verifyReleased(row, [late], [asKnown(chair)])).toEqual([]);
  });

  it('stays released when the chair’s clock was ahead and the key is revoked later', () => {
    const ahead = signedBy(chair, { signedAt: '2030-01-01T00:00:00' }, alone);
    expect(verifyReleased(row, [ahead], [asKnown(chair, '2027-01-01T00:00:00')])).toEqual([]);
  });

  it('is at fault with a manifest changed after signing', () => {
    const manifest = { ...first.signed.manifest, signedAt: '2026-12-01T18:00:01' };
    const altered = { ...first, signed: { ...first.signed, manifest } };
    expect(verifyReleased(row, [altered], keys)).toEqual(['badSignature']);
  });

  it('is at fault, and the check does not fail, whatever the stored signature became', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (signature, text) => {
        const broken = { ...first, signed: { ...first.signed, signature } };
        expect(verifyReleased({ ...row, model: text }, [broken], keys)).toContain('badSignature');
      }),
    );
  });
});

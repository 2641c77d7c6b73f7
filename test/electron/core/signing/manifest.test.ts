import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../electron/core/kernel/digest.ts';
import { Manifest, signManifest, verifyManifest } from '../../../../electron/core/signing/manifest.ts';
import { isSignedBy, PublicKey, signValue } from '../../../../electron/core/signing/publicKey.ts';
import { answerRequest } from '../../../../electron/core/release/releaseFile.ts';
import { bytesOf, parsed, textOf, unnoticed } from '../release/flips.ts';
import { aKey, answer, request } from '../release/sample.ts';
import { DataFileId, DocumentId, MeetingId } from '../../../../shared/domain/ids.ts';

const chair = aKey();
const { signed } = answerRequest(request, answer, chair.privateKey);

describe('a signed manifest', () => {
  it('is verified with the key it names', () => {
    expect(verifyManifest(signed, chair.publicKey)).toBe(true);
    expect(verifyManifest(JSON.parse(JSON.stringify(signed)), chair.publicKey)).toBe(true);
  });

  it('is refused with every other key', () => {
    expect(verifyManifest(signed, aKey().publicKey)).toBe(false);
  });

  it('is refused with a key it does not name, even where that key signed it', () => {
    const other = aKey();
    const signature = signValue(signed.manifest, other.privateKey);
    expect(isSignedBy(other.publicKey, signed.manifest, signature)).toBe(true);
    expect(verifyManifest({ ...signed, signature }, other.publicKey)).toBe(false);
    expect(() => signManifest(signed.manifest, other.privateKey)).toThrow('another key');
  });

  it('is refused with any one bit flipped in its text', () => {
    const bytes = bytesOf(canonicalText(signed));
    const result = unnoticed(bytes, (altered) => verifyManifest(parsed(textOf(altered)), chair.publicKey));
    expect(result.tried).toBeGreaterThan(5000);
    expect(result.accepted).toEqual([]);
  });

  it('is refused with any one field changed', () => {
    const changes: Partial<Manifest>[] = [
      { dataFileId: DataFileId.parse('datei-2') },
      { documentId: DocumentId.parse('dokument-2') },
      { kind: 'invitation' },
      { version: 3 },
      { meetingId: MeetingId.parse('sitzung-2') },
      { fileName: 'Andere.docx' },
      { sha256: '0'.repeat(64) },
      { size: 301 },
      { modelSha256: '0'.repeat(64) },
      { signersSha256: '0'.repeat(64) },
      { decision: 'return' },
      { signer: { ...signed.manifest.signer, name: 'Aylin Oeztuerk' } },
      { signer: { ...signed.manifest.signer, role: 'Stellvertretender Vorsitzender' } },
      { range: '' },
      { signedAt: '2026-12-01T18:00:01' },
      { commentsSha256: '0'.repeat(64) },
      { delegated: { chair: 'Leyla Karaduman', sha256: '0'.repeat(64) } },
    ];
    const named = new Set(changes.flatMap((change) => Object.keys(change)));
    expect([...named, 'format'].toSorted()).toEqual(Object.keys(Manifest.shape).toSorted());
    for (const change of changes) {
      const altered = { ...signed, manifest: { ...signed.manifest, ...change } };
      expect(verifyManifest(altered, chair.publicKey), JSON.stringify(change)).toBe(false);
    }
  });

  it('is refused with a field too many, outside or inside', () => {
    const { manifest } = signed;
    expect(verifyManifest({ ...signed, note: '' }, chair.publicKey)).toBe(false);
    expect(verifyManifest({ ...signed, manifest: { ...manifest, note: '' } }, chair.publicKey)).toBe(false);
    const signer = { ...manifest.signer, note: '' };
    expect(verifyManifest({ ...signed, manifest: { ...manifest, signer } }, chair.publicKey)).toBe(false);
  });

  it('is refused with its signature spelled in another way', () => {
    const { signature } = signed;
    const unusedBit = signature.replace(
      /.==$/,
      (end) => `${{ A: 'B', Q: 'R', g: 'h', w: 'x' }[end[0] ?? '']}==`,
    );
    expect(Buffer.from(unusedBit, 'base64')).toEqual(Buffer.from(signature, 'base64'));
    for (const other of [unusedBit, signature.slice(0, -2), `${signature}\n`, `${signature}A`, '']) {
      expect(verifyManifest({ ...signed, signature: other }, chair.publicKey), other).toBe(false);
    }
  });

  it('is not made of a malformed manifest', () => {
    const manifest = { ...signed.manifest, signedAt: '2026-12-01' };
    expect(() => signManifest(manifest, chair.privateKey)).toThrow('signedAt');
  });

  it('is never found in anything else, and nothing makes the check fail', () => {
    const anything = fc.anything({ withBigInt: true, withMap: true, withTypedArray: true });
    fc.assert(
      fc.property(anything, anything, fc.string(), (value, manifest, key) => {
        expect(verifyManifest(value, chair.publicKey)).toBe(false);
        expect(verifyManifest({ ...signed, manifest }, chair.publicKey)).toBe(false);
        expect(verifyManifest(signed, key)).toBe(false);
        expect(isSignedBy(key, value, signed.signature)).toBe(false);
      }),
    );
  });
});

it('a public key is an Ed25519 key and nothing else', () => {
  const der = Buffer.from(chair.publicKey, 'base64');
  der[8] = 0x6e; // X25519
  expect(PublicKey.safeParse(chair.publicKey).success).toBe(true);
  expect(PublicKey.safeParse(der.toString('base64')).success).toBe(false);
});

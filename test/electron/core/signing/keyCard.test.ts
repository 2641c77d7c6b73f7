import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../electron/core/kernel/digest.ts';
import { keyCardText, readKeyCard } from '../../../../electron/core/signing/keyCard.ts';
import { signValue } from '../../../../electron/core/signing/publicKey.ts';
import { bytesOf, junk, textOf, unnoticed } from '../release/flips.ts';
import { aKey } from '../release/sample.ts';

const key = aKey();
const text = keyCardText(key, key.privateKey);

describe('a key card', () => {
  it('tells whose key it is, and nothing secret', () => {
    const { privateKey, ...owner } = key;
    expect(readKeyCard(text)).toMatchObject(owner);
    expect(text).not.toContain(
      privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64').slice(24),
    );
  });

  it('is refused with any one bit flipped', () => {
    const result = unnoticed(bytesOf(text), (altered) => readKeyCard(textOf(altered)) !== null);
    expect(result.tried).toBeGreaterThan(2000);
    expect(result.accepted).toEqual([]);
  });

  it('is refused with another name, another key or a blank more', () => {
    const card = readKeyCard(text);
    expect(readKeyCard(canonicalText({ ...card, holder: 'Jörg Weiß' }))).toBeNull();
    expect(readKeyCard(canonicalText({ ...card, publicKey: aKey().publicKey }))).toBeNull();
    expect(readKeyCard(canonicalText({ ...card, note: '' }))).toBeNull();
    expect(readKeyCard(`${text}\n`)).toBeNull();
  });

  it('is refused where the fingerprint is not that of its key, even if signed', () => {
    const { selfSignature: _, ...rest } = { ...readKeyCard(text), keyId: aKey().keyId };
    const forged = canonicalText({ ...rest, selfSignature: signValue(rest, key.privateKey) });
    expect(readKeyCard(forged)).toBeNull();
  });

  it('is not written of parts that do not belong together', () => {
    expect(() => keyCardText(key, aKey().privateKey)).toThrow('belong together');
    expect(() => keyCardText({ ...key, holder: ' ' }, key.privateKey)).toThrow('holder');
  });

  it('is not found in anything else, and nothing makes reading fail', () => {
    fc.assert(
      fc.property(junk({ ...readKeyCard(text) }), (bytes) => {
        if (textOf(bytes) !== text) expect(readKeyCard(textOf(bytes))).toBeNull();
      }),
      { numRuns: 500 },
    );
  });
});

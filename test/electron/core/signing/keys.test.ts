import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  changePassphrase,
  createKey,
  fingerprintForReading,
  type NewKey,
  openKey,
  weakPassphrase,
} from '../../../../electron/core/signing/keys.ts';
import { publicKeyOf } from '../../../../electron/core/signing/publicKey.ts';
import { currentCost, SealedKey } from '../../../../electron/core/signing/sealedKey.ts';
import { bytesOf, flipped, parsed, someBits, textOf } from '../release/flips.ts';
import { KeyId } from '../../../../shared/domain/ids.ts';

const passphrase = 'Grünes Büro am Rathaus';
const holder = 'Aylin Öztürk';
/** The least that is opened; the program itself makes keys at currentCost. */
const cost = 2 ** 15;

let key: NewKey;
beforeAll(async () => {
  key = await createKey({ holder, passphrase, createdAt: '2026-01-05T10:00:00' }, cost);
});
const idsOf = ({ keyId }: NewKey) => ({ keyId, holder });

describe('a sealed key', () => {
  it('opens with its passphrase, and is the key of the public half', async () => {
    const opened = await openKey(JSON.parse(JSON.stringify(key.sealed)), idsOf(key), passphrase);
    expect(opened && publicKeyOf(opened)).toBe(key.publicKey);
  });

  it('opens with the same passphrase typed on another system', async () => {
    const decomposed = passphrase.normalize('NFD');
    expect(decomposed).not.toBe(passphrase);
    expect(await openKey(key.sealed, idsOf(key), decomposed)).not.toBeNull();
  });

  it('stays shut with any other passphrase, id or holder', async () => {
    const ids = idsOf(key);
    expect(await openKey(key.sealed, ids, 'Grünes Büro am rathaus')).toBeNull();
    expect(await openKey(key.sealed, ids, '')).toBeNull();
    expect(await openKey(key.sealed, { ...ids, holder: 'Jörg Weiß' }, passphrase)).toBeNull();
    expect(await openKey(key.sealed, { ...ids, keyId: KeyId.parse('0'.repeat(64)) }, passphrase)).toBeNull();
  });

  it('stays shut with any of 200 bits flipped', async () => {
    const bytes = bytesOf(JSON.stringify(key.sealed));
    const altered = someBits(bytes).map((bit) => parsed(textOf(flipped(bytes, bit))));
    const opened = await Promise.all(altered.map((sealed) => openKey(sealed, idsOf(key), passphrase)));
    expect(opened).toEqual(Array(200).fill(null));
    // Else passphrase and tag would not have been tried at all.
    const wellFormed = altered.filter((sealed) => SealedKey.safeParse(sealed).success);
    expect(wellFormed.length).toBeGreaterThan(20);
  });

  it('of a foreign file cannot ask for all memory, or for less than is safe', async () => {
    for (const change of [{ N: 2 ** 30 }, { N: 2 ** 14 }, { N: 40_000 }, { r: 64 }, { p: 1000 }]) {
      expect(SealedKey.safeParse({ ...key.sealed, ...change }).success).toBe(false);
      expect(await openKey({ ...key.sealed, ...change }, idsOf(key), passphrase)).toBeNull();
    }
  });

  it('is not opened after another cost was written into it', async () => {
    expect(await openKey({ ...key.sealed, N: 2 ** 16 }, idsOf(key), passphrase)).toBeNull();
  });

  it('made of anything else stays shut, and nothing makes opening fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), fc.string(), async (value, text) => {
        expect(await openKey(value, { keyId: KeyId.parse(text), holder: text }, text)).toBeNull();
      }),
    );
  });

  it('says nothing about the key it holds, and is different each time', async () => {
    const again = await createKey({ holder, passphrase, createdAt: '2026-01-05T10:00:00' }, cost);
    expect(again.keyId).not.toBe(key.keyId);
    expect(again.sealed.salt).not.toBe(key.sealed.salt);
    expect(again.sealed.iv).not.toBe(key.sealed.iv);
    const secret = key.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    expect(JSON.stringify(key.sealed)).not.toContain(secret.slice(24));
  });

  it('is made at today’s cost unless told otherwise', async () => {
    const { sealed } = await createKey({ holder, passphrase, createdAt: '2026-01-05T10:00:00' });
    expect(sealed.N).toBe(currentCost);
    expect(currentCost).toBeGreaterThanOrEqual(2 ** 15);
  });
});

describe('a new passphrase', () => {
  it('opens the same key, and the old one no longer does', async () => {
    const next = 'Neun blaue Stühle';
    const sealed = await changePassphrase(key.sealed, idsOf(key), passphrase, next, cost);
    const opened = await openKey(sealed, idsOf(key), next);
    expect(opened && publicKeyOf(opened)).toBe(key.publicKey);
    expect(await openKey(sealed, idsOf(key), passphrase)).toBeNull();
  });

  it('is not set by someone without the old one', async () => {
    expect(await changePassphrase(key.sealed, idsOf(key), 'falsch geraten', 'Neun blaue Stühle')).toBeNull();
  });

  it('has at least twelve characters that are not all the same', async () => {
    expect(weakPassphrase('   elf Zeichen ')).toBe('tooShort');
    expect(weakPassphrase('ü'.normalize('NFD').repeat(6))).toBe('tooShort');
    expect(weakPassphrase('aaaaaaaaaaaaa')).toBe('oneCharacter');
    expect(weakPassphrase('zwölf Zeich.')).toBeNull();
    await expect(createKey({ holder, passphrase: 'kurz', createdAt: '' })).rejects.toThrow('tooShort');
    await expect(changePassphrase(key.sealed, idsOf(key), passphrase, 'kurz')).rejects.toThrow('tooShort');
  });
});

it('a fingerprint is read aloud in eight groups of four', () => {
  const groups = '0123 4567 89ab cdef 0123 4567 89ab cdef';
  expect(fingerprintForReading(KeyId.parse('0123456789abcdef'.repeat(4)))).toBe(groups);
});

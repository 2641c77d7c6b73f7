import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, modelSha256, sha256, strictText } from '../../../../electron/core/kernel/digest.ts';
import { Base64, FileName, Text } from '../../../../electron/core/signing/signedFields.ts';

describe('the canonical text', () => {
  it('sorts keys and writes numbers and escapes as RFC 8785 shows', () => {
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalText(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],` +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('is the same however the keys were ordered', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalText(turned)).toBe(canonicalText(value));
      }),
    );
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalText(undefined)).toThrow('nothing');
    expect(() => canonicalText({ text: '\ud800' })).toThrow('surrogate');
    expect(() => canonicalText([Number.NaN])).toThrow('NaN');
  });
});

describe('digests', () => {
  it('are SHA-256 in hex', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('of a model do not depend on blanks and order, and there is none of broken JSON', () => {
    expect(modelSha256('{"b":1, "a":[2]}')).toBe(sha256('{"a":[2],"b":1}'));
    expect(modelSha256('{"b":1')).toBeNull();
  });
});

describe('foreign text', () => {
  it('is only read as exact UTF-8, the byte order mark included', () => {
    expect(() => strictText(Uint8Array.of(0xff))).toThrow('utf-8');
    expect(strictText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('\ufeffa');
  });

  it.each(['QQ', 'QR==', 'QQ==\n', 'QQ-_', ' QQ=='])('%j is not the one spelling of base64', (text) => {
    expect(Base64.safeParse(text).success).toBe(false);
  });

  it.each([
    '../a.docx',
    'a\\b.pdf',
    'C:a.pdf',
    'a.exe',
    '.docx',
    'a\u202excod.pdf',
    'a.docx.lnk',
    'a.docx\n',
  ])('%j is no name for a file to be opened', (name) => {
    expect(FileName.safeParse(name).success).toBe(false);
  });

  it('may not hold what neither the data file nor Word keeps', () => {
    expect(Text.safeParse('a\u0000b').success).toBe(false);
    expect(Text.safeParse('„Grüße“\n🙂').success).toBe(true);
  });
});

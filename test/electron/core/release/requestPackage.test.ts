import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes, sha256OfValue } from '../../../../electron/core/kernel/digest.ts';
import { readPackage, writePackage } from '../../../../electron/core/release/requestPackage.ts';
import { printable } from '../../../../shared/domain/values.ts';
import { bytesOf, flipped, junk, textOf, unnoticed } from './flips.ts';
import { content, documentBytes } from './sample.ts';

const bytes = writePackage(content);
const whole = JSON.parse(textOf(bytes)) as Record<string, unknown>;

/** A package as a forger would write it: with the digest that belongs to its content. */
function forged(change: Record<string, unknown>): Uint8Array {
  const { digest: _, ...rest } = { ...whole, ...change };
  return canonicalBytes({ ...rest, digest: sha256OfValue(rest) });
}

describe('a package for the chair', () => {
  it('brings over everything that was put in', () => {
    expect(readPackage(bytes)).toEqual({ ok: true, content });
  });

  it('is the same file whenever it is written from the same facts', () => {
    const { document, request, checks, comments, items } = content;
    expect(writePackage({ items, comments, checks, request, document })).toEqual(bytes);
  });

  it('is refused with any one bit flipped', () => {
    const result = unnoticed(bytes, (altered) => readPackage(altered).ok);
    expect(result.tried).toBeGreaterThan(10_000);
    expect(result.accepted).toEqual([]);
  });

  it('is refused cut short at any place, as incomplete where its beginning is there', () => {
    for (let end = 0; end < bytes.length; end += 1) {
      const read = readPackage(bytes.subarray(0, end));
      const endsInBrace = bytes[end - 1] === 0x7d;
      const reason = end < '{"checks":'.length ? 'notAPackage' : endsInBrace ? 'damaged' : 'incomplete';
      expect(read, `cut at ${end}`).toEqual({ ok: false, reason });
    }
  });

  it('is refused where the same facts are spelled in another way', () => {
    const text = textOf(bytes);
    const others = [
      `${text}\n`,
      ` ${text}`,
      `\ufeff${text}`,
      JSON.stringify(whole, null, 1),
      text.replace('{"checks"', '{"checks":[],"checks"'),
      text.replace('Integrationsrat', String.raw`\u0049ntegrationsrat`),
      text.replace('"size":300', '"size":3e2'),
    ];
    for (const other of others) {
      expect(other).not.toBe(text);
      expect(readPackage(bytesOf(other)).ok, other.slice(0, 40)).toBe(false);
    }
  });

  it('is refused with another document in it, even with a digest that fits', () => {
    expect(readPackage(forged({})).ok).toBe(true);
    const { document } = content;
    const result = unnoticed(documentBytes, (altered) => {
      const base64 = Buffer.from(altered).toString('base64');
      return readPackage(forged({ document: { ...document, base64 } })).ok;
    });
    expect(result).toEqual({ tried: 2400, accepted: [] });
    expect(readPackage(forged({ document: { ...document, fileName: 'Andere.docx' } }))).toEqual({
      ok: false,
      reason: 'damaged',
    });
  });

  it('is refused with a name that leads elsewhere or starts a program', () => {
    for (const fileName of ['../../x.docx', 'Niederschrift.exe']) {
      const document = { ...content.document, fileName };
      const request = { ...content.request, fileName };
      expect(readPackage(forged({ document, request }))).toEqual({ ok: false, reason: 'damaged' });
    }
  });

  it('is told from other files, later formats and parts', () => {
    const reason = (value: Uint8Array) => {
      const read = readPackage(value);
      return read.ok ? 'ok' : read.reason;
    };
    expect(reason(bytesOf('PK'))).toBe('notAPackage');
    expect(reason(bytesOf('null'))).toBe('notAPackage');
    expect(reason(bytesOf('{"format":"ratsfeder-freigabe-datei-1"}'))).toBe('notAPackage');
    expect(reason(forged({ format: 'ratsfeder-freigabepaket-0' }))).toBe('notAPackage');
    expect(reason(forged({ format: 'ratsfeder-freigabepaket-2', checks: 'other' }))).toBe('newerFormat');
    expect(reason(bytesOf('{"format":"ratsfeder-freigabepaket-12"}'))).toBe('newerFormat');
    expect(reason(forged({ comments: undefined }))).toBe('incomplete');
    expect(reason(forged({ extra: 1 }))).toBe('damaged');
    expect(reason(canonicalBytes({ ...whole, digest: '0'.repeat(64) }))).toBe('damaged');
  });

  it('is not written with a document that is not the one presented', () => {
    const base64 = Buffer.from(flipped(documentBytes, 0)).toString('base64');
    const document = { ...content.document, base64 };
    expect(() => writePackage({ ...content, document })).toThrow('not the one');
  });

  it('is not found in anything else, and nothing makes reading fail', () => {
    fc.assert(
      fc.property(junk(whole), (other) => {
        if (textOf(other) !== textOf(bytes)) expect(readPackage(other).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('carries any text the program can store', () => {
    const text = fc.string({ unit: 'grapheme' }).map(printable);
    fc.assert(
      fc.property(fc.array(fc.record({ itemLabel: text, text })), (comments) => {
        expect(readPackage(writePackage({ ...content, comments }))).toMatchObject({ content: { comments } });
      }),
    );
  });
});

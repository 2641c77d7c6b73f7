import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalBytes } from '../../../../electron/core/kernel/digest.ts';
import { checkReleaseFile } from '../../../../electron/core/release/checkReleaseFile.ts';
import {
  answerRequest,
  readReleaseFile,
  writeReleaseFile,
} from '../../../../electron/core/release/releaseFile.ts';
import { readPackage, writePackage } from '../../../../electron/core/release/requestPackage.ts';
import { bytesOf, junk, textOf, unnoticed } from './flips.ts';
import { aKey, answer, asKnown, content, current, dataFileId, request } from './sample.ts';

const chair = aKey();
const file = answerRequest(request, answer, chair.privateKey);
const bytes = writeReleaseFile(file);
const expectations = { dataFileId, current, known: [asKnown(chair)] };

describe('the file that comes back from the chair', () => {
  it.each(['release', 'return', 'refuse'] as const)(
    'makes the whole way: presented, read, answered "%s", read and accepted',
    (decision) => {
      const got = readPackage(writePackage(content));
      if (!got.ok) throw new Error(got.reason);
      const sent = answerRequest(got.content.request, { ...answer, decision }, chair.privateKey);
      const back = readReleaseFile(writeReleaseFile(sent));
      if (!back.ok) throw new Error(back.reason);
      expect(back.content).toEqual(sent);
      expect(back.content.signed.manifest).toMatchObject({ ...current, dataFileId, decision });
      expect(checkReleaseFile(back.content, expectations)).toEqual({ ok: true });
    },
  );

  it('is refused with any one bit flipped', () => {
    let readAllTheSame = 0;
    const result = unnoticed(bytes, (altered) => {
      const read = readReleaseFile(altered);
      if (read.ok) readAllTheSame += 1;
      return read.ok && checkReleaseFile(read.content, expectations).ok;
    });
    expect(result.tried).toBeGreaterThan(5000);
    expect(result.accepted).toEqual([]);
    // Else the signature would not have been tried at all.
    expect(readAllTheSame).toBeGreaterThan(200);
  });

  it('is damaged with other comments than the signed ones, and is not written with them', () => {
    const others = [[], answer.comments.toReversed(), [{ ...answer.comments[0], text: 'Nein.' }]];
    for (const comments of others) {
      expect(readReleaseFile(canonicalBytes({ ...file, comments }))).toEqual({
        ok: false,
        reason: 'damaged',
      });
    }
    expect(() => writeReleaseFile({ ...file, comments: [] })).toThrow('not the signed ones');
  });

  it('is told from other files, later formats and parts', () => {
    const reason = (value: Uint8Array) => {
      const read = readReleaseFile(value);
      return read.ok ? 'ok' : read.reason;
    };
    expect(reason(writePackage(content))).toBe('notARelease');
    expect(reason(bytesOf(''))).toBe('notARelease');
    expect(reason(canonicalBytes({ ...file, format: 'ratsfeder-freigabe-datei-2' }))).toBe('newerFormat');
    expect(reason(bytes.subarray(0, 400))).toBe('incomplete');
    expect(reason(canonicalBytes({ ...file, publicKey: undefined }))).toBe('incomplete');
    expect(reason(bytesOf(JSON.stringify(file)))).toBe('damaged');
  });

  it('is not found in anything else, and nothing makes reading fail', () => {
    fc.assert(
      fc.property(junk({ ...file }), (other) => {
        const read = readReleaseFile(other);
        if (textOf(other) !== textOf(bytes)) {
          expect(read.ok && checkReleaseFile(read.content, expectations).ok).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});

import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../shared/documents/build.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import { extractSubjects } from '../../../shared/documents/subjects.ts';
import { secretFacts } from '../documents/secretFacts.ts';
import { isMarked, leaksIn } from './leaksIn.ts';

describe('what is not public', () => {
  it('is in no public facts, in no public document and in no file name, whatever the meeting', () => {
    assert(
      property(secretFacts(), (facts) => {
        expect(leaksIn(facts)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('is where it belongs: this test would see it', () => {
    assert(
      property(secretFacts(), (facts) => {
        for (const kind of ['minutes', 'nonPublicMinutes', 'chairScript', 'resolutionList'] as const)
          expect(isMarked(buildDocument(kind, facts, facts.meeting.id)), kind).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('shows in no file name, not even of a document that is not public', () => {
    assert(
      property(secretFacts(), (facts) => {
        for (const { label } of extractSubjects(facts))
          expect(isMarked(fileNameOf('resolutionExtract', facts, label))).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

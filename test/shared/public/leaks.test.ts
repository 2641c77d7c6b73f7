import { assert, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../shared/documents/build.ts';
import { fileNameOf } from '../../../shared/documents/fileNames.ts';
import { projectPublic } from '../../../shared/public/facts.ts';
import { clearanceOf } from '../../../shared/documents/kinds/index.ts';
import { extractSubjects } from '../../../shared/documents/subjects.ts';
import { type DocumentKind, documentKinds } from '../../../shared/domain/document/document.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { marker, secretFacts } from '../documents/secretFacts.ts';
import type { SubjectId } from '../../../shared/domain/document/document.ts';

type Target = { kind: DocumentKind; subjectId: SubjectId; label: string };

/** Everything that anybody may read of a meeting. */
function publicTargets(facts: MeetingFacts): Target[] {
  const kinds = documentKinds.filter((kind) => clearanceOf(kind, false) === 'public');
  return [
    ...kinds.map((kind) => ({ kind, subjectId: facts.meeting.id, label: '' })),
    ...extractSubjects(facts)
      .filter(({ isPublicItem }) => isPublicItem)
      .map(({ resolutionId, label }) => ({
        kind: 'resolutionExtract' as const,
        subjectId: resolutionId,
        label,
      })),
  ];
}

/** Facts as text; maps have none of their own. */
const asText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (inner instanceof Map ? [...inner] : inner));

describe('what is not public', () => {
  it('is in none of the facts that public documents are made of', () => {
    assert(
      property(secretFacts(), (facts) => {
        expect(asText(projectPublic(facts))).not.toContain(marker);
      }),
      { numRuns: 1000 },
    );
  });

  it('is in no public document, whatever the meeting', () => {
    assert(
      property(secretFacts(), (facts) => {
        for (const { kind, subjectId, label } of publicTargets(facts)) {
          expect(JSON.stringify(buildDocument(kind, facts, subjectId)), kind).not.toContain(marker);
          expect(fileNameOf(kind, facts, label)).not.toContain(marker);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is where it belongs: this test would see it', () => {
    assert(
      property(secretFacts(), (facts) => {
        for (const kind of ['minutes', 'nonPublicMinutes', 'chairScript', 'resolutionList'] as const)
          expect(JSON.stringify(buildDocument(kind, facts, facts.meeting.id)), kind).toContain(marker);
      }),
      { numRuns: 100 },
    );
  });

  it('shows in no file name, not even of a document that is not public', () => {
    assert(
      property(secretFacts(), (facts) => {
        for (const { label } of extractSubjects(facts))
          expect(fileNameOf('resolutionExtract', facts, label)).not.toContain(marker);
      }),
      { numRuns: 100 },
    );
  });
});

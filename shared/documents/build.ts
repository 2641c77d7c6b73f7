import type { DocumentKind } from '../domain/document/document.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { projectPublic } from '../public/facts.ts';
import type { Made } from './anyModel.ts';
import { aboutKind } from './kinds/index.ts';
import { extractSubjects } from './subjects.ts';

/**
 * A document of a meeting, or a German sentence why there is nothing to print. Public ones see nothing but the
 * projection. `subjectId`: the resolution of an extract, '' for every other kind.
 */
export function buildDocument(kind: DocumentKind, facts: MeetingFacts, subjectId: string): Made {
  const about = aboutKind(kind);
  switch (about.clearance) {
    case 'public':
      return about.build(projectPublic(facts));
    case 'nonPublic':
      return about.build(facts);
    case 'bySubject': {
      const subject = extractSubjects(facts).find((one) => one.subjectId === subjectId);
      return about.build(subject?.isPublicItem ? projectPublic(facts) : facts, subjectId);
    }
  }
}

import type { DocumentKind, SubjectId } from '../domain/document/document.ts';
import { asConvened } from '../facts/convened.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { projectPublic } from '../public/facts.ts';
import type { Made } from './anyModel.ts';
import { aboutKind } from './kinds/index.ts';
import { subjectsOf } from './subjects.ts';

/**
 * A document of a meeting, or a German sentence why there is nothing to print. Public ones see nothing but the
 * projection. `subjectId`: what it is about, such as the resolution of an extract.
 */
export function buildDocument(kind: DocumentKind, stored: MeetingFacts, subjectId: SubjectId): Made {
  const about = aboutKind(kind);
  const facts = about.convening === 'none' ? stored : asConvened(stored);
  switch (about.clearance) {
    case 'public':
      return about.build(projectPublic(facts));
    case 'nonPublic':
      return about.build(facts);
    case 'bySubject': {
      const subject = subjectsOf(kind, facts).find((known) => known.about.id === subjectId);
      const resolutionId = subject?.about.type === 'resolution' ? subject.about.id : null;
      return about.build(subject?.clearance === 'public' ? projectPublic(facts) : facts, resolutionId);
    }
  }
}

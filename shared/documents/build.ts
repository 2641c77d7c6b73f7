import type { DocumentKind, SubjectId } from '../domain/document/document.ts';
import { asConvened } from '../facts/convened.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { projectPublic } from '../public/facts.ts';
import type { Made } from './anyModel.ts';
import type { MadeOf } from './kind.ts';
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
      return madeOf(about, projectPublic(facts));
    case 'nonPublic':
      return madeOf(about, facts);
    case 'bySubject': {
      const subject = subjectsOf(kind, facts).find((known) => known.about.id === subjectId);
      const resolutionId = subject?.about.type === 'resolution' ? subject.about.id : null;
      return madeOf(about, subject?.clearance === 'public' ? projectPublic(facts) : facts, resolutionId);
    }
  }
}

/** A document of these facts, which are the ones its kind is made of. */
export function madeOf<Given extends unknown[]>(about: MadeOf<Given>, ...given: Given): Made {
  const missing = about.missing(...given);
  return missing === '' ? about.build(...given) : { missing };
}

/**
 * A German sentence why a meeting has nothing to print of a kind yet; '' where it has, and for what is about one of its
 * resolutions, of which there is always an extract. Makes nothing.
 */
export function missingOf(kind: DocumentKind, stored: MeetingFacts): string {
  const about = aboutKind(kind);
  if (about.subject !== 'meeting') return '';
  const facts = about.convening === 'none' ? stored : asConvened(stored);
  return about.clearance === 'public' ? about.missing(projectPublic(facts)) : about.missing(facts);
}

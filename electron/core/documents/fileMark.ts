import type { DocumentKind, SubjectId } from '../../../shared/domain/document/document.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { refuse } from '../kernel/refusals.ts';

type Marked = { kind: DocumentKind; meetingId: MeetingId; subjectId: SubjectId };

/** Which document of which meeting a file is, in keys alone: they say nothing to anybody outside. */
export const markOf = ({ kind, meetingId, subjectId }: Marked): string => `${kind} ${meetingId} ${subjectId}`;

/**
 * A file counts as the document that it was made as. Throws OTHER_DOCUMENT; and UNMARKED_FILE for one that does not say
 * it, unless somebody has looked.
 */
export function refuseOtherFile(marks: readonly string[], own: Marked, acceptsUnmarked: boolean): void {
  if (marks.length === 0 && !acceptsUnmarked) refuse({ code: 'UNMARKED_FILE' });
  const other = marks.find((mark) => mark !== markOf(own));
  if (other === undefined) return;
  const [kind, meetingId] = other.split(' ');
  if (meetingId !== own.meetingId) refuse({ code: 'OTHER_DOCUMENT', what: 'meeting' });
  refuse({ code: 'OTHER_DOCUMENT', what: kind === own.kind ? 'resolution' : 'kind' });
}

import type { DocumentInfo, DocumentRow } from '../../../../shared/contract/documents.ts';
import { kindsIn } from '../../../../shared/documents/kinds/index.ts';
import { stepAt } from '../../../../shared/documents/steps.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import type { DocumentKind } from '../../../../shared/domain/document/document.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

type Target = Pick<DocumentRow, 'kind' | 'subjectType' | 'subjectId'>;

/** Last part of the address: the kind, for an extract with its resolution. */
export const addressOf = ({ kind, subjectType, subjectId }: Target): string =>
  subjectType === 'meeting' ? kind : `${kind}:${subjectId}`;

export const documentHref = (meetingId: MeetingId, target: Target): string =>
  `/sitzungen/${meetingId}/dokumente/${addressOf(target)}`;

/** What the work is about: the first of what is needed before the meeting, and from its end on of what follows. */
export const usualKind = (state: MeetingView['state']): DocumentKind | undefined => kindsIn(stepAt(state))[0];

/** The version that counts; one that was withdrawn does not. */
export const currentOf = ({ documents }: DocumentRow): DocumentInfo | undefined =>
  documents.find(({ state }) => state !== 'withdrawn');

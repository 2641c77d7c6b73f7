import type { DocumentInfo, DocumentRow } from '../../../../shared/contract/documents.ts';
import type { MeetingView } from '../../../../shared/facts/meeting.ts';
import type { DocumentKind } from '../../../../shared/domain/document/document.ts';

/** The kinds as the clerk needs them; the extracts follow as a group of their own. */
export const groups: { title: string; kinds: readonly DocumentKind[] }[] = [
  {
    title: 'Vor der Sitzung',
    kinds: ['invitation', 'supplement', 'publicNotice', 'attendanceSheet', 'chairScript'],
  },
  {
    title: 'Nach der Sitzung',
    kinds: [
      'minutes',
      'publicMinutes',
      'nonPublicMinutes',
      'announcement',
      'resolutionList',
      'publicResolutionList',
    ],
  },
];

type Target = Pick<DocumentRow, 'kind' | 'subjectId'>;

/** Last part of the address: the kind, for an extract with its resolution. */
export const addressOf = ({ kind, subjectId }: Target): string =>
  subjectId === '' ? kind : `${kind}:${subjectId}`;

export const documentHref = (meetingId: string, target: Target): string =>
  `/sitzungen/${meetingId}/dokumente/${addressOf(target)}`;

/** What the work is about: the invitation before the meeting, the Niederschrift from its end on. */
export const usualKind = (state: MeetingView['state']): DocumentKind =>
  ['closed', 'minutesReady', 'released', 'signed'].includes(state) ? 'minutes' : 'invitation';

/** The version that counts; one that was withdrawn does not. */
export const currentOf = ({ documents }: DocumentRow): DocumentInfo | undefined =>
  documents.find(({ state }) => state !== 'withdrawn');

export const isMinutesKind = (kind: DocumentKind): boolean =>
  kind === 'minutes' || kind === 'publicMinutes' || kind === 'nonPublicMinutes';

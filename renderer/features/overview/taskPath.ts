import type { Task } from '../../../shared/domain/desk/task.ts';
import { documentKinds } from '../../../shared/domain/document/document.ts';
import { withoutEmailPath } from '../people/personRows.ts';
import type { KindOfDocument } from '../../../shared/documents/kind.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';

const documentThat = (is: (about: KindOfDocument) => boolean) =>
  `dokumente/${documentKinds.find((kind) => is(aboutKind(kind))) ?? ''}`;

const tabs = {
  openMeeting: 'tagesordnung',
  prepareInvitation: documentThat(({ convening }) => convening === 'calls'),
  sendInvitation: 'versand',
  informPublic: documentThat(({ convening }) => convening === 'tells'),
  callUnreached: 'versand',
  tellChanges: documentThat(({ convening }) => convening === 'changes'),
  findDeputies: 'anwesenheit',
  findQuorum: 'anwesenheit',
  askAgain: 'anwesenheit',
  planPapers: 'tagesordnung',
  closeMeeting: 'protokoll',
  writeMinutes: 'protokoll',
  presentMinutes: documentThat(({ minutes }) => minutes === 'whole'),
  sendMinutes: 'versand',
  approveMinutes: documentThat(({ minutes }) => minutes === 'whole'),
  repeatMails: 'versand',
  confirmSent: 'versand',
} as const;

/** Where the work on a task is done. */
export function taskPath({ kind, meeting, document, paperId, periodId }: Task): string {
  if (paperId !== null) return `/vorlagen/${paperId}`;
  if (periodId !== null) return `/vorlagen/stellen/${periodId}`;
  if (kind === 'addAddresses') return withoutEmailPath;
  if (meeting === null) return '/vorlagen';
  const tab = document === null ? tabs[kind as keyof typeof tabs] : `dokumente/${document}`;
  return `/sitzungen/${meeting.id}/${tab}`;
}

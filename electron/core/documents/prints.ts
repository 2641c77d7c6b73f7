import { listDocuments } from '../../../db/repositories/documents/documents.ts';
import { findReopening } from '../../../db/repositories/documents/reopenings.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { NamedSubject } from '../../../shared/contract/documents.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import type { DocumentId, MeetingId } from '../../../shared/domain/ids.ts';
import { announcedOf } from '../../../shared/domain/meeting/announced.ts';
import { buildDocument } from '../../../shared/documents/build.ts';
import { aboutKind, isMinutes } from '../../../shared/documents/kinds/index.ts';
import { modelLines } from '../../../shared/documents/modelLines.ts';
import { subjectsOf } from '../../../shared/documents/subjects.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { newerVersionLine, reopenedLine } from '../../../shared/german/outdatedMailings.ts';
import { latestReleased } from '../meetings/minutesVersions.ts';
import { idOf } from './wordFile.ts';

/**
 * Facts without what sending itself changes: the day on which a meeting was called, and what those who were invited know
 * by then. Of what is told from them it can be said later whether it would still be told so.
 */
export const asBeforeSending = (facts: MeetingFacts): MeetingFacts => ({
  ...facts,
  convening: { ...facts.convening, sentOn: null, sentTime: null },
  announced: announcedOf(facts.meeting, []),
});

/** What a document of a meeting prints as things stand, line by line; '' where there is nothing to print. */
export function documentPrints(facts: MeetingFacts, kind: DocumentKind, named: NamedSubject): string {
  const told = aboutKind(kind).convening === 'none' ? facts : asBeforeSending(facts);
  const subjectId = idOf(facts, named);
  if (!subjectsOf(kind, told).some(({ about }) => about.id === subjectId)) return '';
  const model = buildDocument(kind, told, subjectId);
  return 'missing' in model ? '' : modelLines(model).join('\n');
}

/** A frozen file never changes; here stands what became of it: that a newer version counts, or that it is being corrected. */
export async function frozenPrints(db: ReadDb, meetingId: MeetingId, id: DocumentId): Promise<string> {
  const all = await listDocuments(db, meetingId);
  const own = all.find((one) => one.id === id);
  if (!own) return '';
  const newer = all.find(
    ({ kind, subject, state, version }) =>
      kind === own.kind && subject.id === own.subject.id && state === 'released' && version > own.version,
  );
  if (newer) return newerVersionLine(newer.version);
  const whole = isMinutes(own.kind) && own.state === 'released' ? await latestReleased(db, meetingId) : null;
  return whole && (await findReopening(db, whole.id)) ? reopenedLine : '';
}

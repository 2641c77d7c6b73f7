import { listDocuments, type ListedDocument } from '../../../db/repositories/documents/documents.ts';
import { findReopening } from '../../../db/repositories/documents/reopenings.ts';
import { listSignatures } from '../../../db/repositories/release/signatures.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { isWholeMinutes } from '../../../shared/documents/kinds/index.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { orNull } from '../kernel/digest.ts';
import { Manifest } from '../signing/manifest.ts';
import type { MeetingId, PersonId } from '../../../shared/domain/ids.ts';

/** From the chair's consent to a reopening. */
export const isReleased = ({ state }: Pick<Meeting, 'state'>): boolean =>
  state === 'released' || state === 'signed';

/** What the versions of a Niederschrift say about it: who refused to sign (R33), and what this one corrects (R38). */
export async function versionFacts(
  db: ReadDb,
  meeting: Meeting,
): Promise<Pick<MeetingFacts, 'refusedBy' | 'correction'>> {
  const versions = (await listDocuments(db, meeting.id)).filter(({ kind }) => isWholeMinutes(kind));
  return {
    refusedBy: await refusedBy(db, meeting, versions),
    correction: await correctionOf(db, meeting, versions),
  };
}

/** The latest released version of the Niederschrift. */
export async function latestReleased(db: ReadDb, meetingId: MeetingId): Promise<ListedDocument | null> {
  const documents = await listDocuments(db, meetingId);
  return documents.find(({ kind, state }) => isWholeMinutes(kind) && state === 'released') ?? null;
}

/**
 * Chairs who refused a version since the one released before: after a reopening each is asked anew. Who returns a
 * later version with remarks is ready to sign again, and who signs one has done so.
 */
async function refusedBy(
  db: ReadDb,
  meeting: Meeting,
  versions: readonly ListedDocument[],
): Promise<PersonId[]> {
  const released = versions.filter(({ state }) => state === 'released').map(({ version }) => version);
  const before = (isReleased(meeting) ? released[1] : released[0]) ?? 0;
  const since = versions.filter(({ version }) => version > before).map(({ id }) => id);
  const signatures = Map.groupBy(await listSignatures(db, since), ({ documentId }) => documentId);
  const refused = new Set<PersonId>();
  for (const id of since.toReversed()) {
    for (const { personId, manifest } of signatures.get(id) ?? []) {
      const decision = decisionIn(manifest);
      if (decision === 'refuse') refused.add(personId);
      if (decision === 'return' || decision === 'release') refused.delete(personId);
    }
  }
  return [...refused];
}

/** Undefined where the stored manifest is damaged. */
const decisionIn = (manifest: string): unknown =>
  orNull(() => Manifest.parse(JSON.parse(manifest)))?.decision;

/** After a reopening the next version says why; released, it goes on saying so. */
async function correctionOf(
  db: ReadDb,
  meeting: Meeting,
  versions: readonly ListedDocument[],
): Promise<MeetingFacts['correction']> {
  const [latest, previous] = versions.filter(({ state }) => state === 'released');
  if (!latest) return null;
  if (isReleased(meeting)) return previous ? { version: latest.version, reason: latest.correction } : null;
  const reopening = await findReopening(db, latest.id);
  return { version: nextVersion(versions), reason: reopening?.reason ?? meeting.stateReason };
}

/** A draft and what lies before the chair have their number already. */
export function nextVersion(versions: readonly Pick<ListedDocument, 'version' | 'state'>[]): number {
  const open = versions.find(({ state }) => state === 'draft' || state === 'presented');
  return open?.version ?? Math.max(0, ...versions.map(({ version }) => version)) + 1;
}

import { findFrozenFacts } from '../../../db/repositories/documents/frozenFacts.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { isReleased, latestReleased } from './minutesVersions.ts';

/**
 * What the released Niederschrift of a meeting was built from; null while none counts: before the release, from a
 * reopening until the corrected version is released, and where it was presented with a program that did not keep facts
 * yet. The state is that of now, which no document prints of a meeting that was held.
 */
export async function frozenFacts(db: ReadDb, meeting: Meeting): Promise<MeetingFacts | null> {
  const released = isReleased(meeting) ? await latestReleased(db, meeting.id) : null;
  const facts = released && (await findFrozenFacts(db, released.id));
  if (!facts) return null;
  const { version, state, stateReason } = meeting;
  return { ...facts, meeting: { ...facts.meeting, version, state, stateReason } };
}

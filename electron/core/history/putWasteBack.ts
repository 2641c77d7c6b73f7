import { bringBack, InTheWay } from '../../../db/bringBack.ts';
import type { Change } from '../../../db/changes.ts';
import { findWaste, listWaste, type Waste } from '../../../db/repositories/history/waste.ts';
import { listDocuments, type ListedDocument } from '../../../db/repositories/documents/documents.ts';
import { listTerms } from '../../../db/repositories/office/terms.ts';
import { rowBefore } from '../../../db/rows.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { BodyId, MeetingId } from '../../../shared/domain/ids.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { AppError } from '../../../shared/errors.ts';
import { wasteLabels, wasteTitle } from '../../../shared/german/history.ts';
import { openMeeting, refuseFixed } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { found, refuse } from '../kernel/refusals.ts';
import { kindIn } from '../kernel/wasteKindIn.ts';
import { soundly } from '../meetings/putBackSoundly.ts';
import { refuseSettledPapers } from '../papers/undoneSteps.ts';

/** Brings something back with all that went along with it. It lies in the waste no longer by being there (keepWaste.ts). */
export async function putWasteBack(
  ctx: CommandCtx,
  { id }: Parsed<'waste.putBack'>,
): Promise<Output<'waste.putBack'>> {
  const { db, referencesOf } = ctx;
  const waste = found(await findWaste(db, id), 'waste');
  const { changes } = waste;
  const back = () => bringBack(db, changes, referencesOf);
  await refuseSettledPapers(db, changes);
  await refuseOverlap(db, changes);
  await refuseSecondEdit(db, waste);
  const meeting = await meetingOf(db, changes);
  try {
    if (meeting) await soundly(ctx, meeting, { changes, reason: '' }, back);
    else await back();
  } catch (cause) {
    throw cause instanceof InTheWay ? await told(db, waste, cause) : cause;
  }
  const title = wasteTitle(waste.title, waste.further);
  await record(ctx, 'wastePutBack', { kind: wasteLabels[waste.kind], title });
  return { title };
}

/** What is written in a meeting; its files and Einwendungen have rules of their own. */
const written: readonly Change['table'][] = ['agenda_item', 'resolution', 'attendee', 'recusal', 'incident'];

/** The meeting in which something comes back, where that may be done. Throws MEETING_LOCKED and AGENDA_FIXED. */
async function meetingOf(db: ReadDb, changes: readonly Change[]): Promise<Meeting | null> {
  for (const { table, before, after } of changes) {
    if (!before || after || !written.includes(table)) continue;
    const item = await rowBefore(db, 'agenda_item', before.item_id, changes);
    const id = MeetingId.parse(before.meeting_id ?? item?.meeting_id);
    // With the meeting itself everything comes back.
    if (changes.some((one) => one.table === 'meeting' && one.before?.id === id && !one.after)) return null;
    const meeting = await openMeeting(db, id);
    if (table === 'agenda_item') refuseFixed(meeting.state);
    return meeting;
  }
  return null;
}

async function refuseOverlap(db: ReadDb, changes: readonly Change[]): Promise<void> {
  for (const { table, before, after } of changes) {
    if (table !== 'legislative_term' || !before || after) continue;
    const others = await listTerms(db, BodyId.parse(before.body_id));
    const other = others.find(
      ({ startDate, endDate }) =>
        startDate <= String(before.end_date) && endDate >= String(before.start_date),
    );
    if (other) refuse({ code: 'TERM_OVERLAPS', name: other.name });
  }
}

/** Of each document one is worked on at a time, the last. */
async function refuseSecondEdit(
  db: ReadDb,
  { kind, title, changes }: Waste & { changes: Change[] },
): Promise<void> {
  for (const { table, before, after } of changes) {
    if (table !== 'document' || !before || after) continue;
    const others = await listDocuments(db, MeetingId.parse(before.meeting_id));
    const isNewer = ({ kind: other, subject, version }: ListedDocument) =>
      other === before.kind && subject.id === before.subject_id && version >= Number(before.version);
    if (others.some(isNewer)) refuse({ code: 'NOT_PUT_BACK', because: 'taken', kind, title });
  }
}

/** What stands in the way, as the clerk knows it. */
async function told(db: ReadDb, waste: Waste, { because, table, id }: InTheWay): Promise<Error> {
  const kind = kindIn[table] ?? waste.kind;
  const holder = because === 'missing' ? await wasteWith(db, table, id) : null;
  const title = holder ? wasteTitle(holder.title, holder.further) : '';
  return new AppError({ code: 'NOT_PUT_BACK', because: holder ? 'first' : because, kind, title });
}

async function wasteWith(db: ReadDb, table: Change['table'], id: string): Promise<Waste | null> {
  for (const one of await listWaste(db)) {
    const { changes } = found(await findWaste(db, one.id), 'waste');
    if (changes.some((change) => change.table === table && change.before?.id === id && !change.after))
      return one;
  }
  return null;
}

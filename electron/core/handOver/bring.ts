import { type Change, isSeen } from '../../../db/changes.ts';
import { rowsOfMeeting } from '../../../db/meetingRows.ts';
import { endTaken, findTaken, type TakenMeeting } from '../../../db/repositories/handOver/takenMeetings.ts';
import { findTermIdOn } from '../../../db/repositories/office/terms.ts';
import { changesBetween, replaceRows } from '../../../db/replaceRows.ts';
import { recorded } from '../../../db/recorder.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { ThingRow } from '../../../db/things.ts';
import { SchemaViolation } from '../../../db/violation.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { Choice } from '../../../shared/domain/handOver/compare.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import type { TakenId } from '../../../shared/domain/ids.ts';
import { AppError } from '../../../shared/errors.ts';
import { broughtReason } from '../../../shared/german/handOver.ts';
import { openMeeting } from '../kernel/access.ts';
import type { CommandCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, found, refuse } from '../kernel/refusals.ts';
import { meetingFacts } from '../meetings/facts.ts';
import { soundly } from '../meetings/putBackSoundly.ts';
import { type Compared, compared } from './compared.ts';
import { conflictsOf, oneSided } from './conflicts.ts';
import { keepOther } from './keepOther.ts';
import { withReferences } from './references.ts';
import { titleOfMeeting } from './status.ts';
import { wantedRows } from './wanted.ts';

export type Waiting = { taken: TakenMeeting; compared: Compared };

/** What came back beside what the office has by now. Throws NOT_FOUND where nothing waits. */
export async function waitingOf(db: ReadDb, id: TakenId): Promise<Waiting> {
  const { brought, base, ...taken } = found(await findTaken(db, id), 'taken');
  const rows = { office: await rowsOfMeeting(db, taken.meetingId), brought: found(brought, 'taken') };
  return { taken, compared: compared(base, rows) };
}

/**
 * Joins what came back with what the office has, as decided, in one step. What was not taken of two stays in the history, or in the
 * log. Throws CONFLICT where something was decided that says something else by now, and HAND_OVER where both do not go together.
 */
export async function bringBackMeeting(
  ctx: CommandCtx,
  { id, version, meetingId, decisions }: Parsed<'handOver.bring'>,
): Promise<Output<'handOver.bring'>> {
  const { db, now, referencesOf } = ctx;
  const meeting = await openMeeting(db, meetingId);
  const { taken, compared: both } = await waitingOf(db, id);
  baseOf(version, taken.version);
  if (taken.meetingId !== meetingId) refuse({ code: 'NOT_FOUND', what: 'taken' });
  const conflicts = conflictsOf(both);
  const decided = new Map<string, Choice>();
  for (const { piece, seen, mayBeBoth } of conflicts) {
    const decision = decisions.find((one) => one.piece === piece);
    if (!decision || decision.seen !== seen) return refuse({ code: 'CONFLICT' });
    if (decision.choice === 'both' && !mayBeBoth) refuse({ code: 'CONFLICT' });
    decided.set(piece, decision.choice);
  }
  const { rows } = both;
  const surroundings = { db, referencesOf, brought: rows.brought };
  const joined = await inTerm(db, meeting, wantedRows(both, decided, now()));
  const wanted = await withReferences(surroundings, joined);
  const changes = changesBetween(rows.office, wanted);
  await keepOther(ctx, taken, { compared: both, conflicts, decided });
  const turning = { changes, reason: broughtReason(taken) };
  const turned = await soundly(ctx, meeting, turning, () => replaced(ctx, changes));
  await readable(ctx, meetingId);
  // What it said when it was taken stays what is compared with: the next file that comes may be another copy of the first.
  await endTaken(db, { id, version: taken.version, endedAt: now() });
  await record(ctx, 'meetingBrought', {
    meeting: await titleOfMeeting(db, meetingId),
    changes: turned.filter(isSeen).length,
    decided: conflicts.length,
  });
  const changed = oneSided(both);
  const brought = changed.filter(({ side }) => side === 'brought').length;
  return { brought, kept: changed.length - brought, decided: conflicts.length };
}

/** A meeting on another day may be one of another term. */
async function inTerm(db: ReadDb, meeting: Meeting, rows: readonly ThingRow[]): Promise<ThingRow[]> {
  const row = rows.find(({ table }) => table === 'meeting')?.row;
  if (!row || row.date === meeting.date) return [...rows];
  const termId = await findTermIdOn(db, meeting.bodyId, String(row.date));
  return rows.map((one) =>
    one.table === 'meeting' ? { table: one.table, row: { ...one.row, term_id: termId } } : one,
  );
}

/** Throws HAND_OVER where the schema refuses what comes of both together. */
async function replaced({ db }: CommandCtx, changes: readonly Change[]): Promise<Change[]> {
  try {
    return (await recorded(db, () => replaceRows(db, changes))).changes;
  } catch (cause) {
    if (!(cause instanceof SchemaViolation)) throw cause;
    throw new AppError({ code: 'HAND_OVER', because: 'clash' }, { cause });
  }
}

/** What cannot be read back must not be in the file. */
async function readable({ db }: CommandCtx, meetingId: TakenMeeting['meetingId']): Promise<void> {
  try {
    await meetingFacts(db, meetingId);
  } catch (cause) {
    throw new AppError({ code: 'HAND_OVER', because: 'unsound' }, { cause });
  }
}

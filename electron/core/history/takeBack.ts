import { changesSince, rowsOfPiece, thingOfPiece } from '../../../db/pieces.ts';
import { resolutionOf } from '../../../db/repositories/history/thingsOfStates.ts';
import { findItem } from '../../../db/repositories/meetings/agenda.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { presentRows, type ThingRow } from '../../../db/things.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { Piece } from '../../../shared/domain/history.ts';
import { ItemId } from '../../../shared/domain/ids.ts';
import { minutesAreOpen } from '../../../shared/domain/meeting/states.ts';
import { takenBackWords } from '../../../shared/german/history.ts';
import { meetingById, openMeeting } from '../kernel/access.ts';
import type { CommandCtx, QueryCtx } from '../kernel/app.ts';
import { record } from '../kernel/audit.ts';
import { baseOf, refuse } from '../kernel/refusals.ts';
import { meetingView } from '../meetings/meetings.ts';
import { putBackSoundly } from '../meetings/putBackSoundly.ts';
import { shortTitle } from '../meetings/shortTitle.ts';
import { asksForReason } from '../meetings/votesAfterClosing.ts';
import { versionsOf } from './versions.ts';
import { tellingOf } from './words.ts';

/** The versions of a piece, also of a finished meeting: there they are only read. */
export async function listHistory(
  ctx: QueryCtx,
  { meetingId, piece, id }: Parsed<'history.list'>,
): Promise<Output<'history.list'>> {
  const { db } = ctx;
  const { state } = await meetingById(db, meetingId);
  const words = await tellingOf(db, piece, meetingId);
  const versions = (await versionsOf(db, piece, id)).map(({ n, at, by, rows, isNow }) => ({
    n,
    at,
    by,
    words: words(rows),
    isNow,
  }));
  const present = await presentRows(db, thingOfPiece(piece, id));
  const version = versionIn(present);
  const voted = piece === 'vote' && state === 'closed' ? resolutionOf(present) : null;
  return {
    versions: versions.toReversed(),
    version,
    mayBeTakenBack: minutesAreOpen(state) && version !== null,
    asksForReason: voted !== null && (await asksForReason(ctx, voted)),
  };
}

/** Null where the thing is not there. */
const versionIn = ([first]: readonly ThingRow[]): number | null => (first ? Number(first.row.version) : null);

/** What a piece said after one of its versions is what it says again; others of the same thing stay as they are. */
export async function takeBack(
  ctx: CommandCtx,
  { meetingId, piece, id, n, version: seen, reason }: Parsed<'history.takeBack'>,
): Promise<Output<'history.takeBack'>> {
  const { db, now } = ctx;
  const meeting = await openMeeting(db, meetingId);
  const present = await presentRows(db, thingOfPiece(piece, id));
  const stored = versionIn(present);
  if (stored === null) return refuse({ code: 'NOT_TAKEN_BACK', because: 'changed' });
  if ((await meetingOfRows(db, present)) !== meetingId) refuse({ code: 'NOT_FOUND', what: 'meeting' });
  baseOf(seen, stored);
  const version = (await versionsOf(db, piece, id)).find((one) => one.n === n);
  if (!version || version.state === null || version.isNow)
    return refuse({ code: 'NOT_TAKEN_BACK', because: 'nothing' });
  const changes = changesSince(rowsOfPiece(piece, version.rows), rowsInPlace(piece, present), now());
  await putBackSoundly(ctx, meeting, changes, reason);
  const what = takenBackWords(piece, version.at);
  await record(ctx, 'stateTakenBack', { meeting: shortTitle(await meetingView(db, meeting)), what });
  return null;
}

/** Of the thing itself, whatever the caller says: another one may be signed. */
async function meetingOfRows(db: ReadDb, [first]: readonly ThingRow[]): Promise<string | null> {
  if (!first) return null;
  if (first.table === 'attendee') return String(first.row.meeting_id);
  return (await findItem(db, ItemId.parse(first.row.item_id)))?.meetingId ?? null;
}

/** Whole rows of the tables that the piece reaches into. */
const rowsInPlace = (piece: Piece, present: readonly ThingRow[]): ThingRow[] =>
  piece === 'wording' ? present.filter(({ table }) => table === 'resolution') : [...present];

import { AgendaEffect } from '../../../shared/domain/meeting/agenda.ts';
import { Resolution } from '../../../shared/domain/vote/resolution.ts';
import { Election } from '../../../shared/domain/vote/election.ts';
import type { ItemId, MeetingId, ResolutionId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { toBit } from '../columns.ts';
import { listBallots, type Ballots, toVote, type VoteHead } from './votes.ts';
import { nextVersion, refuseGone, refuseMissing } from '../guarded.ts';
import { jsonColumn } from '../../codec.ts';

const text = jsonColumn('resolutionText', Resolution.shape.text);
const effect = jsonColumn('effect', AgendaEffect);
const election = jsonColumn('election', Election);

export async function listResolutionsOfItem(db: ReadDb, itemId: ItemId): Promise<Resolution[]> {
  return withBallots(db, await selectResolutions(db).where('resolution.item_id', '=', itemId).execute());
}

/** A meeting that was cancelled after all decided nothing, whatever was written in it. */
export async function listResolutionsOfItems(db: ReadDb, itemIds: readonly ItemId[]): Promise<Resolution[]> {
  const rows = await selectResolutions(db)
    .innerJoin('agenda_item', 'agenda_item.id', 'resolution.item_id')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .where('resolution.item_id', 'in', itemIds)
    .where('meeting.state', '<>', 'cancelled')
    .execute();
  return withBallots(db, rows);
}

/** All resolutions of a meeting, in the order of their items' resolutions. */
export async function listResolutionsOfMeeting(db: ReadDb, meetingId: MeetingId): Promise<Resolution[]> {
  const rows = await selectResolutions(db)
    .innerJoin('agenda_item', 'agenda_item.id', 'resolution.item_id')
    .where('agenda_item.meeting_id', '=', meetingId)
    .execute();
  return withBallots(db, rows);
}

export async function findResolution(db: ReadDb, id: ResolutionId): Promise<Resolution | null> {
  const rows = await selectResolutions(db).where('resolution.id', '=', id).execute();
  return (await withBallots(db, rows))[0] ?? null;
}

/** Without its vote: see insertVote. */
export async function insertResolution(db: WriteDb, resolution: Resolution): Promise<void> {
  await db.insertInto('resolution').values(toRow(resolution)).execute();
}

/** Writes the next version, without the vote, and answers with it. Throws CONFLICT. */
export async function updateResolution(db: WriteDb, resolution: Resolution): Promise<Version> {
  const result = await db
    .updateTable('resolution')
    .set({ ...toRow(resolution), version: resolution.version + 1 })
    .where('id', '=', resolution.id)
    .where('version', '=', resolution.version)
    .executeTakeFirst();
  return nextVersion(result, resolution.version);
}

export async function updateResolutionPosition(
  db: WriteDb,
  id: ResolutionId,
  position: number,
): Promise<void> {
  const result = await db.updateTable('resolution').set({ position }).where('id', '=', id).executeTakeFirst();
  refuseMissing(result, 'resolution');
}

export async function removeResolution(db: WriteDb, id: ResolutionId): Promise<void> {
  const result = await db.deleteFrom('resolution').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'resolution');
}

const selectResolutions = (db: ReadDb) =>
  db
    .selectFrom('resolution')
    .leftJoin('vote', 'vote.resolution_id', 'resolution.id')
    .selectAll('resolution')
    .select([
      'vote.form',
      'vote.yes',
      'vote.no',
      'vote.abstain',
      'vote.invalid',
      'vote.wording',
      'vote.taken_at',
      'vote.remainder_note',
    ])
    .orderBy('resolution.item_id')
    .orderBy('resolution.position');

type Row = Tables['resolution'] & VoteHead;

async function withBallots(db: ReadDb, rows: readonly Row[]): Promise<Resolution[]> {
  const ballots = await listBallots(
    db,
    rows.filter((row) => row.form === 'factions' || row.form === 'names').map((row) => row.id),
  );
  return rows.map((row) => toResolution(row, ballots));
}

export const toResolution = (row: Row, ballots: Ballots): Resolution => ({
  id: row.id,
  version: row.version,
  itemId: row.item_id,
  position: row.position,
  label: row.label,
  text: text.read(row.text, row.id),
  part: row.part,
  paperId: row.paper_id,
  mover: row.mover,
  outcome: row.outcome,
  outcomeDetail: row.outcome_detail,
  vote: toVote(row.id, row, ballots),
  election: row.election === null ? null : election.read(row.election, row.id),
  printedResult: row.printed_result,
  printedResultIsOwn: row.printed_result_is_own === 1,
  resultNote: row.result_note,
  partsOrder: row.parts_order,
  publicWording: row.public_wording,
  isWithheld: row.is_withheld === 1,
  effect: row.effect === null ? null : effect.read(row.effect, row.id),
});

const toRow = (resolution: Resolution): Tables['resolution'] => ({
  id: resolution.id,
  version: resolution.version,
  item_id: resolution.itemId,
  position: resolution.position,
  label: resolution.label,
  text: text.write(resolution.text),
  part: resolution.part,
  paper_id: resolution.paperId,
  mover: resolution.mover,
  outcome: resolution.outcome,
  outcome_detail: resolution.outcomeDetail,
  printed_result: resolution.printedResult,
  printed_result_is_own: toBit(resolution.printedResultIsOwn),
  result_note: resolution.resultNote,
  parts_order: resolution.partsOrder,
  public_wording: resolution.publicWording,
  is_withheld: toBit(resolution.isWithheld),
  effect: resolution.effect === null ? null : effect.write(resolution.effect),
  election: resolution.election === null ? null : election.write(resolution.election),
});

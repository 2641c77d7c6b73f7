import { Consultation } from '../../../shared/domain/paper/consultation.ts';
import type { ConsultationId, ItemId, MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import type { AgendaItem } from '../../../shared/domain/meeting/agenda.ts';
import type { MeetingState } from '../../../shared/domain/meeting/meeting.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { toBit } from '../columns.ts';
import { nextVersion, refuseGone, refuseMissing, refuseUnchanged } from '../guarded.ts';

const reporters = jsonColumn('consultation', Consultation.shape.reporters);
const result = jsonColumn('consultation', Consultation.shape.result);

/** In the order of the Beratungsfolge. */
export async function listConsultationsOfPaper(db: ReadDb, paperId: PaperId): Promise<Consultation[]> {
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .where('paper_id', '=', paperId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toConsultation);
}

/** Of several papers, in the order of each Beratungsfolge. */
export async function listConsultationsOfPapers(
  db: ReadDb,
  paperIds: readonly PaperId[],
): Promise<Consultation[]> {
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .where('paper_id', 'in', paperIds)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toConsultation);
}

export async function findConsultation(db: ReadDb, id: ConsultationId): Promise<Consultation | null> {
  const row = await db.selectFrom('consultation').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toConsultation(row) : null;
}

/** The steps that are taken under an item. */
export async function listConsultationsOfItem(db: ReadDb, itemId: ItemId): Promise<Consultation[]> {
  const rows = await db
    .selectFrom('consultation')
    .selectAll()
    .where('item_id', '=', itemId)
    .orderBy('paper_id')
    .orderBy('id')
    .execute();
  return rows.map(toConsultation);
}

/** Of a meeting those items under which nothing is dealt with but papers that were withdrawn. */
export async function listItemsOfWithdrawn(db: ReadDb, meetingId: MeetingId): Promise<ItemId[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .innerJoin('consultation', 'consultation.item_id', 'agenda_item.id')
    .innerJoin('paper', 'paper.id', 'consultation.paper_id')
    .select('agenda_item.id')
    .where('agenda_item.meeting_id', '=', meetingId)
    .groupBy('agenda_item.id')
    .having((row) =>
      row(
        row.fn.count('paper.id'),
        '=',
        row.fn.count('paper.id').filterWhere('paper.state', '=', 'withdrawn'),
      ),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** A paper that is not public and is dealt with under an item or below it. */
export async function findHiddenPaper(
  db: ReadDb,
  itemId: ItemId,
): Promise<{ number: string | null; typeLabel: string } | null> {
  const row = await db
    .selectFrom('consultation')
    .innerJoin('paper', 'paper.id', 'consultation.paper_id')
    .innerJoin('agenda_item', 'agenda_item.id', 'consultation.item_id')
    .select(['paper.number', 'paper.type_label as typeLabel'])
    .where('paper.is_public', '=', 0)
    .where((eb) => eb.or([eb('agenda_item.id', '=', itemId), eb('agenda_item.parent_id', '=', itemId)]))
    .executeTakeFirst();
  return row ?? null;
}

export type PlannedItem = {
  itemId: ItemId;
  meetingId: MeetingId;
  date: string;
  fixedNumber: string | null;
  isPublic: boolean;
  status: AgendaItem['status'];
  reading: AgendaItem['reading'];
  meetingState: MeetingState;
};

/** On which agendas items stand. */
export async function listPlannedItems(db: ReadDb, itemIds: readonly ItemId[]): Promise<PlannedItem[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .select([
      'agenda_item.id as itemId',
      'meeting.id as meetingId',
      'meeting.date',
      'agenda_item.fixed_number as fixedNumber',
      'agenda_item.is_public as isPublic',
      'agenda_item.status',
      'agenda_item.reading',
      'meeting.state as meetingState',
    ])
    .where('agenda_item.id', 'in', itemIds)
    .execute();
  return rows.map((row) => ({ ...row, isPublic: row.isPublic === 1 }));
}

/** Which of these papers an own body deals with, or is to deal with, in a non-public meeting; an item says more than the plan. */
export async function listNonPublicDealt(db: ReadDb, ids: readonly PaperId[]): Promise<Set<PaperId>> {
  const rows = await db
    .selectFrom('consultation')
    .leftJoin('agenda_item', 'agenda_item.id', 'consultation.item_id')
    .select('consultation.paper_id as id')
    .where('consultation.paper_id', 'in', ids)
    .where('consultation.body_id', 'is not', null)
    .where(({ fn }) => fn.coalesce('agenda_item.is_public', 'consultation.is_public'), '=', 0)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

export async function insertConsultation(db: WriteDb, step: Consultation): Promise<void> {
  await db.insertInto('consultation').values(toRow(step)).execute();
}

/** Writes the next version and answers with it. Throws CONFLICT. */
export async function updateConsultation(db: WriteDb, step: Consultation): Promise<Version> {
  const updated = await db
    .updateTable('consultation')
    .set({ ...toRow(step), version: step.version + 1 })
    .where('id', '=', step.id)
    .where('version', '=', step.version)
    .executeTakeFirst();
  return nextVersion(updated, step.version);
}

export async function updateConsultationPosition(
  db: WriteDb,
  id: ConsultationId,
  position: number,
): Promise<void> {
  const updated = await db
    .updateTable('consultation')
    .set({ position })
    .where('id', '=', id)
    .executeTakeFirst();
  refuseMissing(updated, 'consultation');
}

/** Puts the step on an agenda. Throws CONFLICT where it stands on one by now. */
export async function planConsultation(db: WriteDb, id: ConsultationId, itemId: ItemId): Promise<void> {
  const updated = await db
    .updateTable('consultation')
    .set({ item_id: itemId })
    .where('id', '=', id)
    .where('item_id', 'is', null)
    .executeTakeFirst();
  refuseUnchanged(updated);
}

/** The step waits again. Throws CONFLICT where it does not stand there any more. */
export async function takeOffAgenda(db: WriteDb, id: ConsultationId, itemId: ItemId): Promise<void> {
  const updated = await db
    .updateTable('consultation')
    .set({ item_id: null })
    .where('id', '=', id)
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  refuseUnchanged(updated);
}

/** Throws NOT_FOUND. */
export async function removeConsultation(db: WriteDb, id: ConsultationId): Promise<void> {
  const removed = await db.deleteFrom('consultation').where('id', '=', id).executeTakeFirst();
  refuseGone(removed, 'consultation');
}

const toConsultation = (row: Tables['consultation']): Consultation => ({
  id: row.id,
  version: row.version,
  paperId: row.paper_id,
  position: row.position,
  bodyId: row.body_id,
  otherBodyId: row.other_body_id,
  date: row.date,
  role: row.role,
  isPublic: row.is_public === 1,
  reporters: reporters.read(row.reporters, row.id),
  result: row.result === null ? null : result.read(row.result, row.id),
  itemId: row.item_id,
});

const toRow = (step: Consultation): Omit<Tables['consultation'], 'proposed'> => ({
  id: step.id,
  version: step.version,
  paper_id: step.paperId,
  position: step.position,
  body_id: step.bodyId,
  other_body_id: step.otherBodyId,
  date: step.date,
  role: step.role,
  is_public: toBit(step.isPublic),
  reporters: reporters.write(step.reporters),
  result: step.result && result.write(step.result),
  item_id: step.itemId,
});

import { sql } from 'kysely';
import { z } from 'zod';
import { Paper } from '../../../shared/domain/paper/paper.ts';
import type { BodyId, ItemId, MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import type { Bit } from '../../schema/bit.ts';
import { jsonColumn } from '../../codec.ts';
import { toBit } from '../columns.ts';
import { dropUnusedFiles } from '../files/files.ts';
import { nextVersion, refuseGone } from '../guarded.ts';
import { papersOf, toPaperInList } from './lists.ts';

const { reporters, movers, products, signatory, financial, captions, proposals, reasoning } = Paper.shape;
const texts = z.array(z.string());
const columns = {
  reporters: jsonColumn('paper', reporters),
  movers: jsonColumn('paper', movers),
  products: jsonColumn('paper', products),
  signatory: jsonColumn('paper', signatory),
  financial: jsonColumn('paper', financial),
  captions: jsonColumn('paper', captions),
  proposals: jsonColumn('paper', proposals),
  reasoning: jsonColumn('paper', reasoning),
};

export async function findPaper(db: ReadDb, id: PaperId): Promise<Paper | null> {
  const row = await db.selectFrom('paper').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPaper(row) : null;
}

/**
 * Captions and layout of the body's newest paper of that type that has its own and not those of a file that was read; the
 * usual ones where there is no such one.
 */
/** Whether a body has such a paper that was not withdrawn. */
export async function isPaperThere(
  db: ReadDb,
  { bodyId, type, subject }: Pick<Paper, 'bodyId' | 'type' | 'subject'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('paper')
    .select('id')
    .where('body_id', '=', bodyId)
    .where('type', '=', type)
    .where('subject', '=', subject)
    .where('state', '!=', 'withdrawn')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findPrinted(
  db: ReadDb,
  bodyId: BodyId,
  type: Paper['type'],
): Promise<Pick<Paper, 'captions' | 'layout'>> {
  const row = await papersOf(db, bodyId)
    .select(['id', 'captions', 'layout'])
    .where('type', '=', type)
    .where('has_foreign_captions', '=', 0)
    .orderBy('date', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row
    ? { captions: columns.captions.read(row.captions, row.id), layout: row.layout }
    : { captions: {}, layout: 'usual' };
}

/** What the papers on an agenda propose there, but for those that were withdrawn. */
export async function listProposalsOfMeeting(
  db: ReadDb,
  meetingId: MeetingId,
): Promise<(Pick<Paper, 'id' | 'number' | 'typeLabel' | 'proposals'> & { itemId: ItemId })[]> {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('consultation', 'consultation.paper_id', 'paper.id')
    .innerJoin('agenda_item', 'agenda_item.id', 'consultation.item_id')
    .select(['paper.id', 'paper.number', 'paper.type_label as typeLabel', 'paper.proposals'])
    .select('agenda_item.id as itemId')
    .where('agenda_item.meeting_id', '=', meetingId)
    .where('paper.state', '<>', 'withdrawn')
    .orderBy('paper.id')
    .execute();
  return rows.map(({ proposals: stored, ...row }) => ({
    ...row,
    proposals: columns.proposals.read(stored, row.id),
  }));
}

/** Why the papers on an agenda propose something, what they ask, and who moves or asks them. */
export async function listReasonsInMeeting(
  db: ReadDb,
  meetingId: MeetingId,
): Promise<(Pick<Paper, 'isPublic' | 'reasoning' | 'movers'> & { itemId: ItemId; questions: string[] })[]> {
  const rows = await db
    .selectFrom('paper')
    .innerJoin('consultation', 'consultation.paper_id', 'paper.id')
    .innerJoin('agenda_item', 'agenda_item.id', 'consultation.item_id')
    .select(['paper.id', 'paper.is_public', 'paper.reasoning', 'paper.movers', 'agenda_item.id as itemId'])
    .select(
      sql<string>`(select json_group_array(text) from question where paper_id = paper.id)`.as('questions'),
    )
    .where('agenda_item.meeting_id', '=', meetingId)
    .orderBy('paper.id')
    .execute();
  return rows.map(({ id, is_public, reasoning: stored, movers: names, itemId, questions }) => ({
    itemId,
    questions: texts.parse(JSON.parse(questions)),
    isPublic: is_public === 1,
    reasoning: columns.reasoning.read(stored, id),
    movers: columns.movers.read(names, id),
  }));
}

/** `isRead`: its captions and layout are those of a file; they are no model for what is written here. */
export async function insertPaper(db: WriteDb, paper: Paper, { isRead = false } = {}): Promise<void> {
  await db
    .insertInto('paper')
    .values({
      ...headRow(paper),
      ...textsRow(paper),
      ...ownRow(paper),
      has_foreign_captions: toBit(isRead),
    })
    .execute();
}

/** Writes the head's next version and answers with it; captions that are changed are our own. Throws CONFLICT. */
export async function updatePaperHead(db: WriteDb, paper: Paper): Promise<Version> {
  const row = headRow(paper);
  const result = await db
    .updateTable('paper')
    .set(({ eb }) => ({
      ...row,
      version: paper.version + 1,
      has_foreign_captions: eb
        .case()
        .when(eb.and([eb('captions', '=', row.captions), eb('layout', '=', row.layout)]))
        .then(eb.ref('has_foreign_captions'))
        .else(0)
        .end()
        .$castTo<Bit>(),
    }))
    .where('id', '=', paper.id)
    .where('version', '=', paper.version)
    .executeTakeFirst();
  return nextVersion(result, paper.version);
}

/** Writes the texts' next version and answers with it. Throws CONFLICT. */
export async function updatePaperTexts(
  db: WriteDb,
  paper: Pick<Paper, 'id' | 'textVersion' | 'proposals' | 'reasoning'>,
): Promise<Version> {
  const result = await db
    .updateTable('paper')
    .set({ ...textsRow(paper), text_version: paper.textVersion + 1 })
    .where('id', '=', paper.id)
    .where('text_version', '=', paper.textVersion)
    .executeTakeFirst();
  return nextVersion(result, paper.textVersion);
}

/** Writes the head's next version and answers with it. Throws CONFLICT. */
export async function updatePaperState(
  db: WriteDb,
  { id, version, state, stateReason }: Pick<Paper, 'id' | 'version' | 'state' | 'stateReason'>,
): Promise<Version> {
  const result = await db
    .updateTable('paper')
    .set({ state, state_reason: stateReason, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}

/** Its steps go with it. Throws NOT_FOUND. */
export async function removePaper(db: WriteDb, id: PaperId): Promise<void> {
  const result = await db.deleteFrom('paper').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'paper');
  await dropUnusedFiles(db);
}

type Row = Tables['paper'];
const toPaper = (row: Row): Paper => ({
  ...toPaperInList(row),
  products: columns.products.read(row.products, row.id),
  financial: row.financial === null ? null : columns.financial.read(row.financial, row.id),
  captions: columns.captions.read(row.captions, row.id),
  layout: row.layout,
  proposals: columns.proposals.read(row.proposals, row.id),
  reasoning: columns.reasoning.read(row.reasoning, row.id),
});

const ownRow = (paper: Paper) => ({
  id: paper.id,
  version: paper.version,
  text_version: paper.textVersion,
  body_id: paper.bodyId,
  term_id: paper.termId,
  number: paper.number,
  state: paper.state,
  state_reason: paper.stateReason,
});

const headRow = (paper: Paper) => ({
  type: paper.type,
  type_label: paper.typeLabel,
  date: paper.date,
  is_public: toBit(paper.isPublic),
  subject: paper.subject,
  unit: paper.unit,
  reporters: columns.reporters.write(paper.reporters),
  movers: columns.movers.write(paper.movers),
  legal_basis: paper.legalBasis,
  products: columns.products.write(paper.products),
  signatory: columns.signatory.write(paper.signatory),
  financial: paper.financial && columns.financial.write(paper.financial),
  captions: columns.captions.write(paper.captions),
  layout: paper.layout,
});

const textsRow = (paper: Pick<Paper, 'proposals' | 'reasoning'>) => ({
  proposals: columns.proposals.write(paper.proposals),
  reasoning: columns.reasoning.write(paper.reasoning),
});

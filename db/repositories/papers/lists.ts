import { Paper, type PaperFilter } from '../../../shared/domain/paper/paper.ts';
import { searchWords } from '../../../shared/domain/paper/search.ts';
import type { BodyId } from '../../../shared/domain/ids.ts';
import type { ReadDb, Tables } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { isUnanswered, stand, stands, waitsFor } from './filters.ts';
import { saysWord, wantedWords } from './search.ts';

const reporters = jsonColumn('paper', Paper.shape.reporters);
const movers = jsonColumn('paper', Paper.shape.movers);
const signatory = jsonColumn('paper', Paper.shape.signatory);

/** What a list shows: everything but the long texts. */
export type PaperInList = Omit<
  Paper,
  'proposals' | 'reasoning' | 'financial' | 'products' | 'captions' | 'layout'
>;

const listed = [
  'id',
  'version',
  'text_version',
  'body_id',
  'term_id',
  'number',
  'type',
  'type_label',
  'date',
  'is_public',
  'subject',
  'unit',
  'reporters',
  'movers',
  'legal_basis',
  'signatory',
  'state',
  'state_reason',
] as const satisfies readonly (keyof Tables['paper'])[];

/** Of one own body, or of all. */
export const papersOf = (db: ReadDb, bodyId: BodyId | null) =>
  db.selectFrom('paper').$if(bodyId !== null, (query) => query.where('body_id', '=', bodyId));

type Wanted = { bodyId: BodyId | null; filter: PaperFilter; search: string; limit: number };

/** The newest first. */
export async function listPapers(
  db: ReadDb,
  { bodyId, filter, search, limit }: Wanted,
): Promise<PaperInList[]> {
  const wanted = await wantedWords(db, searchWords(search));
  const rows = await papersOf(db, bodyId)
    .select(listed)
    .$if(filter !== 'all', (query) => query.where(stands(filter)))
    .where((paper) => paper.and(wanted.map((word) => saysWord(word)(paper))))
    .orderBy('date', 'desc')
    .orderBy('number', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(toPaperInList);
}

/** How many of one own body or of all fit each filter. */
export async function countPapers(db: ReadDb, bodyId: BodyId | null): Promise<Record<PaperFilter, number>> {
  const rows = await papersOf(db, bodyId)
    .select([stand.as('stand')])
    .select(({ fn }) => [
      fn.countAll<number>().as('count'),
      fn.countAll<number>().filterWhere(isUnanswered).as('unanswered'),
    ])
    .groupBy('stand')
    .execute();
  const counts = { all: 0, unanswered: 0, inPreparation: 0, due: 0, planned: 0, elsewhere: 0, settled: 0 };
  for (const { stand: one, count, unanswered } of rows) {
    counts[one] = count;
    counts.all += count;
    counts.unanswered += unanswered;
  }
  return counts;
}

/** Submitted papers that a body can deal with, the oldest first. */
export async function listDuePapers(db: ReadDb, bodyId: BodyId): Promise<PaperInList[]> {
  const rows = await db
    .selectFrom('paper')
    .select(listed)
    .where(waitsFor(bodyId))
    .orderBy('date')
    .orderBy('number')
    .orderBy('id')
    .execute();
  return rows.map(toPaperInList);
}

type RowInList = Omit<
  Tables['paper'],
  'proposals' | 'reasoning' | 'financial' | 'products' | 'captions' | 'layout' | 'has_foreign_captions'
>;

export const toPaperInList = (row: RowInList): PaperInList => ({
  id: row.id,
  version: row.version,
  textVersion: row.text_version,
  bodyId: row.body_id,
  termId: row.term_id,
  number: row.number,
  type: row.type,
  typeLabel: row.type_label,
  date: row.date,
  isPublic: row.is_public === 1,
  subject: row.subject,
  unit: row.unit,
  reporters: reporters.read(row.reporters, row.id),
  movers: movers.read(row.movers, row.id),
  legalBasis: row.legal_basis,
  signatory: signatory.read(row.signatory, row.id),
  state: row.state,
  stateReason: row.state_reason,
});

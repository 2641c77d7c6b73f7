import { Paper, type PaperFilter } from '../../../shared/domain/paper/paper.ts';
import type { BodyId, PaperId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { toBit } from '../columns.ts';
import { dropUnusedFiles } from '../files/files.ts';
import { nextVersion, refuseGone } from '../guarded.ts';
import { stands } from './filters.ts';

const { reporters, movers, products, signatory, financial, captions, proposals, reasoning } = Paper.shape;
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

/** What a list shows: everything but the long texts. */
export type PaperInList = Omit<Paper, 'proposals' | 'reasoning' | 'financial' | 'products' | 'captions'>;

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

const papersOf = (db: ReadDb, bodyId: BodyId | null) =>
  db.selectFrom('paper').$if(bodyId !== null, (query) => query.where('body_id', '=', bodyId));

type Wanted = { bodyId: BodyId | null; filter: PaperFilter; search: string; limit: number };

/** The newest first. */
export async function listPapers(
  db: ReadDb,
  { bodyId, filter, search, limit }: Wanted,
): Promise<PaperInList[]> {
  const rows = await papersOf(db, bodyId)
    .select(listed)
    .$if(filter !== 'all', (query) => query.where(stands(filter)))
    .orderBy('date', 'desc')
    .orderBy('number', 'desc')
    .orderBy('id')
    // SQLite knows upper and lower case of ASCII alone.
    .$if(search === '', (query) => query.limit(limit))
    .execute();
  return rows.filter(saysAll(search)).slice(0, limit).map(toPaperInList);
}

/** Whether each of the words stands in what a list shows of a paper. */
function saysAll(search: string): (row: RowInList) => boolean {
  const words = search.toLocaleLowerCase('de').split(' ').filter(Boolean);
  return (row) => {
    if (words.length === 0) return true;
    const parts = [row.number, row.subject, row.type_label, row.unit, row.movers];
    const said = parts.join('\n').toLocaleLowerCase('de');
    return words.every((word) => said.includes(word));
  };
}

/** How many of one own body or of all fit each filter. */
export async function countPapers(db: ReadDb, bodyId: BodyId | null): Promise<Record<PaperFilter, number>> {
  const one = async (filter: PaperFilter) => {
    const { count } = await papersOf(db, bodyId)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .$if(filter !== 'all', (query) => query.where(stands(filter)))
      .executeTakeFirstOrThrow();
    return count;
  };
  return {
    all: await one('all'),
    inPreparation: await one('inPreparation'),
    due: await one('due'),
    planned: await one('planned'),
    settled: await one('settled'),
  };
}

/** Submitted papers that a body can still deal with, the oldest first. */
export async function listDuePapers(db: ReadDb, bodyId: BodyId): Promise<PaperInList[]> {
  const rows = await db
    .selectFrom('paper')
    .select(listed)
    .where(stands('due'))
    .where('id', 'in', (query) =>
      query.selectFrom('consultation').select('paper_id').where('body_id', '=', bodyId),
    )
    .orderBy('date')
    .orderBy('number')
    .orderBy('id')
    .execute();
  return rows.map(toPaperInList);
}

export async function findPaper(db: ReadDb, id: PaperId): Promise<Paper | null> {
  const row = await db.selectFrom('paper').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toPaper(row) : null;
}

/** The captions of the body's newest paper of that type; none where there is no such one. */
export async function findCaptions(
  db: ReadDb,
  bodyId: BodyId,
  type: Paper['type'],
): Promise<Paper['captions']> {
  const row = await papersOf(db, bodyId)
    .select(['id', 'captions'])
    .where('type', '=', type)
    .orderBy('date', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? columns.captions.read(row.captions, row.id) : {};
}

export async function insertPaper(db: WriteDb, paper: Paper): Promise<void> {
  await db
    .insertInto('paper')
    .values({ ...headRow(paper), ...textsRow(paper), ...ownRow(paper) })
    .execute();
}

/** Writes the head's next version and answers with it. Throws CONFLICT. */
export async function updatePaperHead(db: WriteDb, paper: Paper): Promise<Version> {
  const result = await db
    .updateTable('paper')
    .set({ ...headRow(paper), version: paper.version + 1 })
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
type RowInList = Omit<Row, 'proposals' | 'reasoning' | 'financial' | 'products' | 'captions'>;

const toPaperInList = (row: RowInList): PaperInList => ({
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
  reporters: columns.reporters.read(row.reporters, row.id),
  movers: columns.movers.read(row.movers, row.id),
  legalBasis: row.legal_basis,
  signatory: columns.signatory.read(row.signatory, row.id),
  state: row.state,
  stateReason: row.state_reason,
});

const toPaper = (row: Row): Paper => ({
  ...toPaperInList(row),
  products: columns.products.read(row.products, row.id),
  financial: row.financial === null ? null : columns.financial.read(row.financial, row.id),
  captions: columns.captions.read(row.captions, row.id),
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
});

const textsRow = (paper: Pick<Paper, 'proposals' | 'reasoning'>) => ({
  proposals: columns.proposals.write(paper.proposals),
  reasoning: columns.reasoning.write(paper.reasoning),
});

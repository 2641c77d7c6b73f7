import { blankInquiry, Inquiry } from '../../../shared/domain/paper/inquiry.ts';
import type { BodyId, PaperId } from '../../../shared/domain/ids.ts';
import type { Version } from '../../../shared/domain/values.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { nextVersion } from '../guarded.ts';
import { isReplaced } from './filters.ts';

const history = jsonColumn('inquiry', Inquiry.shape.history);

/** What is kept about an Anfrage, or a blank one. */
export async function findInquiry(db: ReadDb, paperId: PaperId): Promise<Inquiry> {
  const row = await db.selectFrom('inquiry').selectAll().where('paper_id', '=', paperId).executeTakeFirst();
  return row ? toInquiry(row) : blankInquiry(paperId);
}

/** Writes the next version and answers with it; the first where none is stored. Throws CONFLICT. */
export async function saveInquiry(db: WriteDb, { version, ...inquiry }: Inquiry): Promise<Version> {
  if (version === null) {
    await db
      .insertInto('inquiry')
      .values({ ...toRow(inquiry), version: 1 })
      .execute();
    return 1;
  }
  const result = await db
    .updateTable('inquiry')
    .set({ ...toRow(inquiry), version: version + 1 })
    .where('paper_id', '=', inquiry.paperId)
    .where('version', '=', version)
    .executeTakeFirst();
  return nextVersion(result, version);
}

/** Those of the papers that are Anfragen done with. */
export async function listSettled(db: ReadDb, paperIds: readonly PaperId[]): Promise<ReadonlySet<PaperId>> {
  if (paperIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('inquiry')
    .innerJoin('paper', 'paper.id', 'inquiry.paper_id')
    .select('paper_id')
    .where('paper_id', 'in', paperIds)
    .where('settled_on', 'is not', null)
    .where('paper.type', '=', 'question')
    .execute();
  return new Set(rows.map((row) => row.paper_id));
}

export type UnansweredPaper = {
  id: PaperId;
  number: string | null;
  subject: string;
  unit: string;
  dueOn: string | null;
  questions: number;
  answered: number;
};

/** Anfragen that wait for an answer and are neither done with nor replaced, of one own body or of all: what is due first comes first. */
export async function listUnanswered(db: ReadDb, bodyId: BodyId | null): Promise<UnansweredPaper[]> {
  return db
    .selectFrom('paper')
    .leftJoin('inquiry', 'inquiry.paper_id', 'paper.id')
    .leftJoin('question', 'question.paper_id', 'paper.id')
    .select(({ fn }) => [
      'paper.id',
      'paper.number',
      'paper.subject',
      'paper.unit',
      'inquiry.due_on as dueOn',
      fn.count<number>('question.id').as('questions'),
      fn.count<number>('question.id').filterWhere('question.state', '=', 'answered').as('answered'),
    ])
    .where('paper.type', '=', 'question')
    .where('paper.state', '<>', 'withdrawn')
    .where('inquiry.settled_on', 'is', null)
    .where(isReplaced, '=', 0)
    .$if(bodyId !== null, (query) => query.where('paper.body_id', '=', bodyId))
    .groupBy(['paper.id', 'inquiry.due_on'])
    .having(({ eb, fn }) =>
      eb.or([
        eb(fn.count('question.id'), '=', 0),
        eb(
          fn.count('question.id').filterWhere('question.state', '=', 'answered'),
          '<',
          fn.count('question.id'),
        ),
      ]),
    )
    .orderBy('inquiry.due_on', (order) => order.asc().nullsLast())
    .orderBy('paper.date')
    .orderBy('paper.id')
    .execute();
}

const toInquiry = (row: Tables['inquiry']): Inquiry => ({
  paperId: row.paper_id,
  version: row.version,
  dueOn: row.due_on,
  form: row.form,
  address: row.address,
  email: row.email,
  interim: row.interim,
  interimOn: row.interim_on,
  settledOn: row.settled_on,
  history: history.read(row.history, row.paper_id),
});

const toRow = (inquiry: Omit<Inquiry, 'version'>) => ({
  paper_id: inquiry.paperId,
  due_on: inquiry.dueOn,
  form: inquiry.form,
  address: inquiry.address,
  email: inquiry.email,
  interim: inquiry.interim,
  interim_on: inquiry.interimOn,
  settled_on: inquiry.settledOn,
  history: history.write(inquiry.history),
});

import { PaperProposal } from '../../../shared/domain/paper/proposal.ts';
import type { BodyId, PaperImportId } from '../../../shared/domain/ids.ts';
import type { ReadDb, Tables, WriteDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { dropUnusedFiles } from '../files/files.ts';
import { refuseGone } from '../guarded.ts';

const proposal = jsonColumn('paper', PaperProposal);

export type PaperImport = {
  id: PaperImportId;
  bodyId: BodyId;
  fileName: string;
  mediaType: string;
  sha256: string;
  proposal: PaperProposal;
  readAt: string;
};

/** As a list has it: without a proposal where that cannot be read any more. */
export type ListedImport = Omit<PaperImport, 'proposal'> & { proposal: PaperProposal | null };

type TakenOver = { number: string | null; subject: string };

/** Those that wait, in the order in which they were read. */
export async function listImports(db: ReadDb, bodyId: BodyId | null): Promise<ListedImport[]> {
  const rows = await db
    .selectFrom('paper_import')
    .selectAll()
    .$if(bodyId !== null, (query) => query.where('body_id', '=', bodyId))
    .orderBy('read_at')
    .orderBy('file_name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...known(row), proposal: proposal.readable(row.proposal) }));
}

/** One of the body that was read from the same file and waits. */
export async function findImportOfFile(
  db: ReadDb,
  { bodyId, sha256 }: Pick<PaperImport, 'bodyId' | 'sha256'>,
): Promise<ListedImport | null> {
  return (await listImports(db, bodyId)).find((one) => one.sha256 === sha256 && one.proposal) ?? null;
}

/** By their file: the first paper of its body that has it among its attachments. */
export async function papersOfFiles(
  db: ReadDb,
): Promise<(one: Pick<PaperImport, 'bodyId' | 'sha256'>) => TakenOver | null> {
  const rows = await db
    .selectFrom('paper_import')
    .innerJoin('attachment', 'attachment.sha256', 'paper_import.sha256')
    .innerJoin('paper', (join) =>
      join.onRef('paper.id', '=', 'attachment.paper_id').onRef('paper.body_id', '=', 'paper_import.body_id'),
    )
    .select(['paper_import.body_id', 'paper_import.sha256', 'paper.number', 'paper.subject'])
    .orderBy('attachment.added_at')
    .execute();
  return ({ bodyId, sha256 }) => {
    const row = rows.find((one) => one.body_id === bodyId && one.sha256 === sha256);
    return row ? { number: row.number, subject: row.subject } : null;
  };
}

export async function findImport(db: ReadDb, id: PaperImportId): Promise<PaperImport | null> {
  const row = await db.selectFrom('paper_import').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? toImport(row) : null;
}

/** Bytes and text must be stored before. */
export async function insertImport(db: WriteDb, one: PaperImport): Promise<void> {
  await db
    .insertInto('paper_import')
    .values({
      id: one.id,
      body_id: one.bodyId,
      file_name: one.fileName,
      media_type: one.mediaType,
      sha256: one.sha256,
      proposal: proposal.write(one.proposal),
      read_at: one.readAt,
    })
    .execute();
}

/** Its file goes with it where nothing else has it. Throws NOT_FOUND. */
export async function removeImport(db: WriteDb, id: PaperImportId): Promise<void> {
  const result = await db.deleteFrom('paper_import').where('id', '=', id).executeTakeFirst();
  refuseGone(result, 'paperImport');
  await dropUnusedFiles(db);
}

const toImport = (row: Tables['paper_import']): PaperImport => ({
  ...known(row),
  proposal: proposal.read(row.proposal, row.id),
});

const known = (row: Tables['paper_import']): Omit<PaperImport, 'proposal'> => ({
  id: row.id,
  bodyId: row.body_id,
  fileName: row.file_name,
  mediaType: row.media_type,
  sha256: row.sha256,
  readAt: row.read_at,
});

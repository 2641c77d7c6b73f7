import { findFileText, putFileText } from '../../../db/repositories/files/fileTexts.ts';
import { putFile } from '../../../db/repositories/files/files.ts';
import { putPicture } from '../../../db/repositories/files/pictures.ts';
import { listBodies } from '../../../db/repositories/office/bodies.ts';
import { listOtherBodies } from '../../../db/repositories/office/otherBodies.ts';
import {
  findImport,
  findImportOfFile,
  insertImport,
  type ListedImport,
  listImports,
  type PaperImport,
  papersOfFiles,
  removeImport,
} from '../../../db/repositories/papers/imports.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { ImportRow } from '../../../shared/contract/paperImports.ts';
import { mediaTypeOf } from '../../../shared/domain/attachment/fileKind.ts';
import { permittedName } from '../../../shared/domain/document/fileName.ts';
import { PaperImportId } from '../../../shared/domain/ids.ts';
import { unnamedFile } from '../../../shared/german/attachments.ts';
import { proposePaper } from '../../../shared/import/paper/propose.ts';
import type { ActionCtx, CommandCtx, QueryCtx } from '../kernel/app.ts';
import { sha256 } from '../kernel/digest.ts';
import { found, refuse, refusing } from '../kernel/refusals.ts';
import { withPictures } from './readPictures.ts';
import { readPaperFile, readText } from '../reading/readApart.ts';
import { bodiesByName } from './bodiesByName.ts';
import { isNumberTaken } from './numbers.ts';

/** First everything is read, in a thread of its own; then it is stored at once. A file that waits already is left as it is. */
export async function readImport(
  { store, newId, now }: ActionCtx,
  { bodyId, bytes, ...named }: Parsed<'paperImports.read'>,
): Promise<Output<'paperImports.read'>> {
  const digest = sha256(bytes);
  const waiting = await store.read((db) => findImportOfFile(db, { bodyId, sha256: digest }));
  if (waiting)
    return store.read(async (db) => ({ ...rowOf(waiting, await papersOfFiles(db)), hasWaited: true }));
  const { paper: read, pictures } = await readPaperFile(bytes);
  if ('partners' in read) return refuse({ code: 'COLLECTED_REPORT' });
  const said = await readText(bytes);
  const fileName = permittedName(named.fileName) || unnamedFile;
  const proposal = proposePaper(read, now().slice(0, 10));
  const shown = await withPictures(proposal.texts, pictures);
  const one: PaperImport = {
    id: newId(PaperImportId),
    bodyId,
    fileName,
    mediaType: mediaTypeOf(bytes, fileName),
    sha256: digest,
    proposal: { ...proposal, texts: shown.texts },
    readAt: now(),
  };
  await store.transaction(async (db) => {
    await putFile(db, { sha256: one.sha256, bytes });
    for (const picture of shown.pictures) await putPicture(db, picture);
    const unread = { state: 'tooLarge', text: '', unseen: '', unseenKinds: [] } as const;
    await putFileText(db, one.sha256, 'read' in said ? said.read : unread);
    await refusing(insertImport(db, one), { foreignKey: { code: 'NOT_FOUND', what: 'body' } });
  });
  return store.read(async (db) => ({ ...rowOf(one, await papersOfFiles(db)), hasWaited: false }));
}

export async function listAllImports(
  { db }: QueryCtx,
  { bodyId = null }: Parsed<'paperImports.list'>,
): Promise<Output<'paperImports.list'>> {
  const paperOf = await papersOfFiles(db);
  return (await listImports(db, bodyId)).map((one) => rowOf(one, paperOf));
}

export async function getImport(
  { db }: QueryCtx,
  { id }: Parsed<'paperImports.get'>,
): Promise<Output<'paperImports.get'>> {
  const one = found(await findImport(db, id), 'paperImport');
  const { bodyId, fileName, sha256: digest, proposal } = one;
  const { number } = proposal;
  const known = bodiesByName(await listBodies(db), await listOtherBodies(db));
  const names = new Set(proposal.steps.map(({ bodyName }) => bodyName));
  return {
    id,
    bodyId,
    fileName,
    proposal,
    source: ((await findFileText(db, digest))?.text ?? '').split('\n'),
    isNumberTaken: number !== null && (await isNumberTaken(db, bodyId, number)),
    takenOverAs: (await papersOfFiles(db))(one),
    newBodies: [...names].filter((name) => known(name) === null),
  };
}

export async function discardImport(
  { db }: CommandCtx,
  { id }: Parsed<'paperImports.discard'>,
): Promise<Output<'paperImports.discard'>> {
  await removeImport(db, id);
  return null;
}

const rowOf = (
  { id, bodyId, fileName, sha256: digest, readAt, proposal }: ListedImport,
  paperOf: Awaited<ReturnType<typeof papersOfFiles>>,
): ImportRow => ({
  id,
  bodyId,
  fileName,
  readAt,
  takenOverAs: paperOf({ bodyId, sha256: digest }),
  isDamaged: proposal === null,
  typeLabel: proposal?.head.typeLabel ?? '',
  subject: proposal?.head.subject ?? '',
  number: proposal?.number ?? null,
  seems: proposal?.seems ?? null,
  toCheck: proposal?.findings.filter(({ state }) => state === 'check').length ?? 0,
});

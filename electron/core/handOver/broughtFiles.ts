import type { Brought } from '../../../db/broughtFile.ts';
import type { Row } from '../../../db/changes.ts';
import { type FileText, putFileText } from '../../../db/repositories/files/fileTexts.ts';
import { putFile, type StoredFile } from '../../../db/repositories/files/files.ts';
import { putPicture } from '../../../db/repositories/files/pictures.ts';
import type { WriteDb } from '../../../db/schema/index.ts';
import type { ThingRow } from '../../../db/things.ts';
import { isActiveFile, mediaTypeOf } from '../../../shared/domain/attachment/fileKind.ts';
import { AppError } from '../../../shared/errors.ts';
import { saidIn } from '../attachments/said.ts';
import { refuse } from '../kernel/refusals.ts';
import { takenPicture } from '../office/takenPicture.ts';

type Picture = Awaited<ReturnType<typeof takenPicture>>;
type Known = { file: StoredFile; said: FileText } | { file: StoredFile; picture: Picture };

/** Files that come along, read as if somebody had added them here: nothing that their rows say of them is believed. */
export async function readFiles({ rows, files }: Brought): Promise<{ rows: ThingRow[]; files: Known[] }> {
  const known: Known[] = [];
  const kinds = new Map<string, Pick<Row, 'media_type' | 'is_active'>>();
  for (const file of files) {
    const name = rows.find(({ table, row }) => table === 'attachment' && row.sha256 === file.sha256)?.row;
    if (!name) {
      known.push({ file, picture: await picture(file) });
      continue;
    }
    const mediaType = mediaTypeOf(file.bytes, String(name.file_name));
    const isActive = isActiveFile(file.bytes, String(name.file_name));
    kinds.set(file.sha256, { media_type: mediaType, is_active: isActive ? 1 : 0 });
    known.push({ file, said: await saidIn(file.bytes, mediaType, new AbortController().signal) });
  }
  const told = rows.map(({ table, row }) => ({
    table,
    row: table === 'attachment' ? { ...row, ...kinds.get(String(row.sha256)) } : row,
  }));
  return { rows: told, files: known };
}

async function picture({ bytes }: StoredFile): Promise<Picture> {
  const taken = await takenPicture(bytes).catch((cause: unknown) => {
    throw new AppError({ code: 'HAND_OVER', because: 'unsound' }, { cause });
  });
  const isSame = Buffer.from(taken.bytes).equals(bytes);
  return isSame ? taken : refuse({ code: 'HAND_OVER', because: 'unsound' });
}

export async function putFiles(db: WriteDb, files: readonly Known[]): Promise<void> {
  for (const known of files) {
    if ('picture' in known) {
      const { mediaType, width, height } = known.picture;
      await putPicture(db, { ...known.file, mediaType, width, height });
    } else {
      await putFile(db, known.file);
      await putFileText(db, known.file.sha256, known.said);
    }
  }
}

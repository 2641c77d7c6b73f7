import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../shared/errors.ts';

/**
 * Writes a file so that a reader sees the old one or the whole new one, never half of it. Throws FILE_NOT_WRITTEN,
 * for instance where Word holds the old file open.
 */
export async function writeWholeFile(file: string, bytes: Uint8Array): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch {
    await rm(draft, { force: true });
    throw new AppError({ code: 'FILE_NOT_WRITTEN', file });
  }
}

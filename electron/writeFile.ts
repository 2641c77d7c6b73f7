import { createReadStream } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../shared/errors.ts';

/** Writes a file. Throws FILE_NOT_WRITTEN. */
export const writeWholeFile = (file: string, bytes: Uint8Array): Promise<void> =>
  replaceFile(file, (handle) => handle.writeFile(bytes));

/** Copies a file piece by piece. Throws FILE_NOT_WRITTEN. */
export const copyWholeFile = (source: string, file: string): Promise<void> =>
  replaceFile(file, (handle) => handle.writeFile(createReadStream(source)));

/**
 * Whoever reads the file meanwhile sees the old one or the whole new one, never half of it. Throws FILE_NOT_WRITTEN,
 * for instance where Word holds the old file open.
 */
async function replaceFile(file: string, fill: (draft: FileHandle) => Promise<void>): Promise<void> {
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = await open(draft, 'w');
    try {
      await fill(handle);
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

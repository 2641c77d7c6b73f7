import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { shell } from 'electron';
import { AppError } from '../shared/errors.ts';
import type { OnItsWay } from './core/kernel/transit.ts';
import { copyWholeFile } from './writeFile.ts';

/**
 * Lets the system open a copy under the file's own name, which goes with the program's other temporary files. Throws
 * FILE_NOT_OPENED where there is no program for it.
 */
export async function openFile({ ticket, file }: OnItsWay): Promise<null> {
  const folder = `${file}-offen`;
  await mkdir(folder, { recursive: true });
  // A name must not lead out of the folder.
  const copy = path.join(folder, path.basename(ticket.fileName));
  await copyWholeFile(file, copy);
  const refusal = await shell.openPath(copy);
  if (refusal !== '') throw new AppError({ code: 'FILE_NOT_OPENED', file: ticket.fileName });
  return null;
}

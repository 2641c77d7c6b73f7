import type { DispatchWay } from '../../../../shared/domain/document/dispatch.ts';
import { AppError, type Reply } from '../../../../shared/errors.ts';
import type { FileTicket } from '../../../../shared/fileTicket.ts';
import { saveFile, saveFiles } from '../../../host.ts';

/** Brings files to the clerk's disk and answers where they are; null where the clerk chose nothing. */
export async function saved(
  way: DispatchWay,
  files: readonly { bytes: FileTicket }[],
): Promise<string | null> {
  const [first] = files;
  // A draft beside others, and what no message can hold.
  if (way !== 'draft' || files.length > 1)
    return valueOf(await saveFiles(files.map(({ bytes }) => bytes))).folder;
  return first ? valueOf(await saveFile(first.bytes)).path : null;
}

function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new AppError(reply.error);
  return reply.value;
}

import type { Call } from '../../shared/client.ts';
import { DocumentKind, documentKinds } from '../../shared/contract/documents.ts';
import { usage } from '../../shared/german/cli.ts';
import { type CommandLine, usageError } from './options.ts';

type File = { bytes: Uint8Array };

/** The file that `export` is asked for. Throws USAGE at once where the command line does not say which. */
export function exported(line: CommandLine): (call: Call) => Promise<File> {
  const id = line.option('paper');
  return id === undefined ? exportedDocument(line) : (call) => exportedPaper(line, call, id);
}

function exportedDocument(line: CommandLine): (call: Call) => Promise<File> {
  const meetingId = line.need('meeting');
  const kind = DocumentKind.safeParse(line.need('kind'));
  if (!kind.success) throw usageError(usage.unknownKind(documentKinds));
  const target = { meetingId, kind: kind.data, subjectId: line.option('subject') ?? '' };
  if (line.isArchive) return (call) => releasedForArchive(call, target);
  return (call) => call(line.isPdf ? 'documents.exportPdf' : 'documents.export', target);
}

type Target = { meetingId: string; kind: DocumentKind; subjectId: string };

/** An archive keeps what was signed. */
async function releasedForArchive(call: Call, { meetingId, kind, subjectId }: Target): Promise<File> {
  const rows = await call('documents.list', { meetingId });
  const released = rows
    .filter((row) => row.kind === kind && (subjectId === '' || row.subjectId === subjectId))
    .flatMap(({ documents }) => documents)
    .find(({ state }) => state === 'released');
  if (!released) throw usageError(usage.notReleased);
  return call('documents.storedPdf', { id: released.id, form: 'archive' });
}

function exportedPaper({ isPdf, isArchive }: CommandLine, call: Call, id: string): Promise<File> {
  if (isArchive) return call('papers.exportPdf', { id, form: 'archive' });
  return call(isPdf ? 'papers.exportPdf' : 'papers.export', { id });
}

import { randomUUID } from 'node:crypto';
import type { Call } from '../../shared/client.ts';
import type { BundleCaution } from '../../shared/contract/bundles.ts';
import { DocumentKind, documentKinds } from '../../shared/contract/documents.ts';
import { publicFormOf } from '../../shared/documents/kinds/index.ts';
import { usage } from '../../shared/german/cli.ts';
import { type CommandLine, usageError } from './options.ts';

/** `notes`, `cautions`: what whoever hands it on must know of it. */
type File = {
  bytes: Uint8Array;
  notes?: readonly string[];
  cautions?: readonly BundleCaution[];
};

/** The file that `export` is asked for. Throws USAGE at once where the command line does not say which. */
export function exported(line: CommandLine): (call: Call) => Promise<File> {
  if (line.isBundle) return exportedBundle(line);
  return exportedSheet(line) ?? exportedDocument(line);
}

function exportedDocument(line: CommandLine): (call: Call) => Promise<File> {
  const meetingId = line.need('meeting');
  const kind = DocumentKind.safeParse(line.need('kind'));
  if (!kind.success) throw usageError(usage.unknownKind(documentKinds));
  const subjectId = line.option('subject') ?? '';
  const target = { meetingId, kind: line.isPublic ? publicFormOf(kind.data) : kind.data, subjectId };
  return async (call) => {
    if (line.isPublic) await refuseNonPublic(call, target);
    if (line.isArchive) return releasedForArchive(call, target);
    return call(line.isPdf ? 'documents.exportPdf' : 'documents.export', target);
  };
}

/** An extract is as public as its item; some kinds are for nobody but the members. */
async function refuseNonPublic(call: Call, { meetingId, kind, subjectId }: Target): Promise<void> {
  const rows = await call('documents.list', { meetingId });
  const row = rows.find((one) => one.kind === kind && (subjectId === '' || one.subjectId === subjectId));
  if (row?.clearance !== 'public') throw usageError(usage.notPublic);
}

function exportedBundle(line: CommandLine): (call: Call) => Promise<File> {
  const meetingId = line.need('meeting');
  const clearance = line.isPublic ? 'public' : 'nonPublic';
  return (call) => call('bundles.make', { meetingId, clearance, bundle: randomUUID() });
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

type AsFile = {
  word: (call: Call, id: string) => Promise<File>;
  pdf: (call: Call, id: string, form: 'readable' | 'archive') => Promise<File>;
};

/** Documents that belong to no meeting, by the option that names them. */
const sheets = {
  paper: {
    word: (call, id) => call('papers.export', { id }),
    pdf: (call, id, form) => call('papers.exportPdf', { id, form }),
  },
  answer: {
    word: (call, paperId) => call('inquiries.exportAnswer', { paperId }),
    pdf: (call, paperId, form) => call('inquiries.exportAnswerPdf', { paperId, form }),
  },
  report: {
    word: (call, id) => call('reportPeriods.export', { id }),
    pdf: (call, id, form) => call('reportPeriods.exportPdf', { id, form }),
  },
} satisfies Record<string, AsFile>;

function exportedSheet(line: CommandLine): ((call: Call) => Promise<File>) | undefined {
  const name = (['paper', 'answer', 'report'] as const).find((option) => line.option(option) !== undefined);
  if (name === undefined) return undefined;
  const id = line.need(name);
  const { word, pdf } = sheets[name];
  if (line.isArchive) return (call) => pdf(call, id, 'archive');
  return (call) => (line.isPdf ? pdf(call, id, 'readable') : word(call, id));
}

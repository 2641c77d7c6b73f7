import { partsBy } from '../../../db/repositories/files/files.ts';
import type { Store } from '../../../db/store.ts';
import type { BundleEntry } from '../../../shared/documents/bundle/model.ts';
import { withSentence } from '../../../shared/documents/bundle/sheets.ts';
import type { BundledFile } from '../../../shared/facts/bundleFacts.ts';
import { fateNotes, fateSentences, type FileFate } from '../../../shared/german/bundle.ts';
import type { Step } from '../kernel/longWork.ts';
import type { Joiner } from '../pdf/join/joinApart.ts';
import type { BundleRow } from '../pdf/write/bundle.ts';
import type { LaidOut } from '../word/write/document.ts';
import type { Look } from '../word/write/look.ts';
import type { Pictures } from '../word/write/pictures.ts';
import { sheetLaidOut } from '../word/write/sheet.ts';
import { withPicture } from './picture.ts';

type Given = {
  store: Store;
  look: Look;
  /** Of the texts. */
  pictures: Pictures;
  joiner: Joiner;
  step: Step;
};

/** While the pages are set, all pictures lie in memory dot by dot: fifty photos of a telephone. In bytes. */
const mostUnfolded = 2_000_000_000;

/** `enclosed`: titles of files whose pages are not in the bundle. */
type Rows = { rows: BundleRow[]; enclosed: string[] };

/**
 * What stands in the bundle for each entry. Files are read from the data file when their turn comes, one after the
 * other: the joiner keeps their pages, and nobody else anything of them.
 */
export async function rowsOf(entries: readonly BundleEntry[], given: Given): Promise<Rows> {
  const rows: BundleRow[] = [];
  const enclosed: string[] = [];
  const taken: Taken = { files: 0, room: mostUnfolded };
  let bytes = 0;
  for (const { content, ...entry } of entries) {
    if (content.kind !== 'file') {
      rows.push({ ...entry, content: ownContent(content, given) });
      continue;
    }
    const shown = await shownFile(content, taken, given);
    rows.push({ ...entry, ...shown });
    if (shown.note !== '') enclosed.push(content.file.title);
    bytes += content.file.size;
    given.step.tell(bytes);
  }
  return { rows, enclosed };
}

function ownContent(
  content: Exclude<BundleEntry['content'], { kind: 'file' }>,
  { look, pictures }: Given,
): BundleRow['content'] {
  return content.kind === 'none'
    ? content
    : own(content.sheets.map((sheet) => sheetLaidOut(sheet, look, pictures)));
}

type FileContent = Extract<BundleEntry['content'], { kind: 'file' }>;
/** What came in so far. `files`: of others, whose pages are numbered in that order; `room`: left for dots of pictures. */
type Taken = { files: number; room: number };
type Shown = Pick<BundleRow, 'note' | 'content'>;

async function shownFile({ file, sheet }: FileContent, taken: Taken, given: Given): Promise<Shown> {
  const { look, pictures, joiner } = given;
  const standIn = (fate: FileFate): Shown => ({
    note: fateNotes[fate],
    content: own([sheetLaidOut(withSentence(sheet, fateSentences[fate]), look, pictures)]),
  });
  if (file.mediaType === 'application/pdf') {
    const added = await joiner.add(await wholeFile(file, given));
    return 'fault' in added
      ? standIn(added.fault)
      : { note: '', content: { kind: 'file', file: taken.files++, pages: added.pages } };
  }
  if (file.mediaType !== 'image/png' && file.mediaType !== 'image/jpeg') return standIn('otherKind');
  const bytes = await wholeFile(file, given);
  const laidOut = sheetLaidOut(sheet, look, pictures);
  const shown = await withPicture(laidOut, { bytes, title: file.title, room: taken.room });
  if ('fate' in shown) return standIn(shown.fate);
  taken.room -= shown.unfolded;
  return { note: '', content: own([shown.sheet]) };
}

const own = (parts: readonly LaidOut[]): BundleRow['content'] => ({ kind: 'own', parts });

/** Part by part, so that whoever saves meanwhile gets a turn. */
async function wholeFile({ sha256, size }: BundledFile, { store, step }: Given): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let end = 0;
  for await (const part of partsBy((work) => store.read(work), sha256)) {
    step.signal.throwIfAborted();
    bytes.set(part, end);
    end += part.length;
  }
  return bytes;
}

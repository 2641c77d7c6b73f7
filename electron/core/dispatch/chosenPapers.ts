import type { ReadDb } from '../../../db/schema/index.ts';
import type { Parsed } from '../../../shared/contract/index.ts';
import type { Clearance } from '../../../shared/domain/document/document.ts';
import { sentTemplateNote } from '../../../shared/german/bundle.ts';
import { sha256 } from '../kernel/digest.ts';
import { refuse } from '../kernel/refusals.ts';
import { readablePdf } from '../documents/readable.ts';
import type { ChosenFile } from './contents.ts';
import { type EnclosedPaper, type Enclosures, ofBundle, ofPaper, type PlannedBundle } from './enclosures.ts';
import { secretSearch } from './leaksNow.ts';
import type { Ahead } from './ahead.ts';

type Selection = Pick<Parsed<'dispatch.prepare'>, 'meetingId' | 'paperIds' | 'bundle'>;
type Given = { enclosures: Enclosures; isForPublic: boolean; now: string; ahead: Ahead | null };

/** Everybody may be on a public list: then papers go along as everybody may read them. */
export const editionFor = (isForPublic: boolean): Clearance => (isForPublic ? 'public' : 'nonPublic');

/**
 * The chosen papers on the agenda, each as a PDF of its own, and the Sitzungsmappe. Without what was made ahead no PDF
 * is made, and sizes are guessed. Throws NOT_FOUND, BUNDLE_TELLS, what making a PDF throws, and BUNDLE_CHANGED where
 * something has changed since the bundle was made.
 */
export async function chosenPapers(db: ReadDb, selection: Selection, given: Given): Promise<Chosen> {
  const { bundle } = selection;
  const { files, notes } = await paperFiles(db, selection, given);
  if (bundle === null) return { files, notes, cautions: [] };
  const made = await bundleFile(db, { ...selection, bundle }, given);
  return {
    files: [...files, made.file],
    notes: [...notes, ...made.notes],
    cautions: made.cautions,
  };
}

/** `notes`, `cautions`: what the clerk must know of papers and Sitzungsmappe, and of its files before everybody gets them. */
type Chosen = { files: ChosenFile[] } & Told;
type Told = Pick<PlannedBundle, 'notes' | 'cautions'>;

async function paperFiles(
  db: ReadDb,
  { meetingId, paperIds: ids }: Selection,
  { enclosures, isForPublic, now, ahead }: Given,
): Promise<Omit<Chosen, 'cautions'>> {
  if (ids.length === 0) return { files: [], notes: [] };
  const wanted = { meetingId, ids, edition: editionFor(isForPublic) };
  const isTold = isForPublic ? await secretSearch(db, meetingId) : null;
  const files: ChosenFile[] = [];
  const passedOver = new Set<string>();
  for (const paper of await enclosures.papers(db, wanted, now)) {
    if (paper.passedOver !== '') passedOver.add(paper.passedOver);
    const says = paper.says.join('\n');
    const isLeak =
      paper.clearance === 'public' && (await isTold?.(db, { texts: [says], files: [] })) === true;
    const clearance = isLeak ? 'nonPublic' : paper.clearance;
    files.push({ ...(await paperFile(paper, ahead)), clearance, says, madeOf: paper.prints });
  }
  return { files, notes: [...passedOver].map(sentTemplateNote) };
}

async function paperFile(
  { id, printed, clearance }: EnclosedPaper,
  ahead: Ahead | null,
): Promise<ChosenFile> {
  const parts = [{ kind: 'paper' as const, id, wasWithdrawn: false }];
  const about = { fileName: `${printed.name}.pdf`, kind: ofPaper, clearance, parts };
  return ahead
    ? pdfFile(about, await readablePdf(printed, ahead.pdfs))
    : { ...pdfFile(about, new Uint8Array()), bytes: null, size: likelySize };
}

async function bundleFile(
  db: ReadDb,
  { meetingId, bundle: edition }: Selection & { bundle: Clearance },
  { enclosures, isForPublic, now, ahead }: Given,
): Promise<{ file: ChosenFile } & Told> {
  const plan = await enclosures.plannedBundle(db, { meetingId, edition, id: null }, now);
  const { notes, cautions } = plan;
  const parts = plan.holds.map((part) => ({ ...part, wasWithdrawn: false }));
  const about = { fileName: `${plan.name}.pdf`, kind: ofBundle, clearance: edition, parts };
  // What the guard refuses anyway is not made.
  if (!ahead || isRefusedBundle(edition, isForPublic))
    return {
      file: {
        ...pdfFile(about, new Uint8Array()),
        bytes: null,
        size: plan.likelySize,
        says: edition === 'public' ? await plan.says() : null,
      },
      notes,
      cautions,
    };
  if (ahead.bundle?.key !== plan.key) return refuse({ code: 'BUNDLE_CHANGED' });
  const made = { says: await plan.says(), madeOf: await plan.prints() };
  return { file: { ...pdfFile(about, ahead.bundle.bytes), ...made }, notes, cautions };
}

/** The bundle for members beside a list that anybody may be on. */
export const isRefusedBundle = (edition: Clearance, isForPublic: boolean): boolean =>
  isForPublic && edition === 'nonPublic';

type About = Pick<ChosenFile, 'fileName' | 'kind' | 'clearance' | 'parts'>;

const pdfFile = (about: About, bytes: Uint8Array): ChosenFile => ({
  ...about,
  documentId: null,
  mediaType: 'application/pdf',
  bytes,
  sha256: sha256(bytes),
  size: bytes.length,
  unseen: [],
  isUnreleased: false,
  isUnsearched: false,
  isPartlySearched: false,
  isMarked: false,
  isActive: false,
  mayTellOrigin: false,
  says: null,
  madeOf: null,
  otherLook: null,
});

/** Of a paper that nobody has printed yet, with its fonts. In bytes. */
const likelySize = 80_000;

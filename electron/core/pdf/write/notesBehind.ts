import type { PdfBlock, PdfLine, PdfRun } from './block.ts';
import type { PdfDocument, PdfPart } from './document.ts';
import { mapRuns } from './mapRuns.ts';

/** Which blocks give their notes to the end of themselves, instead of to the foot of the page. */
export type Giving = (block: PdfBlock) => boolean;

/** Where a page ends within one of these Typst sometimes loses how its notes hang together. */
export const listsAndTables: Giving = ({ kind }) => kind === 'list' || kind === 'table';
export const allBlocks: Giving = () => true;

/** The same document, in which the notes of some blocks stand below them, numbered on as before. */
export const notesBehind = (document: PdfDocument, gives: Giving): PdfDocument => ({
  ...document,
  parts: document.parts.map((part) => partWith(part, gives)),
});

type Note = { number: number; runs: PdfRun[] };
/** `count`: of notes so far; `given`: of the block at hand, null where its notes stay. */
type Counting = { count: number; given: Note[] | null };

function partWith(part: PdfPart, gives: Giving): PdfPart {
  const counting: Counting = { count: 0, given: null };
  const sections = part.sections.map((blocks) =>
    blocks.flatMap((block) => {
      counting.given = gives(block) ? [] : null;
      const laid = mapRuns(block, (runs) => runsWith(runs, counting));
      const notes = (counting.given ?? []).map((note, at) => noteLine(note, at === 0));
      return notes.length === 0 ? [laid] : [{ ...laid, holdsNext: false }, ...notes];
    }),
  );
  return { ...part, sections };
}

const runsWith = (runs: readonly PdfRun[], counting: Counting): PdfRun[] =>
  runs.map((run) => {
    if (run.kind === 'link') return { ...run, runs: runsWith(run.runs, counting) };
    if (run.kind !== 'footnote') return run;
    counting.count += 1;
    if (!counting.given) return run;
    counting.given.push({ number: counting.count, runs: run.runs });
    return { kind: 'noteNumber', number: counting.count, isAtNote: false };
  });

/** As notes at the foot of a page look. */
const noteLine = ({ number, runs }: Note, isFirst: boolean): PdfLine => ({
  kind: 'line',
  above: isFirst ? 6 : 1,
  holdsNext: false,
  level: 0,
  size: 10,
  bold: false,
  italic: false,
  left: 0,
  firstLine: 0,
  align: 'left',
  holdsLines: false,
  keepsWords: false,
  height: null,
  plain: '',
  behindTab: null,
  runs: [{ kind: 'noteNumber', number, isAtNote: true }, ...runs],
});

// The library's own thread, which is looked for beside a built program otherwise.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PaperSource, SourceLine } from '../../../shared/import/paper/source.ts';
import { PaperFileError } from './fault.ts';
import { type Beside, besidePages } from './pdfBeside.ts';
import { filledIn } from './pdfFields.ts';
import { pageLines, type Piece } from './pdfLines.ts';
import { insideOf } from './pdfObjects.ts';

/** More than a bundle of a council. */
const mostPages = 3000;
const mostLetters = 20_000_000;

/** The lines of a PDF that carries its text. */
export async function pdfSource(bytes: Uint8Array): Promise<PaperSource> {
  const { lines, withText } = await inPdf(bytes, linesOfPages);
  if (withText === 0) throw new PaperFileError('withoutText');
  return { lines, isWrapped: true, formed: [] };
}

/**
 * All that a PDF says; also of one whose pages are pictures. `hidden`: what none of its pages shows,
 * `isBeyond` where its pages say more than they show. Not `isWhole` where some of
 * it cannot be read; `hasLeftovers`: something is drawn in it that stands on no page.
 */
export type WholePdf = {
  pages: Pages;
  beside: Beside;
  hidden: string[];
  isBeyond: boolean;
  isWhole: boolean;
  hasLeftovers: boolean;
};

export async function wholePdf(bytes: Uint8Array): Promise<WholePdf> {
  const inside = await insideOf(bytes);
  // What shows is known without it: what it cannot be read for is told.
  const all = inside && (await inPdf(inside.unbound, linesOfPages).catch(() => null));
  return inPdf(bytes, async (document) => {
    const pages = await linesOfPages(document);
    const beside = await besidePages(document);
    const further = beyond(pages.lines, all?.lines ?? []);
    return {
      pages,
      beside,
      hidden: [...(inside?.words ?? []), ...further],
      isBeyond: further.length > 0,
      isWhole: inside?.isWhole === true && all !== null && beside.isWhole && pages.withText === pages.count,
      hasLeftovers: inside?.hasLeftovers === true,
    };
  });
}

/** Of all that stands on the pages of a file those that say more than they show. */
function beyond(shown: readonly SourceLine[], all: readonly SourceLine[]): string[] {
  const seen = byPage(shown);
  return [...byPage(all)].flatMap(([page, text]) => (seen.get(page) === text ? [] : [text]));
}

const byPage = (lines: readonly SourceLine[]): Map<number, string> =>
  new Map(
    [...Map.groupBy(lines, ({ page }) => page)].map(([page, own]) => [
      page,
      own.map(({ text }) => text).join('\n'),
    ]),
  );

/** Nothing is fetched, and no program in it runs. */
async function inPdf<T>(bytes: Uint8Array, work: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({
    // The reader keeps what it is given.
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
  });
  try {
    const document = await task.promise;
    if (document.numPages > mostPages) throw new PaperFileError('tooLarge');
    return await work(document);
  } catch (cause) {
    throw known(cause);
  } finally {
    await task.destroy();
  }
}

/** `withText`: on how many of the pages letters stand. */
type Pages = { lines: SourceLine[]; count: number; withText: number };

async function linesOfPages(document: PDFDocumentProxy): Promise<Pages> {
  const lines: SourceLine[] = [];
  let letters = 0;
  let withText = 0;
  for (let page = 1; page <= document.numPages; page += 1) {
    const proxy = await document.getPage(page);
    const { items } = await proxy.getTextContent();
    const printed = items.flatMap((item): Piece[] => ('str' in item ? [pieceOf(item)] : []));
    const pieces = [...printed, ...(await filledIn(proxy))];
    const own = pieces.reduce((sum, { text }) => sum + text.trim().length, 0);
    letters += own;
    withText += own > 0 ? 1 : 0;
    if (letters > mostLetters) throw new PaperFileError('tooLarge');
    lines.push(...pageLines(pieces, page));
  }
  return { lines, count: document.numPages, withText };
}

const pieceOf = ({
  str,
  transform,
  width,
  height,
}: {
  str: string;
  transform: number[];
  width: number;
  height: number;
}): Piece => ({
  text: str,
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  height: height || Math.abs(transform[3] ?? 0) || 10,
});

function known(cause: unknown): unknown {
  if (!(cause instanceof Error)) return cause;
  if (cause.name === 'PasswordException') return new PaperFileError('encrypted');
  const isBroken = [
    'InvalidPDFException',
    'FormatError',
    'UnknownErrorException',
    'MissingPDFException',
    'XRefParseException',
  ].includes(cause.name);
  return isBroken ? new PaperFileError('damaged') : cause;
}

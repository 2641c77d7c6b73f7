// The library's own thread, which is looked for beside a built program otherwise.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PaperSource, SourceLine } from '../../../shared/import/paper/source.ts';
import { PaperFileError } from './fault.ts';
import { pageLines, type Piece } from './pdfLines.ts';

/** More than a bundle of a council. */
const mostPages = 3000;
const mostLetters = 20_000_000;

/** The lines of a PDF that carries its text. Nothing is fetched, and no program in it runs. */
export async function pdfSource(bytes: Uint8Array): Promise<PaperSource> {
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
    const lines: SourceLine[] = [];
    let letters = 0;
    for (let page = 1; page <= document.numPages; page += 1) {
      const { items } = await (await document.getPage(page)).getTextContent();
      const pieces = items.flatMap((item): Piece[] => ('str' in item ? [pieceOf(item)] : []));
      letters += pieces.reduce((sum, { text }) => sum + text.length, 0);
      if (letters > mostLetters) throw new PaperFileError('tooLarge');
      lines.push(...pageLines(pieces, page));
    }
    if (letters === 0) throw new PaperFileError('withoutText');
    return { lines, isWrapped: true };
  } catch (cause) {
    throw known(cause);
  } finally {
    await task.destroy();
  }
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

import type { PaperSource } from '../../../shared/import/paper/source.ts';
import { isPdf } from '../../../shared/domain/attachment/fileKind.ts';
import { limits } from '../word/read/unzip.ts';
import { docxSource } from './docx.ts';
import { PaperFileError } from './fault.ts';
import { odtSource } from './odt.ts';
import { textSource } from './text.ts';

/** The lines of a file, by what it is and not by its name. Throws `PaperFileError` or `WordFileError`. */
export async function sourceOf(bytes: Uint8Array): Promise<PaperSource> {
  if (bytes.length === 0) throw new PaperFileError('empty');
  if (bytes.length > limits.file) throw new PaperFileError('tooLarge');
  const source = await linesOf(bytes);
  if (source.lines.every(({ text }) => text.trim() === '')) throw new PaperFileError('withoutText');
  return source;
}

async function linesOf(bytes: Uint8Array): Promise<PaperSource> {
  // Its library is large, and tells on the console what it misses for drawing, which nobody asks it to do.
  if (isPdf(bytes)) return (await import('./pdf.ts')).pdfSource(bytes);
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (begin.startsWith('PK'))
    return begin.includes('application/vnd.oasis.opendocument.text') ? odtSource(bytes) : docxSource(bytes);
  // What a password protects lies in the container of the old formats; the Word reader tells them apart.
  if (begin.startsWith('\u{D0}\u{CF}\u{11}\u{E0}')) return docxSource(bytes);
  if (begin.startsWith('{\\rtf') || /^\s*<(?:!doctype|html|\?xml)/i.test(begin))
    throw new PaperFileError('unknownFormat');
  return textSource(bytes);
}

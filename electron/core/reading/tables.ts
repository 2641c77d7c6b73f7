import { limits } from '../word/read/unzip.ts';
import { PaperFileError } from './fault.ts';
import type { Sheet } from './sheet.ts';
import { textTable } from './textTable.ts';
import { xlsxSheets } from './xlsxSheets.ts';

/** `text`: what is no table, such as names line by line. */
export type Tables = { sheets: Sheet[] } | { text: string };

/** More is no list of people. */
const longestText = 5_000_000;

/** The tables of an Excel file, or the one of a CSV or of what a clipboard held. Throws `PaperFileError` or `WordFileError`. */
export function tablesOf(bytes: Uint8Array): Tables {
  if (bytes.length > limits.file) throw new PaperFileError('tooLarge');
  const begin = new TextDecoder('latin1').decode(bytes.subarray(0, 512));
  if (begin.startsWith('PK')) return { sheets: filled(xlsxSheets(bytes)) };
  // What a password protects lies in the container of the old formats.
  if (begin.startsWith('\u{D0}\u{CF}\u{11}\u{E0}'))
    throw new PaperFileError(
      Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'unknownFormat',
    );
  if (/^(?:%PDF|\{\\rtf|\s*<(?:!doctype|html|\?xml))/iu.test(begin))
    throw new PaperFileError('unknownFormat');
  const text = decoded(bytes).replaceAll(/\r\n?|[\v\f\u{85}\u{2028}\u{2029}]/gu, '\n');
  if (text.length > longestText) throw new PaperFileError('tooLarge');
  if (text.trim() === '') throw new PaperFileError('empty');
  const rows = textTable(text);
  return rows ? { sheets: filled([{ name: '', rows }]) } : { text };
}

/** Excel saves CSV as UTF-8 with its mark, as UTF-16 ("Unicode-Text"), or in the letters of Windows. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A picture or a program is no list, however many lines it seems to have.
  if (bytes.subarray(0, 65_536).includes(0)) throw new PaperFileError('unknownFormat');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function filled(sheets: readonly Sheet[]): Sheet[] {
  const some = sheets.map(withoutEmpty).filter(({ rows }) => rows.length > 0);
  if (some.length === 0) throw new PaperFileError('empty');
  return some;
}

/** Empty rows are none, but those below keep the lines in which they stand. */
function withoutEmpty({ name, rows, lines, hidden = [] }: Sheet): Sheet {
  const kept = rows
    .map((cells, at) => ({
      cells: cells.map((cell) => cell.replaceAll(/\s+/gu, ' ').trim()),
      line: lines?.[at] ?? at + 1,
    }))
    .filter(({ cells }) => cells.some(Boolean));
  return { name, rows: kept.map(({ cells }) => cells), lines: kept.map(({ line }) => line), hidden };
}

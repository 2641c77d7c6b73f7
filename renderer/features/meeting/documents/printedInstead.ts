import { AppError } from '../../../../shared/errors.ts';
import type { FileTicket } from '../../../../shared/fileTicket.ts';
import { errorSentence } from '../../../../shared/german/errors.ts';
import { dropFiles, savePdf } from '../../../host.ts';
import { printPages } from './printPages.ts';
import { savedSentence } from './savedSentence.ts';

type Word = { fileName: string; bytes: FileTicket };

/**
 * Saves as a PDF; where the program cannot follow the look of a file, its pages are printed as the preview shows them, and
 * the clerk is told so. Gives what is to be said, '' where the clerk cancelled.
 */
export async function printedInstead(
  save: () => Promise<string>,
  word: () => Promise<Word>,
): Promise<string> {
  try {
    return await save();
  } catch (error) {
    if (!(error instanceof AppError) || error.data.code !== 'PDF_OTHER_LOOK') throw error;
    const { fileName, bytes } = await word();
    const name = fileName.replace(/\.docx$/i, '');
    const printed = await printPages(bytes, name, () => printedSentence(`${name}.pdf`));
    await dropFiles([bytes.id]);
    return printed === '' ? '' : `${printed} ${errorSentence(error.data)}`;
  }
}

export async function printedSentence(fileName: string): Promise<string> {
  const reply = await savePdf(fileName);
  return reply === 'printed'
    ? 'Ein Browser speichert PDF-Dateien im Druckfenster: Wählen Sie dort als Ziel „Als PDF speichern“.'
    : savedSentence(reply);
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import { BrowserWindow, dialog, type WebContents } from 'electron';
import { desktopWords } from '../shared/german/desktop.ts';
import type { OnItsWay } from './core/kernel/transit.ts';
import { copyWholeFile, writeWholeFile } from './writeFile.ts';

/** Asks where to save it; null where the clerk cancelled. Throws FILE_NOT_WRITTEN. */
export async function saveFile(
  page: WebContents,
  { ticket, file }: OnItsWay,
): Promise<{ path: string | null }> {
  const chosen = await askWhere(page, ticket.fileName);
  if (chosen !== null) await copyWholeFile(file, chosen);
  return { path: chosen };
}

/** The page says how large its pages are; headings become tags and the outline. */
const pdfOptions = {
  pageSize: 'A4',
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
} as const;

/** Prints the page into a file. Throws FILE_NOT_WRITTEN. */
export async function savePdf(page: WebContents, fileName: string): Promise<{ path: string | null }> {
  const bytes = await page.printToPDF(pdfOptions);
  const chosen = await askWhere(page, fileName);
  if (chosen !== null) await writeWholeFile(chosen, bytes);
  return { path: chosen };
}

async function askWhere(page: WebContents, fileName: string): Promise<string | null> {
  const window = BrowserWindow.fromWebContents(page);
  const options = { ...desktopWords.saveAs, defaultPath: fileName };
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled ? null : filePath;
}

/** Asks for a folder for all of them; null where the clerk cancelled. Throws FILE_NOT_WRITTEN. */
export async function saveFiles(
  page: WebContents,
  files: readonly OnItsWay[],
): Promise<{ folder: string | null }> {
  const window = BrowserWindow.fromWebContents(page);
  const options = {
    ...desktopWords.chooseFolder,
    properties: ['openDirectory' as const, 'createDirectory' as const],
  };
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  const [folder] = filePaths;
  if (canceled || folder === undefined) return { folder: null };
  // A name must not lead out of the folder.
  const copies = files.map(({ ticket, file }) => ({ file, name: path.basename(ticket.fileName) }));
  const present = copies.map(({ name }) => name).filter((name) => existsSync(path.join(folder, name)));
  if (present.length > 0 && !(await mayReplace(window, present))) return { folder: null };
  for (const { file, name } of copies) await copyWholeFile(file, path.join(folder, name));
  return { folder };
}

async function mayReplace(window: BrowserWindow | null, names: readonly string[]): Promise<boolean> {
  const options = {
    type: 'warning' as const,
    ...desktopWords.mayReplace,
    detail: names.join('\n'),
    defaultId: 1,
    cancelId: 1,
  };
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response === 0;
}

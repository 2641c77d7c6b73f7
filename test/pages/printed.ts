import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pdfIn } from '../../electron/core/pdf/pdfFile.ts';
import { docxOf } from '../../electron/core/documents/wordFile.ts';
import { noPictures } from '../../electron/core/word/write/pictures.ts';
import { ResolutionId } from '../../shared/domain/ids.ts';
import { documentKinds } from '../../shared/domain/document/document.ts';
import type { AnyModel } from '../../shared/documents/anyModel.ts';
import { buildDocument } from '../../shared/documents/build.ts';
import type { MeetingFacts } from '../../shared/facts/meetingFacts.ts';
import type { Look } from '../../electron/core/word/write/look.ts';

export type Printable = { name: string; model: AnyModel; look: Look };

/** Every document that there is something for in this meeting. */
export function documentsOf(facts: MeetingFacts, name: string): Printable[] {
  const { font, fontSize } = facts.meeting.rules.style;
  return documentKinds.flatMap((kind): Printable[] => {
    const model = buildDocument(kind, facts, ResolutionId.parse('r0'));
    return 'missing' in model
      ? []
      : [{ name: `${name}-${kind}`, model, look: { font, fontSize, logo: null } }];
  });
}

export const wordOf = ({ model, look }: Printable): Promise<Uint8Array> =>
  docxOf({ model, look, mark: '', pictures: noPictures });

export const pdfOf = async ({ model, look, name }: Printable): Promise<Uint8Array> => {
  const madeAt = '2026-11-27T09:30:15';
  const word = () => wordOf({ model, look, name });
  return (
    await pdfIn('readable', { model, look, pictures: noPictures, name, madeAt, stamp: '', data: '{}', word })
  ).bytes;
};

/** Runs with a folder that is gone afterwards. */
export async function withFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ratsfeder-pages-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function written(folder: string, name: string, bytes: Uint8Array): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** LibreOffice's pages of Word files, as PDFs beside them. */
export function byLibreOffice(folder: string, files: readonly string[]): void {
  const how = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf'];
  execFileSync('soffice', [...how, '--outdir', folder, ...files], { stdio: 'ignore' });
}

/** What stands on each page between header and footer, in the order in which it was written; in points. */
export function bodiesOf(pdf: string): string[] {
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8', stdio: 'pipe' });
  const height = Math.round(Number(/Page size:\s+[\d.]+ x ([\d.]+)/.exec(info)?.[1]));
  const edge = 66;
  const box = ['-x', '0', '-y', `${edge}`, '-W', '1200', '-H', `${height - 2 * edge}`];
  const how = { encoding: 'utf8', maxBuffer: 1 << 28, stdio: 'pipe' } as const;
  return execFileSync('pdftotext', ['-raw', ...box, pdf, '-'], how)
    .split('\f')
    .slice(0, -1);
}

import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { noBrowser, provideBrowser } from './browser.ts';

/**
 * Before any test: one browser for all of them, and one temporary folder, which the end of the run removes. In CI a
 * missing browser is a failure, elsewhere its tests are skipped.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-tests-'));
  // os.tmpdir() of every test reads these.
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = temporary;
  // The same modules are read by many processes, which otherwise spend half of their start on them.
  process.env['NODE_COMPILE_CACHE'] = path.join(temporary, 'compiled');
  // Never a test on somebody's real file.
  delete process.env['RATSFEDER_DB'];
  if (!(await provideBrowser())) {
    if (process.env['CI'] === 'true') throw new Error(noBrowser);
    console.warn(noBrowser);
  }
  return () => rm(temporary, { recursive: true, force: true, maxRetries: 5 });
}

import { copyFileSync, mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach } from 'vitest';
import { openApp } from '../../electron/core/compose.ts';
import { type Call, createClient } from '../../shared/client.ts';
import { type AppUnderTest, type LaunchOptions, launchApp } from './launch.ts';

/**
 * One program for the tests of a file. Each test begins in a new window over a data file of its own, with the sample
 * unless another is given: that costs a tenth of a program of its own. After a test that failed or a crash it is started anew.
 */
export function sampleProgram(env: LaunchOptions['env'] = {}): (dataFile?: string) => Promise<AppUnderTest> {
  let app: AppUnderTest | undefined;
  const end = async () => {
    await app?.kill();
    app = undefined;
  };
  afterEach(async ({ task }) => {
    const hasFailed = task.result?.state === 'fail';
    if (hasFailed && app) console.log(`${task.name}: on the screen was\n${await screenOf(app)}`);
    if (hasFailed || app?.hasCrashed()) await end();
  });
  afterAll(end);
  return async (given) => {
    const dataFile = given ?? (await copiedSample());
    app = app ? await openIn(app, dataFile) : await launchOver(dataFile, env);
    await app.page.getByRole('heading', { level: 1 }).waitFor();
    return app;
  };
}

/** A program over a data file that lies somewhere; its `dataFile` is that one. */
export async function launchOver(dataFile: string, env: LaunchOptions['env'] = {}): Promise<AppUnderTest> {
  return { ...(await launchApp({ args: ['--db', dataFile], env })), dataFile };
}

/** A data file of its own that holds the sample. */
export async function copiedSample(): Promise<string> {
  const dataFile = path.join(mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-sample-')), 'ratsfeder.sqlite');
  copyFileSync(await sampleFile(), dataFile);
  return dataFile;
}

/** A data file in which nothing was entered yet. */
export async function emptyFile(): Promise<string> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-empty-')), 'ratsfeder.sqlite');
  const core = await openApp({ file, version: '0.0.0-test', sends: false });
  await core.close();
  return file;
}

/** Brings the sample in a data file to where a test begins, ahead of the window that shows it. */
export async function prepared<Result>(
  prepare: (call: Call) => Promise<Result>,
): Promise<Result & { dataFile: string }> {
  const dataFile = await copiedSample();
  const core = await openApp({ file: dataFile, version: '0.0.0-test', sends: false });
  const result = await prepare(createClient(core.call));
  await core.close();
  return { ...result, dataFile };
}

/** The clerk's own way to another data file: a new window that knows nothing of the one before. */
async function openIn(app: AppUnderTest, dataFile: string): Promise<AppUnderTest> {
  await app.page.evaluate(() => localStorage.clear());
  const shown = app.context.waitForEvent('page');
  app.answer('showOpenDialog', { canceled: false, filePaths: [dataFile] });
  app.menu('Andere Datei öffnen …');
  return { ...app, dataFile, page: await shown };
}

/** What a screen reader would find, for the output of a run that nobody watched. */
const screenOf = ({ page }: AppUnderTest): Promise<string> =>
  page
    .locator('body')
    .ariaSnapshot({ timeout: 5000 })
    .catch((cause: unknown) => String(cause));

let made: Promise<string> | undefined;

/** Made once for all tests of a file. */
const sampleFile = (): Promise<string> => (made ??= makeSample());

async function makeSample(): Promise<string> {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-sample-')), 'beispiel.sqlite');
  const core = await openApp({ file, version: '0.0.0-test', sends: false });
  await createClient(core.call)('setup.loadSample', {});
  await core.close();
  return file;
}

import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { type AppUnderTest, launchApp } from './launch.ts';

/**
 * One program for all the tests of a block. After a crash the test that runs again, and those after it, get a new
 * one: on the data and at the address with which that test began.
 */
export function sharedApp(): () => AppUnderTest {
  const before = path.join(mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-shared-')), 'userData');
  let app: AppUnderTest | undefined;
  let address = '';
  beforeEach(async () => {
    if (app?.hasCrashed()) app = await replace(app, before, address);
    app ??= await launchApp();
    address = new URL(app.page.url()).hash;
    copyData(path.dirname(app.dataFile), before);
  });
  afterAll(async () => {
    await app?.kill();
  });
  return () => {
    if (!app) throw new Error('Only a test of the block has the program.');
    return app;
  };
}

async function replace(crashed: AppUnderTest, before: string, address: string): Promise<AppUnderTest> {
  await crashed.kill();
  copyData(before, path.dirname(crashed.dataFile));
  const app = await launchApp({ dir: crashed.dir });
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  return app;
}

/** Nothing is written between two tests, so that file and journal fit together. */
function copyData(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  if (existsSync(from)) cpSync(from, to, { recursive: true });
}

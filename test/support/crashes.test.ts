import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { testBrowser } from './browser.ts';

const root = path.resolve(import.meta.dirname, '../..');
type Report = { testResults: { assertionResults: { title: string; status: string }[] }[] };

/** Runs crashing/*.cases.ts under the suite's own settings, where browsers really crash. */
function runCases() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-crashes-'));
  const [report, attempts] = [path.join(folder, 'report.json'), path.join(folder, 'attempts')];
  writeFileSync(attempts, '');
  const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
  const config = path.join(root, 'test/support/crashing/vitest.config.ts');
  const { stdout } = spawnSync(process.execPath, [vitest, 'run', '--root', root, '--config', config], {
    env: { ...process.env, CRASH_REPORT: report, CRASH_ATTEMPTS: attempts },
    encoding: 'utf8',
  });
  const begun = readFileSync(attempts, 'utf8').split('\n');
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const cases = testResults.flatMap(({ assertionResults }) => assertionResults);
  const outcome = ({ title, status }: (typeof cases)[number]) =>
    `${status}, run ${begun.filter((name) => name === title).length}`;
  return { stdout, cases: Object.fromEntries(cases.map((each) => [each.title, outcome(each)])) };
}

describe.skipIf(!testBrowser())('a crashed test browser', () => {
  let found: ReturnType<typeof runCases>;
  beforeAll(() => {
    found = runCases();
  });

  test('lets the one test whose browser it was run again, in a new one', () => {
    expect(found.cases).toMatchObject({
      'a page crashes once while it goes elsewhere': 'passed, run 2',
      'the browser crashes once': 'passed, run 2',
      'its browser crashes once': 'passed, run 2',
    });
  });

  test('lets it run again once, not until it passes', () => {
    expect(found.cases).toMatchObject({ 'its page crashes each time': 'failed, run 2' });
  });

  test('is replaced with the data that a program for several tests had before', () => {
    expect(found.cases).toMatchObject({
      'the first one enters something and goes somewhere': 'passed, run 1',
      'a page crashes once after half of what the test enters': 'passed, run 2',
      'the next one has what the one before entered': 'passed, run 1',
    });
  });

  test('is not what a failing assertion or a browser ended by the test is taken for', () => {
    expect(found.cases).toMatchObject({
      'an assertion fails': 'failed, run 1',
      'the test ends the program itself and goes on': 'failed, run 1',
    });
  });

  test('is told in the closing lines, with the names of the tests', () => {
    expect(found.stdout).toMatch(
      /^5 tests ran again after the test browser crashed: .*its page crashes each/m,
    );
    expect(found.stdout).not.toMatch(/ran again.*an assertion fails/);
  });
});

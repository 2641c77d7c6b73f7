import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import pkg from '../package.json' with { type: 'json' };

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.github/workflows');
const workflows = readdirSync(folder).map((name) => ({
  name,
  text: readFileSync(path.join(folder, name), 'utf8'),
}));
const validator = path.join(root, 'node_modules/@action-validator/cli/cli.mjs');
const valid = (file: string) =>
  spawnSync(process.execPath, [validator, file], { cwd: root, encoding: 'utf8' });

describe.each(workflows)('the workflow $name', ({ name, text }) => {
  test('is one that GitHub understands', () => {
    const { status, stderr } = valid(path.join(folder, name));
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('takes each action at a fixed commit, with its version beside it', () => {
    const uses = [...text.matchAll(/uses: (.+)/g)].map(([, action]) => action);
    expect(uses.length).toBeGreaterThan(0);
    expect(
      uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action ?? '')),
    ).toEqual([]);
  });

  test('may read the repository and nothing else, and leaves no key of it behind', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n(?! )/m);
    expect(text.match(/permissions:/g)).toHaveLength(1);
    expect(text.match(/actions\/checkout@/g)?.length).toBe(text.match(/persist-credentials: false/g)?.length);
    expect(text).not.toContain('pull_request_target');
  });

  test('names the variables for signing, and sets none', () => {
    const values = [...text.matchAll(/^ +((?:WIN_)?CSC_\w+|APPLE_\w+): (.*)$/gm)];
    expect(values.length).toBeGreaterThan(0);
    for (const [, variable, value] of values) expect(value).toBe(`\${{ secrets.${variable} }}`);
  });

  test('runs scripts that there are', () => {
    const scripts = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script]) => script ?? '');
    expect(scripts).toEqual(expect.arrayContaining(['test:electron', 'installers']));
    expect(scripts.filter((script) => !Object.hasOwn(pkg.scripts, script))).toEqual([]);
  });
});

test('a workflow that GitHub does not understand would be found', () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ratsfeder-ablauf-')), 'build.yml');
  writeFileSync(file, 'name: build\non: push\njobs:\n  build:\n    steps: nothing\n');
  expect(valid(file).status).not.toBe(0);
});

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faultWords } from '../../shared/german/thirdParty.ts';
import { knownFaults } from './knownFaults.ts';

/**
 * `npm run faults`: which parts of the built program have a fault that the registry knows. A registry that cannot be
 * reached, or that tells nothing of faults, is said and is no failure.
 */
const root = path.resolve(import.meta.dirname, '../..');
const bill = readFileSync(path.join(root, 'out/sbom.cdx.json'), 'utf8');
const { stdout } = spawnSync('npm', ['audit', '--json'], {
  cwd: root,
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const found = knownFaults(stdout, bill);
if (found === null) console.log(faultWords.notReached);
else if (found.length === 0) console.log(faultWords.none);
else {
  for (const { name, severity, title } of found) console.error(`${name}: ${severity}, ${title}`);
  process.exitCode = 1;
}

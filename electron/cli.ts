import pkg from '../package.json' with { type: 'json' };
import { runCommand } from './cli/run.ts';

/** The program without a window: results on stdout, one German line on stderr and exit code 1 for a failure. */
const outcome = await runCommand(process.argv.slice(2), pkg.version);
if ('error' in outcome) {
  console.error(outcome.error);
  process.exitCode = 1;
} else {
  console.log(outcome.result);
}

import { usage } from '../../shared/german/cli.ts';
import { type CommandLine, usageError } from './options.ts';

/** Which options a command follows, beside --help. */
const followed = {
  help: ['db'],
  demo: ['db'],
  meetings: ['db', 'read'],
  export: [
    'db',
    'read',
    'out',
    'meeting',
    'kind',
    'subject',
    'paper',
    'answer',
    'report',
    'bundle',
    'pdf',
    'archive',
    'public',
  ],
  verify: ['db', 'read'],
  audit: ['db', 'read', 'against'],
  backup: ['db'],
  check: [],
  restore: ['db'],
  'import-paper': ['db', 'body', 'dry-run'],
  call: ['db', 'read', 'input'],
} as const;

/** What `export` writes, by the option that names it, and what else it then follows. */
const exports = {
  kind: ['meeting', 'subject', 'pdf', 'archive', 'public'],
  paper: ['pdf', 'archive'],
  answer: ['pdf', 'archive'],
  report: ['pdf', 'archive'],
  bundle: ['meeting', 'public'],
} as const;

const includes = (all: readonly string[], one: string): boolean => all.includes(one);

/** An option that is passed over without a word would give something else than was asked for. Throws USAGE. */
export function refuseUnfollowed(command: string, { given, isPdf, isArchive }: CommandLine): void {
  const known = Object.entries<readonly string[]>(followed).find(([name]) => name === command)?.[1];
  const options = given.filter((name) => name !== 'help');
  const foreign = known && options.find((name) => !includes(known, name));
  if (foreign !== undefined) throw usageError(usage.notOf(command, foreign));
  if (command !== 'export') return;
  if (isPdf && isArchive) throw usageError(usage.notTogether('archive', 'pdf'));
  const written = Object.entries<readonly string[]>(exports).find(([name]) => includes(options, name));
  if (!written) return;
  const [name, further] = written;
  const odd = options.find((one) => !includes([name, 'db', 'read', 'out', ...further], one));
  if (odd !== undefined) throw usageError(usage.notTogether(odd, name));
}

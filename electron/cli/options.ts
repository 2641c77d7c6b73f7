import { parseArgs } from 'node:util';
import { AppError } from '../../shared/errors.ts';
import { usage } from '../../shared/german/cli.ts';

const known = {
  db: { type: 'string' },
  meeting: { type: 'string' },
  body: { type: 'string' },
  kind: { type: 'string' },
  subject: { type: 'string' },
  paper: { type: 'string' },
  answer: { type: 'string' },
  report: { type: 'string' },
  out: { type: 'string' },
  pdf: { type: 'boolean' },
  archive: { type: 'boolean' },
  bundle: { type: 'boolean' },
  public: { type: 'boolean' },
  input: { type: 'string' },
  against: { type: 'string' },
  read: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export type OptionName = Exclude<
  keyof typeof known,
  'help' | 'read' | 'dry-run' | 'pdf' | 'archive' | 'bundle' | 'public'
>;
export type CommandLine = {
  words: string[];
  /** The names of all options that are there. */
  given: readonly string[];
  help: boolean;
  /** The file is only looked at, also where somebody works with it. */
  isReading: boolean;
  isDryRun: boolean;
  isPdf: boolean;
  isArchive: boolean;
  isBundle: boolean;
  isPublic: boolean;
  /** The value of an option; a missing one is refused with a sentence. */
  need: (name: OptionName) => string;
  option: (name: OptionName) => string | undefined;
};

export const usageError = (message: string) => new AppError({ code: 'USAGE', message });

/** Reads the command line. Throws USAGE. */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values, positionals } = parse(args);
  return {
    words: positionals,
    given: Object.keys(values),
    help: values.help === true,
    isReading: values.read === true,
    isDryRun: values['dry-run'] === true,
    isPdf: values.pdf === true,
    isArchive: values.archive === true,
    isBundle: values.bundle === true,
    isPublic: values.public === true,
    option: (name) => values[name],
    need: (name) => {
      const value = values[name];
      if (!value) throw usageError(usage.missingOption(name));
      return value;
    },
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (cause) {
    // Node's own sentence is English; all a reader needs from it is the option it names.
    const name = /'-{0,2}([\w-]+)/.exec(cause instanceof Error ? cause.message : '')?.[1] ?? '';
    throw usageError(usage.unknownOption(name));
  }
}

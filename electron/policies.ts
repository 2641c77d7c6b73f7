import { existsSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { policyWords } from '../shared/german/policies.ts';
import { PolicyFile, type PolicyField } from '../shared/policies.ts';

/** What holds on this computer, whoever uses it; null where nothing is laid down. */
export type Policies = {
  dataFile: string | null;
  backupFolder: string | null;
  mailOff: boolean;
};

/** `faults`: a German sentence for each entry that does not hold, with its name. */
export type ReadPolicies = { file: string; policies: Policies; faults: string[] };

type Surroundings = { env: NodeJS.ProcessEnv; platform: NodeJS.Platform };
const here = (): Surroundings => ({ env: process.env, platform: os.platform() });

/** Where the IT puts it: a folder that only administrators write to. */
function machineWide({ env, platform }: Surroundings): string {
  if (platform === 'win32')
    return path.win32.join(env['ProgramData'] ?? String.raw`C:\ProgramData`, 'Ratsfeder', 'richtlinien.json');
  if (platform === 'darwin') return '/Library/Application Support/Ratsfeder/richtlinien.json';
  return '/etc/ratsfeder/richtlinien.json';
}

/**
 * Reads them. Another file may be named by RATSFEDER_POLICIES, to try it before it is put in its place; never instead
 * of one that is there.
 */
export function readPolicies(around: Surroundings = here()): ReadPolicies {
  const usual = machineWide(around);
  const file = existsSync(usual) ? usual : (around.env['RATSFEDER_POLICIES'] ?? usual);
  if (!existsSync(file)) return { file, policies: none, faults: [] };
  try {
    return { file, ...policiesIn(readFileSync(file, 'utf8'), around) };
  } catch {
    return { file, ...faulty(policyWords.notReadable) };
  }
}

const none: Policies = { dataFile: null, backupFolder: null, mailOff: false };

/** What nobody can read might have switched the mail off: then it is. */
const faulty = (fault: string) => ({
  policies: { ...none, mailOff: true },
  faults: [fault, policyWords.mailStaysOff],
});

/** Of the text of the file. A wrong entry is left out, with a sentence; the others hold. */
export function policiesIn(text: string, around: Surroundings): Omit<ReadPolicies, 'file'> {
  const given = parsed(text);
  if (given === undefined) return faulty(policyWords.notJson);
  const result = PolicyFile.safeParse(given);
  const issues = result.success ? [] : result.error.issues;
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    return faulty(policyWords.notAnObject);
  const faults = new Map<string, string>();
  for (const issue of issues) {
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) faults.set(key, policyWords.unknown);
    else faults.set(String(issue.path[0]), issue.message);
  }
  const entry = (name: PolicyField): unknown => (faults.has(name) ? undefined : Reflect.get(given, name));
  const pathIn = (name: PolicyField): string | null => {
    const value = entry(name);
    if (typeof value !== 'string') return null;
    const found = expanded(value.trim(), around);
    if ('path' in found) return found.path;
    faults.set(name, found.fault);
    return null;
  };
  const policies = {
    dataFile: pathIn('datei'),
    backupFolder: pathIn('sicherungen'),
    mailOff: entry('mailversand') === false || faults.has('mailversand'),
  };
  const sentences = [...faults].map(([name, what]) => policyWords.field(name, what));
  return {
    policies,
    faults: faults.has('mailversand') ? [...sentences, policyWords.mailStaysOff] : sentences,
  };
}

function parsed(text: string): unknown {
  try {
    // Windows' own editor may begin the file with this mark.
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
}

function expanded(value: string, { env, platform }: Surroundings): { path: string } | { fault: string } {
  const unknown = [...value.matchAll(/%(\w+)%/g)].map(([, name = '']) => name).find((name) => !env[name]);
  if (unknown !== undefined) return { fault: policyWords.unknownVariable(unknown) };
  const whole = value.replaceAll(/%(\w+)%/g, (_all, name: string) => env[name] ?? '');
  const rules = platform === 'win32' ? path.win32 : path.posix;
  // "\Rat" is absolute on Windows, but on whichever drive is the current one.
  const isWhole = rules.isAbsolute(whole) && (platform !== 'win32' || rules.parse(whole).root.length > 1);
  return isWhole ? { path: rules.normalize(whole) } : { fault: policyWords.notAbsolute };
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');

/**
 * Who may import whom; the first layer whose path fits a file is its layer. A name ending in "/" is a folder with
 * all it holds, a name ending in "*" any package that starts so.
 */
const layers: { layer: string; mayImport: string[]; instead: string }[] = [
  {
    layer: 'shared/',
    mayImport: ['shared/', 'zod', 'feiertagejs', '@internationalized/date'],
    instead:
      'shared is pure: values in, values out. What needs a clock, files or a library belongs to electron/core.',
  },
  {
    layer: 'db/',
    mayImport: ['db/', 'shared/', 'kysely', 'better-sqlite3', 'zod', 'node:fs', 'node:path'],
    instead: 'db stores and finds. Decisions belong to electron/core or shared/domain.',
  },
  {
    layer: 'electron/core/',
    mayImport: [
      'electron/core/',
      'shared/',
      'db/',
      'canonicalize',
      'fflate',
      'docx',

      'zod',
      'nodemailer/',
      'ical-generator',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:stream',
    ],
    instead:
      'electron/core knows no host: windows and dialogs are electron/main.ts, HTTP is electron/web.ts.',
  },
  {
    layer: 'electron/',
    mayImport: ['electron/', 'shared/', 'package.json', 'electron', 'vite', 'node:*'],
    instead:
      'Hosts reach data through the routes of electron/core/kernel/app.ts, never through db or the domain.',
  },
  {
    layer: 'renderer/',
    mayImport: [
      'renderer/',
      'shared/',
      'react*',
      'wouter*',

      'docx-preview',
      '@internationalized/date',
      '@kern-ux/*',
      '@tanstack/react-query',
      '@tiptap/*',
    ],
    instead: 'The interface reaches everything outside itself through renderer/transport.ts.',
  },
];

/** Packages that only some files may know, whatever their layer allows. */
const keepers: { module: string; onlyIn: string[]; instead: string }[] = [
  {
    module: 'electron',
    onlyIn: ['main', 'preload', 'window', 'menu', 'ipc', 'protocol', 'secrets'].map(
      (name) => `electron/${name}.ts`,
    ),
    instead: 'Ask electron/window.ts, menu.ts, ipc.ts, protocol.ts or secrets.ts for it.',
  },
  {
    module: 'better-sqlite3',
    onlyIn: ['db/store.ts', 'db/migrate.ts'],
    instead: 'Use the Kysely handle of db/store.ts.',
  },
  {
    module: 'docx',
    onlyIn: ['electron/core/word/'],
    instead: 'Describe the document in shared/minutes; electron/core/word writes it.',
  },
  {
    module: 'feiertagejs',
    onlyIn: ['shared/domain/day/holidays.ts'],
    instead: 'Ask shared/domain/day/holidays.ts: it keeps time zones out.',
  },
  {
    module: '@internationalized/date',
    onlyIn: ['shared/domain/day/day.ts', 'renderer/'],
    instead: 'Ask shared/domain/day/day.ts: days are counted in one place.',
  },
  {
    module: 'nodemailer/',
    onlyIn: ['electron/core/dispatch/'],
    instead: 'Only electron/core/dispatch writes and sends mail.',
  },
  {
    module: 'ical-generator',
    onlyIn: ['electron/core/dispatch/'],
    instead: 'Calendar entries are made by electron/core/dispatch/calendar.ts.',
  },
  {
    module: 'node:stream',
    onlyIn: ['electron/core/dispatch/'],
    instead: 'The core works on whole values; only a message on its way is a stream.',
  },
  { module: 'node:http', onlyIn: ['electron/web/'], instead: 'Only electron/web serves.' },
  { module: 'vite', onlyIn: ['electron/start.ts'], instead: 'Only `npm start` builds.' },
  {
    module: 'shared/domain/',
    onlyIn: ['shared/', 'db/', 'electron/core/', 'renderer/'],
    instead: 'A host passes calls on; what they mean is decided in electron/core.',
  },
];

const topLevel = [
  '.ci .git .gitignore .npmrc .oxlintrc.json .prettierignore .prettierrc.json',
  'electron renderer shared db resources test',
  'package.json package-lock.json tsconfig.json tsconfig.base.json electron-builder.yml vite.config.ts vitest.config.ts',
  'README.md CHANGELOG.md LICENSE',
].flatMap((line) => line.split(' '));

const forbiddenNames = /^(?:utils?|helpers?|common|manager|state)\b/;
const MAX_LINES = 250;

const filesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, '/')))
    .filter((file) => /\.tsx?$/.test(file));
const code = ['shared', 'db', 'electron', 'renderer'].flatMap((folder) => filesIn(folder));
const textOf = (file: string) => readFileSync(path.join(root, file), 'utf8');

const codeOf = (file: string) => textOf(file).replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '');

const fits = (name: string, pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : isInside(name, pattern);
const isInside = (name: string, pattern: string) =>
  pattern.endsWith('/') ? name.startsWith(pattern) : name === pattern;

/** What a file imports: packages by name, own files by their path from the root. */
const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(importLine)].map(([, name = '']) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name,
  );
const importLine = /(?:^import |^(?:import|export|\}).* from |\bimport\()'([^']+)'/gm;

describe('who may import whom', () => {
  test('every form of import is seen', () => {
    expect(importsOf('electron/main.ts')).toEqual(
      expect.arrayContaining(['node:path', 'electron', 'electron/core/compose.ts', 'shared/errors.ts']),
    );
    expect(importsOf('electron/cli.ts')).toContain('package.json');
    expect(importsOf('renderer/main.tsx')).toContain('@kern-ux/native/dist/kern.min.css');
  });

  test.each(layers)('$layer imports only what its layer may', ({ layer, mayImport, instead }) => {
    const own = code.filter((file) => layers.find((each) => file.startsWith(each.layer))?.layer === layer);
    expect(own.length).toBeGreaterThan(0);
    const wrong = own.flatMap((file) =>
      importsOf(file)
        .filter((name) => !mayImport.some((pattern) => fits(name, pattern)))
        .map((name) => `${file} imports ${name}. ${instead}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each(keepers)('$module is known only where it belongs', ({ module, onlyIn, instead }) => {
    const wrong = code
      .filter((file) => importsOf(file).some((name) => isInside(name, module)))
      .filter((file) => !onlyIn.some((place) => isInside(file, place)))
      .map((file) => `${file} imports ${module}. ${instead}`);
    expect(wrong).toEqual([]);
  });

  test('shared is the same on every run: no clock, no chance, no surroundings', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bwindow\.|\bconsole\./;
    expect(filesIn('shared').filter((file) => impure.test(codeOf(file)))).toEqual([]);
  });
});

describe('what a newcomer finds', () => {
  test('the top level holds the agreed folders and files and nothing else', () => {
    const ignored = existsSync(path.join(root, '.gitignore')) ? textOf('.gitignore').split('\n') : [];
    const found = readdirSync(root).filter((name) => !ignored.includes(name));
    expect(found.filter((name) => !topLevel.includes(name))).toEqual([]);
  });

  test('no file is named after nothing in particular', () => {
    const named = [...code, ...filesIn('test')].filter((file) => forbiddenNames.test(path.basename(file)));
    expect(named).toEqual([]);
  });

  test(`no file of the program is longer than ${MAX_LINES} lines`, () => {
    const long = code.filter((file) => textOf(file).trimEnd().split('\n').length > MAX_LINES);
    expect(long).toEqual([]);
  });

  test('no diagnostic is switched off, and nothing is typed as any', () => {
    const silenced =
      /@ts-(?:ignore|expect-error|nocheck)|(?:oxlint|eslint)-disable|:\s*any\b|\bas any\b|<any>/;
    const self = 'test/architecture.test.ts';
    const files = [...code, ...filesIn('test')].filter((file) => file !== self);
    expect(files.filter((file) => silenced.test(textOf(file)))).toEqual([]);
  });
});

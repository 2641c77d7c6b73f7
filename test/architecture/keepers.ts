import { importsOf, isInside, type Source } from './source.ts';

/** Packages that only some files may know, whatever their layer allows. */
export const keepers: { module: string; onlyIn: string[]; instead: string }[] = [
  {
    module: 'electron',
    onlyIn: [
      'main',
      'preload',
      'window',
      'guard',
      'crashes',
      'menu',
      'ipc',
      'protocol',
      'secrets',
      'dataFileDialogs',
      'openFile',
      'saveDialogs',
    ].map((name) => `electron/${name}.ts`),
    instead:
      'Ask electron/window.ts, guard.ts, crashes.ts, menu.ts, ipc.ts, protocol.ts, secrets.ts, dataFileDialogs.ts, openFile.ts or saveDialogs.ts for it.',
  },
  {
    module: 'better-sqlite3-multiple-ciphers',
    onlyIn: [
      'backup',
      'broughtFile',
      'connect',
      'copy',
      'copyLog',
      'copyOpen',
      'create',
      'differences',
      'faults',
      'file',
      'log',
      'mark',
      'migrate',
      'outdate',
      'owner',
      'readOnlyCopy',
      'readableRows',
      'recorder',
      'rewrite',
      'vouched',
      'returns',
      'salvage',
      'store',
      'words',
    ].map((name) => `db/${name}.ts`),
    instead: 'Use the Kysely handle of db/store.ts.',
  },
  {
    module: 'docx',
    onlyIn: ['electron/core/word/'],
    instead: 'Describe the document in shared/minutes; electron/core/word writes it.',
  },
  {
    module: 'hunspell-asm',
    onlyIn: ['renderer/features/editor/spelling/dictionary.ts'],
    instead:
      'Ask renderer/features/editor/spelling/speller.ts: words are looked up in a thread of their own.',
  },
  {
    module: '@myriaddreamin/typst-ts-node-compiler',
    onlyIn: ['electron/core/pdf/make/maker.ts', 'electron/core/pdf/make/pictureReader.ts'],
    instead: 'Ask electron/core/pdf/make/makeApart.ts: it sets pages in a thread of its own.',
  },
  {
    module: '@cantoo/pdf-lib',
    onlyIn: ['electron/core/pdf/join/', 'electron/core/reading/'],
    instead:
      'Ask electron/core/pdf/join/joinApart.ts, which joins files in a thread of its own; electron/core/reading looks into foreign ones.',
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
    onlyIn: ['electron/core/dispatch/', 'electron/protocol.ts', 'electron/passphrase.ts'],
    instead:
      'The core works on whole values; only a message or a file on its way is a stream, and what hides a passphrase at the terminal.',
  },
  {
    module: 'node:worker_threads',
    onlyIn: [
      'electron/core/kernel/keptThread.ts',
      'electron/core/dataFile/backup/',
      'electron/core/handOver/',
      'electron/core/word/read/',
      'electron/core/reading/',
      'electron/core/pdf/',
      'electron/core/release/foreignReader.ts',
    ],
    instead:
      'Only what reads files from outside or whole copies of the data file, sets pages or joins them works in a thread of its own.',
  },
  {
    module: 'pdfjs-dist/',
    onlyIn: ['electron/core/reading/', 'renderer/features/attachments/'],
    instead: 'Only electron/core/reading reads PDF, and renderer/features/attachments shows it.',
  },
  {
    module: 'diff',
    onlyIn: ['shared/domain/paper/wordingChanges.ts'],
    instead: 'Ask wordingChanges.ts what one wording says otherwise than another.',
  },
  {
    module: 'node:zlib',
    onlyIn: ['electron/core/word/', 'db/seal.ts', 'db/backup.ts', 'db/copyOpen.ts', 'db/delta.ts'],
    instead:
      'Use unzip: it checks sums and limits. The seal and the copies take its checksum alone, and what is kept of the past is packed by its difference.',
  },
  { module: 'node:http', onlyIn: ['electron/web/'], instead: 'Only electron/web serves.' },
  { module: 'vite', onlyIn: ['electron/start.ts'], instead: 'Only `npm start` builds.' },
  {
    module: 'shared/domain/',
    onlyIn: ['shared/', 'db/', 'electron/core/', 'renderer/'],
    instead: 'A host passes calls on; what they mean is decided in electron/core.',
  },
];

/** The same for tests. The bench measures the bare driver beside the program. */
export const testKeeper: (typeof keepers)[number] = {
  module: 'better-sqlite3-multiple-ciphers',
  onlyIn: ['test/support/rawFile.ts', 'test/bench/'],
  instead: 'Look into a data file through test/support/rawFile.ts.',
};

/** Each file that knows what only its keepers may know, with whom to ask instead. */
export const strayImports = (
  { module, onlyIn, instead }: (typeof keepers)[number],
  sources: readonly Source[],
): string[] =>
  sources
    .filter((source) => importsOf(source).some((name) => isInside(name, module)))
    .filter(({ file }) => !onlyIn.some((place) => isInside(file, place)))
    .map(({ file }) => `${file} imports ${module}. ${instead}`);

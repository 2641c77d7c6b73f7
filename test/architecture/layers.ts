import { fits, importsOf, type Source } from './source.ts';

/** Who may import whom; the first layer whose path fits a file is its layer. */
export const layers: { layer: string; mayImport: string[]; instead: string }[] = [
  {
    layer: 'shared/',
    mayImport: ['shared/', 'zod', 'feiertagejs', '@internationalized/date', 'diff', 'entities'],
    instead:
      'shared is pure: values in, values out. What needs a clock, files or a library belongs to electron/core.',
  },
  {
    layer: 'db/',
    mayImport: [
      'db/',
      'shared/',
      'kysely',
      'better-sqlite3-multiple-ciphers',
      'zod',
      'node:crypto',
      'node:fs',
      'node:path',
      'node:zlib',
    ],
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
      'docx/layout',
      '@myriaddreamin/typst-ts-node-compiler',
      'zod',
      'nodemailer/',
      'ical-generator',
      '@cantoo/pdf-lib',
      'pdfjs-dist/legacy/build/pdf.mjs',
      'pdfjs-dist/legacy/build/pdf.worker.mjs',
      'node:crypto',
      'node:fs',
      'node:fs/promises',
      'node:module',
      'node:path',
      'node:stream',
      'node:worker_threads',
      'node:zlib',
      'papaparse',
    ],
    instead:
      'electron/core knows no host: windows and dialogs are electron/main.ts, HTTP is electron/web.ts.',
  },
  {
    layer: 'electron/pack/',
    mayImport: ['electron/pack/', 'shared/german/', '@electron/asar', '@electron/fuses', 'node:*'],
    instead: 'What packs the program is no part of it.',
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
      'diff',
      'docx-preview',
      'hunspell-asm',
      'pdfjs-dist*',
      '@internationalized/date',
      '@kern-ux/*',
      '@tanstack/react-query',
      '@tiptap/*',
    ],
    instead: 'The interface reaches everything outside itself through renderer/host.ts.',
  },
];

type Layer = (typeof layers)[number];

export const filesOf = (layer: Layer, sources: readonly Source[]): Source[] =>
  sources.filter(({ file }) => layers.find((each) => file.startsWith(each.layer)) === layer);

/** Each import of a layer's file that its layer may not know, with where to go instead. */
export const foreignImports = (layer: Layer, sources: readonly Source[]): string[] =>
  filesOf(layer, sources).flatMap((source) =>
    importsOf(source)
      .filter((name) => !layer.mayImport.some((pattern) => fits(name, pattern)))
      .map((name) => `${source.file} imports ${name}. ${layer.instead}`),
  );

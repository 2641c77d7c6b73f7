import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin, type Rolldown } from 'vite';
import { billOf } from './electron/pack/bill.ts';
import { noticesOf } from './electron/pack/notices.ts';
import { partsOf } from './electron/pack/parts.ts';
import pkg from './package.json' with { type: 'json' };

const at = (file: string) => path.resolve(import.meta.dirname, file);

/**
 * Without blanks and comments, which are half of it. Functions keep their names: the program's log tells by them where
 * something failed.
 */
const minify = {
  compress: true,
  mangle: { toplevel: false, keepNames: true },
  codegen: { removeWhitespace: true },
} as const;

/** A thread is one file beside the main process; what is `external`, as native modules, is not built into it. */
const thread = (name: string, entry: string, external: string[] = []): EnvironmentOptions => ({
  consumer: 'server',
  resolve: { noExternal: true, external },
  build: {
    ssr: true,
    outDir: at('out/main'),
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: { [name]: at(entry) },
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false, minify },
    },
  },
});

/** The German dictionary, beside the program as files of its own with their own licence (GPL 2 or 3, igerman98). */
const dictionary: Plugin = {
  name: 'dictionary',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle() {
    for (const [from, to] of Object.entries({
      'index.aff': 'de.aff',
      'index.dic': 'de.dic',
      license: 'LIZENZ.txt',
    })) {
      const source = readFileSync(at(`node_modules/dictionary-de/${from}`));
      this.emitFile({ type: 'asset', fileName: `woerterbuch/${to}`, source });
    }
  },
};

const TAKEN = Symbol.for('ratsfeder.taken');
/** Modules and assets that any of the builds took in. This file is read anew for each; they share the process alone. */
const taken = (Reflect.get(globalThis, TAKEN) as Set<string> | undefined) ?? new Set<string>();
Reflect.set(globalThis, TAKEN, taken);

function take(bundle: Rolldown.OutputBundle): void {
  for (const one of Object.values(bundle)) {
    const files =
      one.type === 'chunk' ? one.moduleIds : one.originalFileNames.map((file) => at(`renderer/${file}`));
    for (const file of files) taken.add(file);
  }
}

const parts: Plugin = { name: 'parts', generateBundle: (_options, bundle) => take(bundle) };

/** Whose work is in the program, for people and for programs; both files are packed beside it. */
function writeParts(): void {
  const all = partsOf(import.meta.dirname, [...taken, at('node_modules/dictionary-de/index.dic')]);
  const { version, license, devDependencies } = pkg;
  writeFileSync(at('out/THIRD-PARTY-NOTICES.txt'), noticesOf(all));
  writeFileSync(
    at('out/sbom.cdx.json'),
    billOf(all, import.meta.dirname, { version, license, electron: devDependencies.electron }),
  );
}

/** One config, ten builds: `vite build --app` makes the window's page, the main process, its threads and the preload. */
export default defineConfig({
  root: at('renderer'),
  base: './',
  // Their ES modules call what they import as a namespace, which only a loader of CommonJS allows.
  resolve: {
    alias: ['hunspell-asm', 'emscripten-wasm-loader'].map((name) => ({
      find: new RegExp(`^${name}$`),
      replacement: at(`node_modules/${name}/dist/cjs/index.js`),
    })),
  },
  // The page speaks German only: the widgets' words in thirty other languages stay out.
  plugins: [react(), optimizeLocales.vite({ locales: ['de-DE'] }), dictionary, parts],
  worker: { plugins: () => [parts] },
  environments: {
    client: {
      build: {
        outDir: at('out/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        chunkSizeWarningLimit: 2000,
      },
    },
    main: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3-multiple-ciphers'] },
      build: {
        ssr: true,
        outDir: at('out/main'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: { main: at('electron/main.ts') },
          output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false, minify },
        },
      },
    },
    // Threads of the main process: for Word files, for foreign files, for those of a release, for PDF with its native module and fonts, to see whether a
    // picture can be read by the same, and to join pages.
    examiner: thread('examiner', 'electron/core/word/read/examiner.ts'),
    reader: thread('reader', 'electron/core/reading/reader.ts'),
    maker: thread('maker', 'electron/core/pdf/make/maker.ts', ['@myriaddreamin/typst-ts-node-compiler']),
    pictureReader: thread('pictureReader', 'electron/core/pdf/make/pictureReader.ts', [
      '@myriaddreamin/typst-ts-node-compiler',
    ]),
    foreignReader: thread('foreignReader', 'electron/core/release/foreignReader.ts'),
    // Opens copies of the data file, which is SQLite's work.
    checker: thread('checker', 'electron/core/dataFile/backup/checker.ts', [
      'better-sqlite3-multiple-ciphers',
    ]),
    // Reads what comes back of a meeting that was taken along: a data file from elsewhere.
    opener: thread('opener', 'electron/core/handOver/opener.ts', ['better-sqlite3-multiple-ciphers']),
    joiner: thread('joiner', 'electron/core/pdf/join/joiner.ts'),
    preload: {
      consumer: 'server',
      resolve: { noExternal: true, external: ['electron'] },
      build: {
        ssr: true,
        outDir: at('out/preload'),
        emptyOutDir: true,
        target: 'chrome140',
        minify: false,
        // A sandboxed preload must be one CommonJS file.
        rolldownOptions: {
          input: { preload: at('electron/preload.ts') },
          output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      for (const environment of Object.values(builder.environments)) {
        if (environment.name !== 'ssr') await builder.build(environment);
      }
      writeParts();
    },
  },
});

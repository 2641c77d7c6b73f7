import { readFileSync } from 'node:fs';
import path from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type EnvironmentOptions, type Plugin } from 'vite';

const at = (file: string) => path.resolve(import.meta.dirname, file);

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
      output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
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

/** One config, nine builds: `vite build --app` makes the window's page, the main process, its threads and the preload. */
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
  plugins: [react(), optimizeLocales.vite({ locales: ['de-DE'] }), dictionary],
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
      resolve: { noExternal: true, external: ['electron', 'better-sqlite3'] },
      build: {
        ssr: true,
        outDir: at('out/main'),
        emptyOutDir: true,
        target: 'node24',
        minify: false,
        rolldownOptions: {
          input: { main: at('electron/main.ts') },
          output: { format: 'es', entryFileNames: '[name].js', codeSplitting: false },
        },
      },
    },
    // Threads of the main process: for Word files, for foreign files, for PDF with its native module and fonts, to see whether a
    // picture can be read by the same, and to join pages.
    examiner: thread('examiner', 'electron/core/word/read/examiner.ts'),
    reader: thread('reader', 'electron/core/reading/reader.ts'),
    maker: thread('maker', 'electron/core/pdf/make/maker.ts', ['@myriaddreamin/typst-ts-node-compiler']),
    pictureReader: thread('pictureReader', 'electron/core/pdf/make/pictureReader.ts', [
      '@myriaddreamin/typst-ts-node-compiler',
    ]),
    // Opens copies of the data file, which is SQLite's work.
    checker: thread('checker', 'electron/core/dataFile/backup/checker.ts', ['better-sqlite3']),
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
    },
  },
});

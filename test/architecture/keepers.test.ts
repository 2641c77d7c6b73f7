import { describe, expect, test } from 'vitest';
import { keepers, strayImports, testKeeper } from './keepers.ts';
import { codeOf, program, type Source, tests } from './source.ts';

describe('who may import whom', () => {
  test.each(keepers)('$module is known only where it belongs', (keeper) => {
    expect(strayImports(keeper, program)).toEqual([]);
  });

  test('a test knows the database driver through test/support/rawFile.ts alone', () => {
    expect(strayImports(testKeeper, tests)).toEqual([]);
    const broken: Source = {
      file: 'test/db/a.test.ts',
      text: "import Sqlite from 'better-sqlite3-multiple-ciphers';\n",
    };
    expect(strayImports(testKeeper, [broken])).toEqual([
      'test/db/a.test.ts imports better-sqlite3-multiple-ciphers. Look into a data file through test/support/rawFile.ts.',
    ]);
  });

  test('who goes past a keeper is told whom to ask', () => {
    const broken: Source = { file: 'renderer/a.tsx', text: "import { app } from 'electron';\n" };
    expect(keepers.flatMap((keeper) => strayImports(keeper, [broken]))).toEqual([
      'renderer/a.tsx imports electron. Ask electron/window.ts, guard.ts, crashes.ts, menu.ts, ipc.ts, protocol.ts, secrets.ts, dataFileDialogs.ts, openFile.ts or saveDialogs.ts for it.',
    ]);
  });

  test('which database lies below is known in db alone', () => {
    const dialect = /SQLITE_|\bpragma\b|SqliteError/;
    const elsewhere = program.filter(({ file }) => !file.startsWith('db/'));
    expect(elsewhere.filter((source) => dialect.test(codeOf(source))).map(({ file }) => file)).toEqual([]);
  });
});

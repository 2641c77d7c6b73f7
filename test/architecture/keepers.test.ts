import { describe, expect, test } from 'vitest';
import { keepers, strayImports } from './keepers.ts';
import { program, type Source } from './source.ts';

describe('who may import whom', () => {
  test.each(keepers)('$module is known only where it belongs', (keeper) => {
    expect(strayImports(keeper, program)).toEqual([]);
  });

  test('who goes past a keeper is told whom to ask', () => {
    const broken: Source = { file: 'renderer/a.tsx', text: "import { app } from 'electron';\n" };
    expect(keepers.flatMap((keeper) => strayImports(keeper, [broken]))).toEqual([
      'renderer/a.tsx imports electron. Ask electron/window.ts, menu.ts, ipc.ts, protocol.ts or secrets.ts for it.',
    ]);
  });
});

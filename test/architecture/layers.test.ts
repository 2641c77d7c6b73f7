import { describe, expect, test } from 'vitest';
import { filesOf, foreignImports, layers } from './layers.ts';
import { codeOf, importsOf, program, read, type Source } from './source.ts';

describe('who may import whom', () => {
  test('every form of import is seen', () => {
    expect(importsOf(read('electron/main.ts'))).toEqual(
      expect.arrayContaining(['node:path', 'electron', 'electron/core/compose.ts', 'electron/window.ts']),
    );
    expect(importsOf(read('electron/cli.ts'))).toContain('package.json');
    expect(importsOf(read('renderer/main.tsx'))).toContain('@kern-ux/native/dist/kern.min.css');
  });

  test.each(layers)('$layer imports only what its layer may', (layer) => {
    expect(filesOf(layer, program).length).toBeGreaterThan(0);
    expect(foreignImports(layer, program)).toEqual([]);
  });

  test('an arrow across a layer fails with where to go instead', () => {
    const broken: Source = { file: 'shared/facts/a.ts', text: "import { x } from '../../db/store.ts';\n" };
    expect(layers.flatMap((layer) => foreignImports(layer, [broken]))).toEqual([
      expect.stringMatching(/^shared\/facts\/a\.ts imports db\/store\.ts\. .* belongs to electron\/core\.$/),
    ]);
  });

  test('shared is the same on every run: no clock, no chance, no surroundings', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.|\bwindow\.|\bconsole\./;
    const shared = program.filter(({ file }) => file.startsWith('shared/'));
    expect(shared.filter((source) => impure.test(codeOf(source))).map(({ file }) => file)).toEqual([]);
  });
});

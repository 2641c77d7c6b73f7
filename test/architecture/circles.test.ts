import { describe, expect, test } from 'vitest';
import { circlesIn } from './circles.ts';
import { program, type Source } from './source.ts';

describe('circles', () => {
  test('no file imports itself by way of others, types included', () => {
    expect(circlesIn(program)).toEqual([]);
  });

  test('a circle of types is shown from file to file, with its cure', () => {
    const broken: Source[] = [
      { file: 'shared/entry.ts', text: "import { a } from './a.ts';\n" },
      { file: 'shared/a.ts', text: "import { b } from './far/b.ts';\nexport type A = string;\n" },
      { file: 'shared/far/b.ts', text: "import type { A } from '../a.ts';\n" },
    ];
    expect(circlesIn(broken)).toEqual([
      'shared/a.ts → shared/far/b.ts → shared/a.ts. The type gets its own file.',
    ]);
  });
});

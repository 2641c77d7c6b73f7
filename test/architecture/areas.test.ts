import { describe, expect, test } from 'vitest';
import { askingTheContract, foreignAreas } from './areas.ts';
import { program, type Source } from './source.ts';

describe('areas', () => {
  test('no area of the core knows a later one', () => {
    expect(foreignAreas(program)).toEqual([]);
  });

  test('an arrow to a later area fails with the right room', () => {
    const broken: Source = {
      file: 'electron/core/meetings/agenda.ts',
      text: "import { x } from '../release/decide.ts';\n",
    };
    expect(foreignAreas([broken])).toEqual([
      'electron/core/meetings/agenda.ts imports electron/core/release/decide.ts. What both need belongs to electron/core/meetings or an earlier area.',
    ]);
  });

  test('a new folder of the core takes its place in the order', () => {
    const broken: Source = { file: 'electron/core/archive/archive.ts', text: '' };
    expect(foreignAreas([broken])).toEqual([
      expect.stringMatching(/name this area in test\/architecture\/areas\.ts/),
    ]);
  });

  test('facts, rules and documents do not ask the contract', () => {
    expect(askingTheContract(program)).toEqual([]);
  });

  test('a document that asks the contract fails with the right room', () => {
    const broken: Source = {
      file: 'shared/minutes/items.ts',
      text: "import type { AgendaRow } from '../contract/agenda.ts';\n",
    };
    expect(askingTheContract([broken])).toEqual([
      'shared/minutes/items.ts imports shared/contract/agenda.ts. What it needs belongs to shared/domain or shared/facts.',
    ]);
  });
});

import type { WordFault } from '../../../../shared/german/wordFaults.ts';
import { WordFileError } from './fault.ts';
import { fieldFaults } from './fieldFaults.ts';
import { WordPackage } from './package.ts';
import { packageFaults } from './packageFaults.ts';
import { pictureFaults } from './pictures.ts';
import { referenceFaults, unreachedText } from './referenceFaults.ts';
import { relationFaults } from './relationFaults.ts';
import { structureFaults } from './structureFaults.ts';
import { textFaults } from './textFaults.ts';
import { edgeFaults } from './unseenEdges.ts';

/** Why a Word file from outside is not taken; without any fault, the file as it can be read further. */
type Sound = { faults: WordFault[]; file: WordPackage | null };

/** What the office may keep among its own papers, and nobody else gets to see. */
export const notForAll: readonly WordFault['code'][] = [
  'comment',
  'hiddenText',
  'unseenText',
  'unseenEdge',
  'buildingBlocks',
];

/**
 * One examination for every Word file that comes in, whether it becomes a template or a document: whether it is sound,
 * whole and nothing but itself, and shows everybody the same words. Throws nothing, whatever the bytes are.
 */
export function examine(bytes: Uint8Array): Sound {
  try {
    const file = new WordPackage(bytes);
    const faults = packageFaults(file);
    // What holds a program is not read further.
    if (faults.some(({ code }) => code === 'macros')) return { faults, file: null };
    const all = [
      ...faults,
      ...relationFaults(file),
      ...pictureFaults(file),
      ...fieldFaults(file),
      ...textFaults(file),
      ...unreachedText(file),
      ...edgeFaults(file),
    ];
    // Once the others are mended Word writes the file anew, and soundly.
    const isMended = all.some(({ code }) => !notForAll.includes(code));
    return {
      faults: each(isMended ? all : [...all, ...structureFaults(file), ...referenceFaults(file)]),
      file,
    };
  } catch (error) {
    if (error instanceof WordFileError) return { faults: [error.fault], file: null };
    throw error;
  }
}

/** More places of one kind than these are mended by the same hand. */
const mostOfOneKind = 10;

/** Each place once, and of each kind the first. */
function each(faults: readonly WordFault[]): WordFault[] {
  const keys = faults.map(({ code, foundAt }) => `${code} ${foundAt}`);
  const once = faults.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
  return [...Map.groupBy(once, ({ code }) => code).values()].flatMap((kind) => kind.slice(0, mostOfOneKind));
}

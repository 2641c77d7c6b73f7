import { TemplateError, type TemplateFault } from '../read/fault.ts';
import { isAlone } from './insertContent.ts';
import { packageFaults } from '../read/packageFaults.ts';
import { WordPackage } from '../read/package.ts';
import { type Spot, spotsOf } from './spots.ts';
import { placeholdersIn, readable } from './placeholders.ts';
import { all } from '../read/tree.ts';

/**
 * Whether a Word file (.docx or .dotx) can be a template. Throws nothing, whatever the bytes are. `found` are the
 * known placeholders by name, each once. Without faults, `fillTemplate` takes the file.
 */
export function checkTemplate(bytes: Uint8Array): { faults: TemplateFault[]; found: string[] } {
  try {
    const template = new WordPackage(bytes);
    const faults = packageFaults(template);
    if (faults.some(({ code }) => code === 'macros' || code === 'notAWordFile')) return { faults, found: [] };
    const spots = spotsOf(template).filter(({ isCopy }) => !isCopy);
    const found = new Set(spots.flatMap(({ paragraph }) => placeholdersIn(readable(paragraph)).known));
    return { faults: [...faults, ...contentFaults(spots), ...spots.flatMap(spotFaults)], found: [...found] };
  } catch (error) {
    if (error instanceof TemplateError) return { faults: [error.fault], found: [] };
    throw error;
  }
}

/** {{inhalt}} is needed once, in a spot where a whole document can stand. */
function contentFaults(spots: readonly Spot[]): TemplateFault[] {
  const found = spots.flatMap((spot) =>
    placeholdersIn(readable(spot.paragraph))
      .known.filter((name) => name === 'inhalt')
      .map(() => spot),
  );
  const [first, ...more] = found;
  if (!first) return [{ code: 'missingPlaceholder', name: 'inhalt' }];
  return [
    ...more.map(({ foundAt }) => ({ code: 'twicePlaceholder', name: 'inhalt', foundAt }) as const),
    ...(isAlone(first) ? [] : [{ code: 'notAlone', name: 'inhalt', foundAt: first.foundAt } as const]),
  ];
}

const tracked = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];

function spotFaults({ paragraph, foundAt }: Spot): TemplateFault[] {
  const isTracked = tracked.some((name) => all(paragraph, name).length > 0);
  return [
    ...placeholdersIn(readable(paragraph)).unknown.map(
      (name) => ({ code: 'unknownPlaceholder', name, foundAt }) as const,
    ),
    ...(isTracked ? [{ code: 'trackedChanges', foundAt } as const] : []),
  ];
}

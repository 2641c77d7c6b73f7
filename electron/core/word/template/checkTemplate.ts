import type { TemplateFault } from '../../../../shared/german/templates.ts';
import { examine } from '../read/examine.ts';
import { isAlone } from './insertContent.ts';
import { placeholdersIn, readable } from './placeholders.ts';
import { type Spot, spotsOf } from './spots.ts';

/**
 * Whether a Word file (.docx or .dotx) can be a template. Throws nothing, whatever the bytes are. `found` are the
 * known placeholders by name, each once. Without faults, `fillTemplate` takes the file.
 */
export function checkTemplate(bytes: Uint8Array): { faults: TemplateFault[]; found: string[] } {
  const { faults, file } = examine(bytes);
  if (!file) return { faults, found: [] };
  const spots = spotsOf(file).filter(({ isCopy }) => !isCopy);
  const found = new Set(spots.flatMap(({ paragraph }) => placeholdersIn(readable(paragraph)).known));
  return { faults: [...faults, ...contentFaults(spots), ...spots.flatMap(spotFaults)], found: [...found] };
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

const spotFaults = ({ paragraph, foundAt }: Spot): TemplateFault[] =>
  placeholdersIn(readable(paragraph)).unknown.map((name) => ({ code: 'unknownPlaceholder', name, foundAt }));

import type { TemplateFields } from '../../../../shared/documents/templates/field.ts';
import { aboutTemplate } from '../../../../shared/documents/templates/kinds.ts';
import type { TemplateKind } from '../../../../shared/domain/document/templateKind.ts';
import type { TemplateFault } from '../../../../shared/german/templates.ts';
import { examine } from '../read/examine.ts';
import { isAlone } from './insertContent.ts';
import { placeholdersIn, readable } from './placeholders.ts';
import { repeatsOf } from './repeats.ts';
import { type Spot, spotsOf } from './spots.ts';

/**
 * Whether a Word file (.docx or .dotx) can be a template. Throws nothing, whatever the bytes are. `found` are the
 * known placeholders by name, each once. Without faults, `fillTemplate` or `fillFields` takes the file.
 */
export function checkTemplate(
  bytes: Uint8Array,
  kind: TemplateKind = 'minutes',
): { faults: TemplateFault[]; found: string[] } {
  const { fields, needs } = aboutTemplate(kind);
  const { faults: all, file } = examine(bytes);
  // What stands there goes into no document (origins/dropOrigins.ts).
  const faults = all.filter(({ code }) => code !== 'unseenEdge');
  if (!file) return { faults, found: [] };
  const spots = spotsOf(file).filter(({ isCopy }) => !isCopy);
  const found = new Set(spots.flatMap((spot) => knownIn(spot, fields)));
  return {
    faults: [
      ...faults,
      ...missing(found, needs),
      ...contentFaults(spots, fields),
      ...spots.flatMap((spot) => unknownFaults(spot, fields)),
      ...repeatsOf(file, spots, fields).faults,
    ],
    found: [...found],
  };
}

const knownIn = ({ paragraph }: Spot, fields: TemplateFields): string[] =>
  placeholdersIn(readable(paragraph), fields).known;

const missing = (found: ReadonlySet<string>, needs: readonly [string, ...string[]]): TemplateFault[] =>
  needs.some((name) => found.has(name))
    ? []
    : [{ code: 'missingPlaceholder', name: needs[0], other: needs[1] ?? '' }];

/** The whole document stands once, in the text; parts of it stand alone there or in a cell. */
function contentFaults(spots: readonly Spot[], fields: TemplateFields): TemplateFault[] {
  const found = spots.flatMap((spot) =>
    knownIn(spot, fields)
      .filter((name) => fields[name]?.use === 'content')
      .map((name) => ({ name, spot })),
  );
  const [first, ...more] = found.filter(({ name }) => name === 'inhalt');
  const parts = found.filter(({ name, spot }) => name !== 'inhalt' && !isAlone(spot, true));
  return [
    ...more.map(({ name, spot: { foundAt } }) => ({ code: 'twicePlaceholder', name, foundAt }) as const),
    ...(first && !isAlone(first.spot)
      ? [{ code: 'notAlone', name: 'inhalt', foundAt: first.spot.foundAt } as const]
      : []),
    ...parts.map(({ name, spot: { foundAt } }) => ({ code: 'notAlonePart', name, foundAt }) as const),
  ];
}

const unknownFaults = ({ paragraph, foundAt }: Spot, fields: TemplateFields): TemplateFault[] =>
  placeholdersIn(readable(paragraph), fields).unknown.map((name) => ({
    code: 'unknownPlaceholder',
    name,
    foundAt,
  }));

import type { TemplateFields } from '../../../../shared/documents/templates/field.ts';
import { aboutTemplate } from '../../../../shared/documents/templates/kinds.ts';
import type { TemplateKind } from '../../../../shared/domain/document/templateKind.ts';
import type { TemplateFault } from '../../../../shared/german/templates.ts';
import { examine } from '../read/examine.ts';
import { isRoomy } from './controls.ts';
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
  const seen = new Set<string>();
  return spots.flatMap((spot) =>
    knownIn(spot, fields)
      .filter((name) => fields[name]?.use === 'content')
      .flatMap((name) => {
        const isTwice = seen.has(name) && (name === 'inhalt' || fields[name]?.isOnce === true);
        seen.add(name);
        const code = isTwice ? 'twicePlaceholder' : placeFault(name, spot);
        return code ? [{ code, name, foundAt: spot.foundAt }] : [];
      }),
  );
}

function placeFault(name: string, spot: Spot): 'notAlone' | 'notAlonePart' | 'inControl' | null {
  const isWhole = name === 'inhalt';
  if (!isAlone(spot, !isWhole)) return isWhole ? 'notAlone' : 'notAlonePart';
  return isRoomy(spot) ? null : 'inControl';
}

const unknownFaults = ({ paragraph, foundAt }: Spot, fields: TemplateFields): TemplateFault[] =>
  placeholdersIn(readable(paragraph), fields).unknown.map((name) => ({
    code: 'unknownPlaceholder',
    name,
    foundAt,
  }));

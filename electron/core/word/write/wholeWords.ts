import { styleIds } from './indentStyles.ts';
import type { Xml } from './element.ts';

/** Headings and names: no line ends within one of their words. What builds on one of these styles does so, too. */
const whole: ReadonlySet<string> = new Set([
  'Title',
  'Untertitel',
  'Sitzungstag',
  ...[1, 2, 3, 4, 5, 6].map((level) => `Heading${level}`),
  ...(['free', 'item'] as const).map((indent) => styleIds(indent).caption),
  'Briefkopf',
  'Gruppe',
  'Anwesende',
  'Unterschriftsname',
  'Tabellenname',
  'Tabellengruppe',
  'TabellenzeileUnterschrift',
]);

export const keepsWordsWhole = (id: string): boolean => whole.has(id);

/** What stands before it among the properties of a paragraph (ISO/IEC 29500-1, 17.3.1.26). */
const before = new Set([
  'w:keepNext',
  'w:keepLines',
  'w:framePr',
  'w:widowControl',
  'w:numPr',
  'w:pBdr',
  'w:tabs',
]);

type Part = Readonly<Record<string, unknown>>;

/** A style as docx writes it, with the property that docx does not know. */
export function withWholeWords({ 'w:style': parts = [] }: { 'w:style'?: readonly Part[] }): Xml {
  const spot = parts.findIndex((part) => 'w:rPr' in part);
  const own = parts.find((part) => 'w:pPr' in part)?.['w:pPr'];
  if (!Array.isArray(own)) {
    const bare = { 'w:pPr': [suppressed] };
    return { 'w:style': spot === -1 ? [...parts, bare] : parts.toSpliced(spot, 0, bare) };
  }
  const properties = own as Part[];
  const at = properties.findIndex((part) => !Object.keys(part).every((name) => before.has(name)));
  const spliced = properties.toSpliced(at === -1 ? properties.length : at, 0, suppressed);
  return { 'w:style': parts.map((part) => ('w:pPr' in part ? { 'w:pPr': spliced } : part)) };
}

const suppressed = { 'w:suppressAutoHyphens': {} };

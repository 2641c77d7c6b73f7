import { styleIds } from './indentStyles.ts';
import type { Xml } from './element.ts';
import { paragraphOrder } from './paragraphOrder.ts';

/** Headings and names: no line ends within one of their words. What builds on one of these styles does so, too. */
const whole: ReadonlySet<string> = new Set([
  'Title',
  'Untertitel',
  'Sitzungstag',
  ...[1, 2, 3, 4, 5, 6].map((level) => `Heading${level}`),
  ...(['free', 'item'] as const).map((indent) => styleIds(indent).caption),
  'Briefkopf',
  'Absenderzeile',
  'Anschrift',
  'Informationsblock',
  'Betreff',
  'Gruppe',
  'Anwesende',
  'Unterschriftsname',
  'Tabellenname',
  'Tabellengruppe',
  'TabellenzeileUnterschrift',
]);

export const keepsWordsWhole = (id: string): boolean => whole.has(id);

const suppressed = { 'w:suppressAutoHyphens': {} };
const before: readonly string[] = paragraphOrder.slice(0, paragraphOrder.indexOf('w:suppressAutoHyphens'));

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
  const at = properties.findIndex((part) => !Object.keys(part).every((name) => before.includes(name)));
  const spliced = properties.toSpliced(at === -1 ? properties.length : at, 0, suppressed);
  return { 'w:style': parts.map((part) => ('w:pPr' in part ? { 'w:pPr': spliced } : part)) };
}

import { ownStyleNames } from './ownStyles.ts';
import { piecesOf, resolvedText } from './xmlPieces.ts';

/** What a reading leaves out: elements with all they hold, and runs that Word does not show. */
type Reading = { without: ReadonlySet<string>; isWithoutHidden: boolean };

/** Beside the text or twice the same: they cut a sentence in two where they are anchored. */
const beside = ['w:instrText', 'w:delInstrText', 'w:txbxContent', 'mc:Fallback', 'w:rt'];
const everything: Reading = { without: new Set(), isWithoutHidden: false };
/** As it reads once all changes are accepted, and as it read before them. */
const readings: readonly Reading[] = [
  { without: new Set([...beside, 'w:del', 'w:moveFrom', 'w:delText']), isWithoutHidden: true },
  { without: new Set([...beside, 'w:ins', 'w:moveTo']), isWithoutHidden: false },
];
const readsVariously = /<w:(?:del|ins|moveFrom|moveTo|vanish|instrText|txbxContent|rt)\b|<mc:Fallback/;

/** All that a part says, paragraphs as lines, and once more in every way in which it can be read; then its values. */
export const saidInXml = (xml: string): string[] => [
  wordsOfXml(xml),
  ...(readsVariously.test(xml) ? readings.map((reading) => wordsOfXml(xml, reading)) : []),
  ...valuesOfXml(xml),
];

/** Tags go; the ends of paragraphs and fields, breaks and tabs become lines. */
export function wordsOfXml(xml: string, { without, isWithoutHidden }: Reading = everything): string {
  const words: string[] = [];
  let depth = 0;
  let runBegins = 0;
  let isHidden = false;
  for (const { kind, text } of piecesOf(xml)) {
    if (kind === 'text' || kind === 'literal') {
      if (depth === 0) words.push(kind === 'text' ? resolvedText(text) : text);
    } else if (kind === 'tag') {
      const name = nameOf(text);
      if (without.has(name.replace('/', '')) && !text.endsWith('/')) depth += name.startsWith('/') ? -1 : 1;
      if (name === 'w:r') [runBegins, isHidden] = [words.length, false];
      if (name === 'w:vanish') isHidden = !isOff.test(text);
      if (name === '/w:r' && isHidden && isWithoutHidden) words.length = Math.min(words.length, runBegins);
      words.push(name === 'w:sym' ? symbolIn(text) : signOf(name));
    }
  }
  return words.join('');
}

const nameOf = (tag: string): string => /^\/?[^\s/]*/.exec(tag)?.[0] ?? '';
const isOff = /w:val\s*=\s*["'](?:0|false|off)["']/;

const lineEnds = new Set([
  '/w:p',
  '/a:p',
  'w:br',
  'w:cr',
  'w:tab',
  'a:br',
  'text:s',
  'text:tab',
  'text:line-break',
]);
/** Inside of a paragraph, in Word or in an OpenDocument, or of a cell's text in a workbook, words go on. */
const goesOn =
  /^\/?(?:(?:w|a|m|mc|v|o|wp|wps|wpg|wpc|w1[0-6]\w*):|(?:r|t|rPr|rPh|text:(?:span|a|ruby|ruby-base|meta))$)/;

function signOf(name: string): string {
  if (name === 'w:noBreakHyphen') return '-';
  if (lineEnds.has(name)) return '\n';
  return name.startsWith('/') && !goesOn.test(name) ? '\n' : '';
}

/** A letter by its number; of a font of pictures it is none, and stands between words. */
function symbolIn(tag: string): string {
  const code = Number.parseInt(/w:char\s*=\s*["']([\da-f]{1,4})["']/i.exec(tag)?.[1] ?? '', 16);
  if (Number.isNaN(code) || /w:font\s*=\s*["'](?:symbol|marlett|w[ei][bn]gdings)/i.test(tag)) return ' ';
  // In older fonts letters lie in the private area.
  return String.fromCodePoint(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code);
}

const attribute = /=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Attributes, comments and instructions, each once: titles of pictures, properties, targets of links. */
function valuesOfXml(xml: string): Set<string> {
  const values = new Set<string>();
  for (const { kind, text } of piecesOf(xml)) {
    if (kind === 'aside') values.add(text);
    if (kind !== 'tag') continue;
    for (const [, double, single] of text.matchAll(attribute)) {
      const value = resolvedText(double ?? single ?? '');
      // Measures, colours and numbers of revisions say nothing.
      if (/\p{L}{2}/u.test(value) && !ownStyleNames.has(value)) values.add(value);
      if (value.includes('%')) values.add(withoutPercents(value));
    }
  }
  return values;
}

function withoutPercents(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

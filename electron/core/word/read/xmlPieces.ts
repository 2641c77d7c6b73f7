/** A stretch of XML as it is written: words, the inside of a tag, or what is set aside in comments and instructions. */
export type Piece = { kind: 'text' | 'literal' | 'tag' | 'aside'; text: string };

const brackets = [
  { opens: '<!--', closes: '-->', kind: 'aside' },
  { opens: '<![CDATA[', closes: ']]>', kind: 'literal' },
  { opens: '<?', closes: '?>', kind: 'aside' },
] as const;

/** One pass, whatever comes: also what is no sound XML has words. */
export function* piecesOf(xml: string): Generator<Piece> {
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start !== at) yield { kind: 'text', text: xml.slice(at, start < 0 ? xml.length : start) };
    if (start < 0) return;
    const bracket = brackets.find(({ opens }) => xml.startsWith(opens, start));
    const from = start + (bracket?.opens.length ?? 1);
    const end = bracket ? xml.indexOf(bracket.closes, from) : endOfTag(xml, from);
    const to = end < 0 ? xml.length : end;
    // What is opened and never closed is read as words.
    yield { kind: end < 0 ? 'literal' : (bracket?.kind ?? 'tag'), text: xml.slice(from, to) };
    at = to + (bracket?.closes.length ?? 1);
  }
}

/** The next ">" that stands in no attribute. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at;
    else if (sign === '"' || sign === "'") quote = sign;
  }
  return -1;
}

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** With "&amp;", "&#252;", "&#xFC;" as the signs they stand for. */
export const resolvedText = (text: string): string =>
  text.includes('&') ? text.replaceAll(/&(#?\w{1,8});/g, (_whole, name: string) => character(name)) : text;

function character(name: string): string {
  if (!name.startsWith('#')) return entities[name] ?? '';
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code <= 0x10_ffff ? String.fromCodePoint(code) : '';
}

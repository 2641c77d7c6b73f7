/** XML 1.0, production 2 */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const token = /<\?[^>]*\?>|<(\/?)([\w.:-]+)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|[^<]+|</g;

export type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string };

/** A strict reader for what the program writes: anything that is not well-formed throws. */
export function parseXml(xml: string): Element {
  const bad = forbidden.exec(xml);
  if (bad) throw new Error(`forbidden character at ${bad.index}`);
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  for (const [piece, closing, name, attributes, empty] of xml.matchAll(token)) {
    const current = open.at(-1);
    if (!current) throw new Error('content behind the end');
    if (name === undefined) {
      if (piece === '<' || /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/.test(piece)) {
        throw new Error(`stray ${piece.slice(0, 40)}`);
      }
      if (!piece.startsWith('<?')) current.text += piece;
    } else if (closing) {
      if (current.name !== name) throw new Error(`</${name}> closes <${current.name}>`);
      open.pop();
    } else {
      const element: Element = { name, attributes: attributesOf(attributes ?? ''), children: [], text: '' };
      current.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [only, second] = root.children;
  if (open.length !== 1 || !only || second) throw new Error('not one root element');
  return only;
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(
    ([, key = '', value = '']) => [key, value] as const,
  );
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`attribute twice: ${source}`);
  if (pairs.some(([, value]) => /&(?!\w+;|#)/.test(value))) throw new Error(`stray & in ${source}`);
  return Object.fromEntries(pairs);
}

/** All elements of that name, in document order. */
export const all = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);

export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((one) => one.name === name);

/** The attribute that nearly every property of WordprocessingML has. */
export const val = (element: Element | undefined): string | undefined => element?.attributes['w:val'];

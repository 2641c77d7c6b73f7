/** An XML part as a tree. Names keep their prefix ("w:p"); references are resolved; comments are dropped. */
export type Element = { name: string; attributes: Map<string, string>; children: Node[] };
export type Node = Element | string;

/** XML 1.0, production 2, inverted */
const forbidden = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u;
const tagName = /[\p{L}_][^\s<>/="'!?&]*/uy;
const attribute = /\s+([\p{L}_][^\s<>/="'!?&]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const tagEnd = /\s*(\/?)>/y;
/** Word nests tables and text boxes; nothing that people make comes near this. */
const deepest = 400;
/** Word knows some forty for one element. */
const mostAttributes = 500;

/** Elements stand deeper in each other, or have more attributes, than people make them. */
export class TooDeepError extends Error {}

/**
 * Reads a whole part, or throws where it is not well-formed. A reader of our own, because none of the packages in the
 * program offers one (docx keeps its own to itself) and office files need little: no document types, thus no
 * entities that could unfold, no other encodings.
 */
export function parseXml(xml: string): Element {
  if (forbidden.test(xml)) throw new Error('character that XML forbids');
  const top: Element = { name: '', attributes: new Map(), children: [] };
  const open = [top];
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    const end = start < 0 ? xml.length : start;
    const text = xml.slice(at, end);
    if (text.includes(']]>')) throw new Error(']]> in text');
    if (text !== '') addText(open, resolved(text));
    at = start < 0 ? end : markup(xml, start, open);
  }
  const [root, ...more] = top.children;
  if (open.length > 1 || root === undefined || typeof root === 'string' || more.length > 0) {
    throw new Error('not one root element');
  }
  return root;
}

/** Reads what begins with "<" and gives the position behind it. */
function markup(xml: string, at: number, open: Element[]): number {
  if (xml.startsWith('<!--', at)) {
    const end = behind(xml, '--', at + 4);
    if (xml[end] !== '>') throw new Error('-- in a comment');
    return end + 1;
  }
  if (xml.startsWith('<?', at)) return behindInstruction(xml, at);
  if (xml.startsWith('<![CDATA[', at)) {
    const end = behind(xml, ']]>', at);
    addText(open, xml.slice(at + 9, end - 3));
    return end;
  }
  if (xml.startsWith('</', at)) {
    const end = behind(xml, '>', at);
    const name = xml.slice(at + 2, end - 1).trimEnd();
    if (open.length < 2 || open.pop()?.name !== name) throw new Error(`</${name}> closes something else`);
    return end;
  }
  return startTag(xml, at, open);
}

/** The declaration, and what Office notes for itself; others are for programs that do more than read. */
const instruction = /<\?(?:xml\s+version\s*=\s*["']1\.0["'](?![\w-])|mso-)/y;

function behindInstruction(xml: string, at: number): number {
  instruction.lastIndex = at;
  const [begin] = instruction.exec(xml) ?? [];
  if (begin === undefined || (at > 0 && begin !== '<?mso-')) throw new Error('instruction');
  return behind(xml, '?>', at + 2);
}

function startTag(xml: string, at: number, open: Element[]): number {
  tagName.lastIndex = at + 1;
  const name = tagName.exec(xml)?.[0];
  if (open.length > deepest) throw new TooDeepError(String(deepest));
  if (name === undefined) throw new Error('no element');
  const element: Element = { name, attributes: new Map(), children: [] };
  let end = tagName.lastIndex;
  for (;;) {
    attribute.lastIndex = end;
    const [, key, double, single] = attribute.exec(xml) ?? [];
    if (key === undefined) break;
    if (element.attributes.has(key)) throw new Error(`${key} twice`);
    if (element.attributes.size >= mostAttributes) throw new TooDeepError(String(mostAttributes));
    element.attributes.set(key, resolved(double ?? single ?? ''));
    end = attribute.lastIndex;
  }
  tagEnd.lastIndex = end;
  const closing = tagEnd.exec(xml);
  if (!closing) throw new Error(`<${name} does not end`);
  open.at(-1)?.children.push(element);
  if (closing[1] === '') open.push(element);
  return tagEnd.lastIndex;
}

function behind(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new Error(`no ${mark}`);
  return found + mark.length;
}

function addText(open: readonly Element[], text: string): void {
  if (open.length > 1) open.at(-1)?.children.push(text);
  else if (text.trim() !== '') throw new Error('text outside of the root element');
}

const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replaceAll(/&([^;&]{1,12};)?/g, (_, reference: string | undefined) => {
    const name = (reference ?? '').slice(0, -1);
    const code = /^#(?:(\d+)|x([\dA-Fa-f]+))$/.exec(name);
    const text = code
      ? String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', code[1] ? 10 : 16))
      : known[name];
    if (text === undefined || forbidden.test(text)) throw new Error(`&${name}`);
    return text;
  });
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string, which: RegExp): string =>
  text.replaceAll(which, (sign) => escapes[sign] ?? `&#${sign.codePointAt(0)};`);

/** The part as text, with the declaration that Word writes. */
export const xmlText = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${written(root)}`;

function written(node: Node): string {
  if (typeof node === 'string') return escaped(node, /[&<>\r]/g);
  const attributes = [...node.attributes].map(
    ([key, value]) => ` ${key}="${escaped(value, /[&<>"\t\n\r]/g)}"`,
  );
  const inside = node.children.map(written).join('');
  const tag = node.name + attributes.join('');
  return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${node.name}>`;
}

/** Marks of Markdown and HTML that came along with a text; between two letters they are none, or words would become one. */
const marks =
  /(?<![\p{L}\p{N}])(?:\*\*|__)|(?:\*\*|__)(?![\p{L}\p{N}])|<\/?(?:b|i|u|em|strong)\b[^<>]{0,40}>|\u{AD}|\u{200B}|\u{FEFF}/giu;
/** What begins another line or cell stands between words. */
const pictures = /!\[[^\]]{0,80}\]\([^()]{0,200}\)/g;
const breaks = /<\/?(?:br|p|td|tr|th|table)\b[^<>]{0,40}>/giu;
/** A line of strokes or dots, drawn or to be written on. */
const ruled = /^[\s_.=–—-]{5,}$/;
const isTableRule = /^\s*[|\t :-]*-{3,}[|\t :-]*$/;

/** "A N F R A G E", "V o r l a g e" */
const spaced = /(?<=^\s*|\t| {3})\p{Lu}(?: \p{L}){4,}(?=\s*$|\t| {3})/gu;

/** What a line says without the marks of other formats; rows of a table in Markdown have tabs between their cells. */
export function unmarked(raw: string): string {
  const text = raw
    .replaceAll('\f', '')
    .replaceAll(/[\u{A0}\u{2007}\u{202F}]/gu, ' ')
    .replaceAll(pictures, '')
    .replaceAll(breaks, ' ')
    .replaceAll(marks, '')
    .trimEnd();
  if (isTableRule.test(text) || ruled.test(text) || /^[\s|]*$/.test(text)) return '';
  return asCells(text.replaceAll(spaced, (word) => word.replaceAll(' ', ''))).replace(/^ {0,3}#{1,6}\s+/, '');
}

/** Two strokes at least, or one at both ends: a single one may stand in a sentence. */
function asCells(text: string): string {
  if (!/^\s*\|.*\|$/.test(text) && (text.match(/\s\|(?=[\s|]|$)/g) ?? []).length < 2)
    return text.replace(/\s\|\s*$/, '');
  return text
    .trim()
    .replace(/^\|/, '')
    .replace(/[|\s]+$/, '')
    .trim()
    .replaceAll(/\s*\|\s*/g, '\t');
}

const listedLabel = /^\s*-\s(?=\p{L}[\p{L} ./()-]{1,40}:$)/u;
const fewestLabels = 3;

/** A list of labels and values that came out of a page as one of points: "- Status:", "- öffentlich". */
export function withoutPoints(texts: readonly string[]): string[] {
  if (texts.filter((text) => listedLabel.test(text)).length < fewestLabels) return [...texts];
  return texts.map((text, at) => {
    const isLabel = listedLabel.test(text);
    const isValue = at > 0 && listedLabel.test(texts[at - 1] ?? '');
    return isLabel || isValue ? text.replace(/^\s*-(?:\s|$)/, '') : text;
  });
}

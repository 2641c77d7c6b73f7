/** Signs that end a line and are none in HTML: Word's own break within a paragraph, and Unicode's. */
const lineEnds = /[\v\u2028\u2029]/;

/** Makes line breaks of signs that would glue the words around them together. */
export function showLineBreaks(body: HTMLElement): void {
  for (const text of textsIn(body)) {
    const lines = text.data.split(lineEnds);
    if (lines.length === 1) continue;
    text.replaceWith(
      ...lines.flatMap((line, at) => (at === 0 ? [line] : [document.createElement('br'), line])),
    );
  }
}

/** Lines of pasted plain text as the editor reads them. */
export const withLineBreaks = (text: string): string => text.replaceAll(new RegExp(lineEnds, 'g'), '\n');

function textsIn(body: HTMLElement): Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

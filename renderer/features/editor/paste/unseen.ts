import { styleOf, withStyle } from './styles.ts';

/** Leaves of a pasted page what was copied: programs wrap it in their settings and in what encloses it. */
export function keepFragment(page: Document): void {
  const comments = commentsIn(page);
  const start = comments.find(({ data }) => data.trim() === 'StartFragment');
  const end = comments.findLast(({ data }) => data.trim() === 'EndFragment');
  const { body } = page;
  // Elements around it stay: the cells that Excel copies lie in a table which begins before them.
  if (start)
    dropRange(page, { from: (range) => range.setStart(body, 0), to: (range) => range.setEndAfter(start) });
  if (end) {
    dropRange(page, {
      from: (range) => range.setStartBefore(end),
      to: (range) => range.setEnd(body, body.childNodes.length),
    });
  }
}

/** Drops what the page does not show, by its own style or by a rule of the page. */
export function dropHidden(page: Document): void {
  const hidden = withStyle(page.body, /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)/);
  const byRule = [...page.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSStyleRule)
    .filter(({ style }) => style.display === 'none' || style.visibility === 'hidden')
    .flatMap(({ selectorText }) => [...page.body.querySelectorAll(selectorText)])
    .filter((element) => !/(?:^|;)(?:display|visibility):/.test(styleOf(element)));
  const never = page.body.querySelectorAll('[hidden], script, style, title, template, noscript, xml');
  // What was deleted, Word hides as well; it is told of elsewhere.
  const unsaid = [...hidden, ...byRule].filter((element) => !element.matches('del, .msoDel'));
  for (const element of [...unsaid, ...never]) element.remove();
}

/** Drops the code of fields ("PAGE", "REF _Ref1 \h") and keeps what they showed. */
export function dropFieldCodes(page: Document): void {
  const open: { begin: Element; hasResult: boolean }[] = [];
  for (const mark of withStyle(page, /mso-element:field-/)) {
    const style = styleOf(mark);
    const field = open.at(-1);
    if (style.includes('field-begin')) {
      open.push({ begin: mark, hasResult: false });
    } else if (field) {
      if (!field.hasResult) {
        dropRange(page, {
          from: (range) => range.setStartAfter(field.begin),
          to: (range) => range.setEndBefore(mark),
        });
      }
      field.hasResult = true;
      if (style.includes('field-end')) open.pop();
    }
  }
}

/** Elements that begin before or end after it stay, without what lies in it. */
function dropRange(page: Document, { from, to }: Record<'from' | 'to', (range: Range) => void>): void {
  const range = page.createRange();
  from(range);
  to(range);
  range.deleteContents();
}

type Conditional = { condition: string; start: Comment; end: Comment };

/** Between "<![if …]>" and "<![endif]>" stands Word's own drawing of something, for programs that cannot. */
export function conditionalsIn(root: Node): Conditional[] {
  const open: Comment[] = [];
  const found: Conditional[] = [];
  for (const comment of commentsIn(root)) {
    if (/^\[if [^\]]*\]$/i.test(comment.data)) open.push(comment);
    const start = /^\[endif\]$/i.test(comment.data) ? open.pop() : undefined;
    if (start) found.push({ condition: start.data, start, end: comment });
  }
  return found;
}

export function dropConditionals(page: Document): void {
  // One for all: the browser keeps each that there is up to date with every change.
  const range = page.createRange();
  for (const { start, end } of conditionalsIn(page.body)) {
    range.setStartAfter(start);
    range.setEndBefore(end);
    range.deleteContents();
  }
}

/** A foreign page's comments, which the browser also makes of what it does not understand. */
export function commentsIn(root: Node): Comment[] {
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found: Comment[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Comment);
  return found;
}

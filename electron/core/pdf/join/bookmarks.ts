import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { BundleMark } from './order.ts';
import { topOf } from './pages.ts';

type Node = { ref: PDFRef; dict: PDFDict; children: Node[] };

/** Bookmarks as a tree below the catalog, all of them open. `firstPages`: of each piece. */
export function setBookmarks(
  bundle: PDFDocument,
  marks: readonly BundleMark[],
  firstPages: readonly PDFPage[],
): void {
  const root = nodeIn(bundle);
  const open: Node[] = [root];
  for (const { title, depth, piece } of marks) {
    const node = nodeIn(bundle);
    node.dict.set(PDFName.of('Title'), PDFHexString.fromText(title));
    const page = firstPages[piece];
    if (page) node.dict.set(PDFName.of('Dest'), topOf(page));
    open.length = Math.min(depth + 1, open.length);
    open.at(-1)?.children.push(node);
    open.push(node);
  }
  connect(root);
  root.dict.set(PDFName.of('Type'), PDFName.of('Outlines'));
  bundle.catalog.set(PDFName.of('Outlines'), root.ref);
}

function nodeIn({ context }: PDFDocument): Node {
  const dict = context.obj({});
  return { ref: context.register(dict), dict, children: [] };
}

/** Each knows its parent, its neighbours and its children. Answers how many are below it. */
function connect({ ref, dict, children }: Node): number {
  let count = children.length;
  for (const [at, child] of children.entries()) {
    point(child.dict, { Parent: ref, Prev: children[at - 1]?.ref, Next: children[at + 1]?.ref });
    count += connect(child);
  }
  if (children.length > 0) dict.set(PDFName.of('Count'), PDFNumber.of(count));
  point(dict, { First: children[0]?.ref, Last: children.at(-1)?.ref });
  return count;
}

function point(dict: PDFDict, refs: Record<string, PDFRef | undefined>): void {
  for (const [key, ref] of Object.entries(refs)) if (ref) dict.set(PDFName.of(key), ref);
}

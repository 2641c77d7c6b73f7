import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Pdf = Awaited<ReturnType<typeof getDocument>['promise']>;
type Link = { dest?: unknown; contentsObj?: { str: string } };
type Node = { title: string; dest: unknown; items: Node[] };

/** How a reader finds its way through a PDF. Pages count from 1. */
export async function readBundle(bytes: Uint8Array) {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  try {
    const pdf = await task.promise;
    const pages: { text: string; corner: string; leadsTo: number[]; links: string[] }[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await readPage(pdf, number));
    const outline = ((await pdf.getOutline()) ?? []) as Node[];
    return { pages, bookmarks: await bookmarksOf(pdf, outline, 0) };
  } finally {
    await task.destroy();
  }
}

async function bookmarksOf(
  pdf: Pdf,
  nodes: readonly Node[],
  depth: number,
): Promise<{ title: string; depth: number; page: number }[]> {
  const found = [];
  for (const { title, dest, items } of nodes) {
    found.push({ title, depth, page: await pageOf(pdf, dest) });
    found.push(...(await bookmarksOf(pdf, items, depth + 1)));
  }
  return found;
}

async function pageOf(pdf: Pdf, dest: unknown): Promise<number> {
  const spot: unknown = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
  if (!Array.isArray(spot)) throw new TypeError('leads nowhere');
  return (await pdf.getPageIndex(spot[0] as Parameters<Pdf['getPageIndex']>[0])) + 1;
}

/** `corner`: what stands in the upper right corner, as the page is shown; `leadsTo`: the pages its links lead to; `links`: what is read out of them. */
async function readPage(pdf: Pdf, number: number) {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const viewport = page.getViewport({ scale: 1 });
  const said = items.flatMap((item) => ('str' in item ? [item] : []));
  const corner = said.filter(({ transform }) => {
    const [x = 0, y = 0] = viewport.convertToViewportPoint(transform[4] as number, transform[5] as number);
    return y > 0 && y < 40 && x > viewport.width / 2 && x < viewport.width;
  });
  const leadsTo: number[] = [];
  const links: string[] = [];
  for (const { dest, contentsObj } of (await page.getAnnotations()) as Link[]) {
    if (!dest) continue;
    leadsTo.push(await pageOf(pdf, dest));
    links.push(contentsObj?.str ?? '');
  }
  return {
    text: wordsOf(said),
    corner: wordsOf(corner),
    leadsTo,
    links,
  };
}

const wordsOf = (items: readonly { str: string; hasEOL: boolean }[]): string =>
  items
    .map(({ str, hasEOL }) => str + (hasEOL ? '\n' : ''))
    .join('')
    .replaceAll(/\u{AD}\n/gu, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();

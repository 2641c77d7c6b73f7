import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib';
import { setBookmarks } from './bookmarks.ts';
import type { Order } from './order.ts';
import { connectLinks, ownPages } from './ownPages.ts';
import { pageNumberer } from './pageNumbers.ts';
import { setPages } from './pages.ts';

type Joining = Extract<Order, { kind: 'join' }>;

/** Puts the pages of our own between those of others, which are in the bundle already. Answers how many there are. */
export async function join(
  bundle: PDFDocument,
  files: readonly (readonly PDFPage[])[],
  { own, begins, pieces, marks, words }: Joining,
): Promise<number> {
  const ours = await ownPages(own, bundle, { isAlone: files.length === 0 });
  const parts = begins.map((begin, at) => ours.slice(begin - 1, (begins[at + 1] ?? ours.length + 1) - 1));
  const pagesOf = pieces.map((piece) => ('file' in piece ? files[piece.file] : parts[piece.own]) ?? []);
  const firstPages = pagesOf.flatMap(([first]) => first ?? []);
  if (firstPages.length < pieces.length) throw new Error('a part of a bundle has no page');
  const pages = pagesOf.flat();
  const write = await pageNumberer(bundle);
  const foreign = new Set(files.flat());
  for (const [at, page] of pages.entries())
    if (foreign.has(page)) write(page, `${words[0]}${at + 1}${words[1]}${pages.length}`);
  setBookmarks(bundle, marks, firstPages);
  // Of several marks the last one is that of the document itself, not of a caption above it.
  const titles = new Map(marks.map(({ piece, title }) => [piece, title]));
  connectLinks(
    ours,
    firstPages.map((page, piece) => {
      const number = `${words[0]}${pages.indexOf(page) + 1}`;
      return { page, words: [titles.get(piece), number].filter(Boolean).join(' – ') };
    }),
  );
  setPages(bundle, pages);
  await bundle.flush();
  return pages.length;
}

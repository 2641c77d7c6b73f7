import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of a PDF as a screen reader finds it: its role in the structure tree, and in their order words and parts. */
export type Tag = { role: string; alt: string; inside: (string | Tag)[] };

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;
type Node = Awaited<ReturnType<Page['getStructTree']>>;

/** What a PDF says, as its tags tell it: without what only stands at the edge of each page. */
export async function readPdf(bytes: Uint8Array) {
  const task = getDocument({
    data: Uint8Array.from(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
  });
  try {
    const pdf = await task.promise;
    const { info, metadata } = await pdf.getMetadata();
    const numbers = Array.from({ length: pdf.numPages }, (_, n) => n + 1);
    const pages: Read[] = [];
    for (const number of numbers) pages.push(await readPage(await pdf.getPage(number)));
    const attached: { name: string; bytes: Uint8Array }[] = [];
    for (const [key, { filename }] of (await pdf.getAttachments()) ?? [])
      attached.push({ name: filename, bytes: (await pdf.getAttachmentContent(key)) as Uint8Array });
    return {
      info: info as Record<string, unknown>,
      xmp: metadata?.getRaw() ?? '',
      pages,
      tags: pages.flatMap(({ tags }) => tags),
      addresses: pages.flatMap(({ addresses }) => addresses),
      bookmarks: bookmarksIn((await pdf.getOutline()) ?? []),
      attached,
    };
  } finally {
    await task.destroy();
  }
}

type Bookmark = { title: string; items: Bookmark[] };

/** "Anwesend:" and, below it, "  Mitglieder". */
const bookmarksIn = (bookmarks: readonly Bookmark[], depth = 0): string[] =>
  bookmarks.flatMap(({ title, items }) => [
    `${'  '.repeat(depth)}${title}`,
    ...bookmarksIn(items, depth + 1),
  ]);

/** `addresses`: to which its links lead. */
type Read = { tags: Tag[]; edges: string; width: number; addresses: string[] };

async function readPage(page: Page): Promise<Read> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const open: string[] = [];
  const said = new Map<string, string>();
  for (const item of items) {
    if ('str' in item) {
      const key = open.at(-1) ?? '';
      said.set(key, (said.get(key) ?? '') + item.str + (item.hasEOL ? '\n' : ''));
    } else if (item.type === 'endMarkedContent') open.pop();
    // Within a part of the tree some signs say for themselves what they mean.
    else open.push(item.id || (open.at(-1) ?? ''));
  }
  const tree = (await page.getStructTree()) as Node | null;
  const annotations = (await page.getAnnotations()) as { url?: string }[];
  return {
    addresses: annotations.flatMap(({ url }) => url ?? []),
    tags: tree ? tagsIn(tree, said) : [],
    edges: said.get('') ?? '',
    width: page.view[2] ?? 0,
  };
}

function tagsIn({ role, children, ...more }: Node, said: ReadonlyMap<string, string>): Tag[] {
  const inside = children.flatMap((part): (string | Tag)[] =>
    'role' in part ? tagsIn(part, said) : 'id' in part ? [said.get(part.id) ?? ''] : [],
  );
  const alt = 'alt' in more && typeof more.alt === 'string' ? more.alt : '';
  return role === 'Root' ? inside.filter((part) => typeof part !== 'string') : [{ role, alt, inside }];
}

const partsOfTag = ({ inside }: Tag): Tag[] => inside.filter((part) => typeof part !== 'string');

/** All tags with such a role, wherever they stand, but for those within another one. */
export const allTags = (tags: readonly Tag[], role: RegExp): Tag[] =>
  tags.flatMap((tag) => (role.test(tag.role) ? [tag] : allTags(partsOfTag(tag), role)));

/** All that a tag says; words divided at the end of a line are whole again. */
export const wordsOfTag = (tag: Tag): string => plain(saidBy(tag, ''));

const plain = (text: string): string =>
  text
    .replaceAll(/\u{AD}\s*/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const saidBy = (tag: Tag, without: string): string =>
  tag.role === without
    ? ''
    : tag.inside.map((part) => (typeof part === 'string' ? part : ` ${saidBy(part, without)} `)).join('');

/** All letters in reading order, without the marks of lists, which Word counts by itself. */
export const lettersOf = (tags: readonly Tag[]): string =>
  lettersIn(tags.map((tag) => saidBy(tag, 'Lbl')).join(' '));

/**
 * Without blanks, which may be the edge of a line or page, and hyphens: the one that divides a word at the end of a line
 * is the same sign, and this reader does not know that the file says which is which.
 */
export const lettersIn = (text: string): string => text.replaceAll(/[\s\u{AD}\u{200B}-]/gu, '');

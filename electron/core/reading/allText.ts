import { isPdf } from '../../../shared/domain/attachment/fileKind.ts';
import { wordsOfPackage } from '../word/read/words.ts';
import { unzip } from '../word/read/unzip.ts';
import { PaperFileError } from './fault.ts';
import { isOpenText, openBeside } from './odtBeside.ts';
import { earlierRevisions } from './pdfRevisions.ts';
import type { Answers } from './readApart.ts';
import { sourceOf } from './readPaperFile.ts';
import { unseenInPackage, unseenInPdf } from './unseenKinds.ts';

/** Some seven hundred pages; who looks for names in more would have to wait, and with them who saves. */
const mostWords = 2_000_000;

/** A file in a file in a file: nobody packs deeper by hand. */
const deepestPacked = 3;

/**
 * All that a file says, line by line, and beside it what does not show or stands beside its pages; whether that is all
 * tells `state`. Throws what `sourceOf` throws.
 */
export async function allText(bytes: Uint8Array): Promise<Answers['text']> {
  const { text, unseen, ...said } = await saidBy(bytes, deepestPacked);
  if (text.length + unseen.length > 2 * mostWords) throw new PaperFileError('tooLarge');
  return { ...said, text, unseen };
}

type Said = Answers['text'];

async function saidBy(bytes: Uint8Array, depth: number): Promise<Said> {
  if (isPdf(bytes)) return saidByPdf(bytes, depth);
  const { lines } = await sourceOf(bytes);
  const text = lines.map((line) => line.text).join('\n');
  if (!isPackage(bytes)) return { state: 'read', text, unseen: '', unseenKinds: [] };
  const unseen = [wordsOfPackage(bytes), isOpenText(bytes) ? openBeside(bytes) : ''];
  const packed = await packedIn([...unzip(bytes).values()].filter(isFile), depth);
  const unseenKinds = unseenInPackage(bytes);
  const isWhole = unseen.every((words) => words !== null) && packed.isWhole && unseenKinds !== null;
  return {
    state: isWhole ? 'read' : 'partly',
    text,
    unseen: [...unseen, ...packed.words].filter(Boolean).join('\n'),
    unseenKinds: unseenKinds ?? [],
  };
}

/** Pages of which nothing is read are pictures. */
async function saidByPdf(bytes: Uint8Array, depth: number): Promise<Said> {
  const earlier = earlierRevisions(bytes);
  const { hasLeftovers, isWhole, ...latest } = await saidByRevision(bytes, depth);
  const before =
    earlier === null ? { words: [], texts: [], isWhole: false } : await saidBefore(earlier, depth);
  // What was drawn before stands in the file still, and was read with its revision.
  const isAll = isWhole && before.isWhole && (earlier?.length !== 0 || !hasLeftovers);
  return {
    state: latest.withText === 0 ? 'withoutText' : isAll ? 'read' : 'partly',
    text: latest.text,
    unseen: [...latest.words, ...before.words.filter((words) => words !== latest.text)].join('\n'),
    unseenKinds: [
      ...latest.unseenKinds,
      ...(before.texts.some((text) => text !== latest.text) ? (['earlier'] as const) : []),
    ],
  };
}

async function saidByRevision(bytes: Uint8Array, depth: number) {
  // Its library is large, and tells on the console what it misses for drawing, which nobody asks it to do.
  const { pages, beside, hidden, isBeyond, isWhole, hasLeftovers } = await (
    await import('./pdf.ts')
  ).wholePdf(bytes);
  const packed = await packedIn(beside.files, depth);
  return {
    withText: pages.withText,
    text: pages.lines.map((line) => line.text).join('\n'),
    words: [...beside.words, ...hidden, ...packed.words],
    unseenKinds: unseenInPdf({ beside, isBeyond }),
    isWhole: isWhole && packed.isWhole,
    hasLeftovers,
  };
}

/** What a file said before it was changed; a page that was a picture then is one that nobody reads now. */
async function saidBefore(
  revisions: readonly Uint8Array[],
  depth: number,
): Promise<{ words: string[]; texts: string[]; isWhole: boolean }> {
  const said = new Set<string>();
  const texts: string[] = [];
  let isWhole = true;
  for (const bytes of revisions) {
    try {
      const one = await saidByRevision(bytes, depth);
      texts.push(one.text);
      for (const words of [one.text, ...one.words]) said.add(words);
      isWhole &&= one.isWhole;
    } catch {
      isWhole = false;
    }
  }
  return { words: [...said], texts, isWhole };
}

/** What packed files say; one that nobody can read is told. */
async function packedIn(
  files: readonly Uint8Array[],
  depth: number,
): Promise<{ words: string[]; isWhole: boolean }> {
  const words: string[] = [];
  let isWhole = true;
  for (const file of files) {
    try {
      if (depth === 0) throw new PaperFileError('tooLarge');
      const { state, text, unseen } = await saidBy(file, depth - 1);
      words.push(text, unseen);
      isWhole &&= state === 'read';
    } catch {
      isWhole = false;
    }
  }
  return { words, isWhole };
}

const isPackage = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** In a package: a PDF, or the container of the old office files. Texts and packages in it are read with it. */
const isFile = (bytes: Uint8Array): boolean => isPdf(bytes) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

import { aboutKind } from '../documents/kinds/index.ts';
import type { AgendaItem } from '../domain/meeting/agenda.ts';
import type { DistributionList } from '../domain/document/dispatch.ts';
import type { Clearance, DocumentKind } from '../domain/document/document.ts';
import { reading, readingOfAll, readingOfText, says } from './reading.ts';
import { attachmentLeakSentence } from '../german/attachments.ts';
import { leakSentence, messageParts, titleLeakSentence, wordLeakSentence } from '../german/dispatch.ts';

type List = Pick<DistributionList, 'name' | 'clearance'>;
/** `isMarked`: an attachment that the office itself says not everybody may have. */
type File = { fileName: string; clearance: Clearance; isMarked?: boolean };

/**
 * What a file may be read by, judged twice: by what is in it and by its kind. A kind that is never public stays
 * non-public whatever its content was found to be.
 */
export const strictClearance = (kind: DocumentKind, ofContent: Clearance): Clearance =>
  aboutKind(kind).clearance === 'nonPublic' ? 'nonPublic' : ofContent;

/** A sentence for each public list and each non-public file; an empty list counts as well. */
export const refusedFiles = (lists: readonly List[], files: readonly File[]): string[] =>
  publicLists(lists).flatMap((list) =>
    files
      .filter(({ clearance }) => clearance === 'nonPublic')
      .map(({ fileName, isMarked }) =>
        isMarked ? attachmentLeakSentence(list.name, fileName) : leakSentence(list.name, fileName),
      ),
  );

/**
 * A sentence for each part of a message where a public list would read the title of a non-public item (R12). A title that
 * public ones say as well, such as "Mitteilungen", gives nothing away.
 */
export function refusedTitles(
  lists: readonly List[],
  items: readonly AgendaItem[],
  texts: { subject: string; text: string; fileNames: readonly string[] },
): string[] {
  const known = items.flatMap(({ isPublic, title, publicTitle }) => (isPublic ? title : publicTitle));
  const harmless = readingOfAll(known);
  const secret = items.filter(({ isPublic, title }) => !isPublic && !says(harmless, reading(title)));
  const parts = [
    { where: messageParts.subject, content: readingOfText(texts.subject) },
    { where: messageParts.text, content: readingOfText(texts.text) },
    ...texts.fileNames.map((name) => ({ where: messageParts.fileName(name), content: readingOfText(name) })),
  ];
  return publicLists(lists).flatMap((list) =>
    parts.flatMap(({ where, content }) =>
      secret
        .filter(({ title }) => says(content, reading(title)))
        .map(({ title }) => titleLeakSentence(list.name, where, title)),
    ),
  );
}

/** A sentence for each public list, where subject or text say more of the non-public part than a title. */
export const refusedWords = (lists: readonly List[]): string[] =>
  publicLists(lists).map(({ name }) => wordLeakSentence(name));

export const hasPublic = (lists: readonly List[]): boolean => publicLists(lists).length > 0;

const publicLists = (lists: readonly List[]): List[] =>
  lists.filter(({ clearance }) => clearance === 'public');

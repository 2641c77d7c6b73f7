import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { DistributionList } from '../../../shared/domain/document/dispatch.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { messageLikenessSentence, messageParts } from '../../../shared/german/dispatch.ts';
import { hasPublic } from '../../../shared/public/dispatchGuard.ts';
import { type Likeness, likenessSearch, type LikenessSearch } from '../../../shared/public/likeness.ts';
import type { MatterSearch } from '../../../shared/public/matterSearch.ts';
import { meetingById } from '../kernel/access.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { searchedFacts } from '../meetings/facts.ts';
import type { Caution } from './cautions.ts';
import type { ChosenFile } from './contents.ts';
import { ofBundle, ofPaper } from './enclosures.ts';
import { likenessesInFile } from './likenessesInFile.ts';
import { matterCautions } from './matterCautions.ts';
import { mentionsInFile } from './mentionsInFile.ts';
import { ofAttachment } from './ofAttachment.ts';
import { paragraphsOf, wholeParagraphsOf } from './paragraphs.ts';
import { chosenLists } from './recipients.ts';

type File = Pick<ChosenFile, 'fileName' | 'kind' | 'clearance' | 'sha256' | 'says' | 'bytes'>;
type Lists = readonly Pick<DistributionList, 'name' | 'clearance'>[];
type Part = { where: string; likenesses: readonly Likeness[] };

/**
 * What in names and texts of files for everybody is like something non-public without being it. Our own documents of a
 * meeting say nothing but what is public of it; only what came from elsewhere is looked at. In all of them stands what is
 * non-public elsewhere in the office.
 */
export async function likenessCautions(
  db: ReadDb,
  meetingId: MeetingId,
  lists: Lists,
  files: readonly File[],
): Promise<Caution[]> {
  const open = files.filter(({ clearance }) => clearance === 'public');
  if (open.length === 0 || !hasPublic(lists)) return [];
  const elsewhere = open.map((file) => ({
    where: messageParts.file(file.fileName),
    mentions: mentionsInFile(db, file),
  }));
  return [
    ...(await likenessesOf(
      db,
      meetingId,
      lists,
      open.filter(({ kind }) => ofOthers.has(kind)),
    )),
    ...(await matterCautions(db, meetingId, openNames(lists), elsewhere)),
  ];
}

async function likenessesOf(
  db: ReadDb,
  meetingId: MeetingId,
  lists: Lists,
  files: readonly File[],
): Promise<Caution[]> {
  if (files.length === 0) return [];
  const search = await searchOf(db, meetingId);
  const parts: Part[] = [];
  for (const file of files) {
    const inName = search.in([file.fileName.replace(/\.\w+$/, '')]);
    const likenesses = [...inName, ...(await likenessesInFile(db, search, file))];
    parts.push({ where: messageParts.file(file.fileName), likenesses });
  }
  return cautionsOf(lists, parts);
}

async function searchOf(db: ReadDb, meetingId: MeetingId): Promise<LikenessSearch> {
  const { now, usual } = await searchedFacts(db, meetingId);
  return likenessSearch(now, usual);
}

const ofOthers: ReadonlySet<string> = new Set([ofAttachment, ofPaper, ofBundle]);

/** The same of what the clerk writes to a public list. */
export async function wordingCautions(
  { db }: QueryCtx,
  { meetingId, listIds, subject, text }: Parsed<'dispatch.wording'>,
): Promise<Output<'dispatch.wording'>> {
  const { bodyId } = await meetingById(db, meetingId);
  const lists = await chosenLists(db, bodyId, listIds);
  if (!hasPublic(lists)) return [];
  const search = await searchOf(db, meetingId);
  const likenesses = cautionsOf(lists, [
    { where: messageParts.subject, likenesses: search.in([subject]) },
    { where: messageParts.text, likenesses: search.in(paragraphsOf(text)) },
  ]);
  const typed = [
    { where: messageParts.subject, paragraphs: [subject] },
    { where: messageParts.text, paragraphs: wholeParagraphsOf(text) },
  ];
  const parts = typed.map(({ where, paragraphs }) => ({
    where,
    mentions: (find: MatterSearch) => Promise.resolve(find(paragraphs)),
  }));
  return [...likenesses, ...(await matterCautions(db, meetingId, openNames(lists), parts))];
}

const openNames = (lists: Lists): string[] =>
  lists.filter(({ clearance }) => clearance === 'public').map(({ name }) => name);

function cautionsOf(lists: Lists, parts: readonly Part[]): Caution[] {
  const open = openNames(lists);
  return parts.flatMap(({ where, likenesses }) =>
    [...Map.groupBy(likenesses, ({ number }) => number)].map(([number, same]) => ({
      severity: 'warning' as const,
      sentence: messageLikenessSentence(open, where, { number, paragraphs: textsOf(same) }),
      kind: null,
    })),
  );
}

const textsOf = (same: readonly Likeness[]): string[] => [...new Set(same.map(({ paragraph }) => paragraph))];

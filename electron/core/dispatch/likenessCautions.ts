import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { DistributionList } from '../../../shared/domain/document/dispatch.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { messageLikenessSentence, messageParts } from '../../../shared/german/dispatch.ts';
import { hasPublic } from '../../../shared/public/dispatchGuard.ts';
import { type Likeness, likenessSearch, type LikenessSearch } from '../../../shared/public/likeness.ts';
import { meetingById } from '../kernel/access.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { searchedFacts } from '../meetings/facts.ts';
import type { Caution } from './cautions.ts';
import type { ChosenFile } from './contents.ts';
import { ofBundle, ofPaper } from './enclosures.ts';
import { likenessesInFile, paragraphsOf } from './likenessesInFile.ts';
import { ofAttachment } from './ofAttachment.ts';
import { chosenLists } from './recipients.ts';

type File = Pick<ChosenFile, 'fileName' | 'kind' | 'clearance' | 'sha256' | 'says'>;
type Lists = readonly Pick<DistributionList, 'name' | 'clearance'>[];
type Part = { where: string; likenesses: readonly Likeness[] };

/**
 * What in names and texts of files for everybody is like something non-public without being it. Our own documents of a
 * meeting say nothing but what is public of it; only what came from elsewhere is looked at.
 */
export async function likenessCautions(
  db: ReadDb,
  meetingId: MeetingId,
  lists: Lists,
  files: readonly File[],
): Promise<Caution[]> {
  const open = files.filter(({ clearance, kind }) => clearance === 'public' && ofOthers.has(kind));
  if (open.length === 0 || !hasPublic(lists)) return [];
  const search = await searchOf(db, meetingId);
  const parts: Part[] = [];
  for (const file of open) {
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
  return cautionsOf(lists, [
    { where: messageParts.subject, likenesses: search.in([subject]) },
    { where: messageParts.text, likenesses: search.in(paragraphsOf(text)) },
  ]);
}

function cautionsOf(lists: Lists, parts: readonly Part[]): Caution[] {
  const open = lists.filter(({ clearance }) => clearance === 'public').map(({ name }) => name);
  return parts.flatMap(({ where, likenesses }) =>
    [...Map.groupBy(likenesses, ({ number }) => number)].map(([number, same]) => ({
      severity: 'warning' as const,
      sentence: messageLikenessSentence(open, where, { number, paragraphs: textsOf(same) }),
      kind: null,
    })),
  );
}

const textsOf = (same: readonly Likeness[]): string[] => [...new Set(same.map(({ paragraph }) => paragraph))];

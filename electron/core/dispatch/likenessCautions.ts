import { findFileText } from '../../../db/repositories/files/fileTexts.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { DistributionList } from '../../../shared/domain/document/dispatch.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { messageLikenessSentence, messageParts } from '../../../shared/german/dispatch.ts';
import { hasPublic } from '../../../shared/public/dispatchGuard.ts';
import { type Likeness, likenessSearch } from '../../../shared/public/likeness.ts';
import { meetingById } from '../kernel/access.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { searchedFacts } from '../meetings/facts.ts';
import type { Caution } from './cautions.ts';
import type { ChosenFile } from './contents.ts';
import { ofBundle, ofPaper } from './enclosures.ts';
import { ofAttachment } from './ofAttachment.ts';
import { chosenLists } from './recipients.ts';

type File = Pick<ChosenFile, 'fileName' | 'kind' | 'clearance' | 'sha256' | 'says'>;
type Lists = readonly Pick<DistributionList, 'name' | 'clearance'>[];
type Part = { where: string; paragraphs: readonly string[] };

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
  const parts: Part[] = [];
  for (const file of open) {
    const text = file.says ?? (await findFileText(db, file.sha256))?.text ?? '';
    const paragraphs = [file.fileName.replace(/\.\w+$/, ''), ...paragraphsOf(text)];
    parts.push({ where: messageParts.file(file.fileName), paragraphs });
  }
  return cautionsIn(db, meetingId, lists, parts);
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
  return cautionsIn(db, meetingId, lists, [
    { where: messageParts.subject, paragraphs: [subject] },
    { where: messageParts.text, paragraphs: paragraphsOf(text) },
  ]);
}

async function cautionsIn(
  db: ReadDb,
  meetingId: MeetingId,
  lists: Lists,
  parts: readonly Part[],
): Promise<Caution[]> {
  const { now, usual } = await searchedFacts(db, meetingId);
  const likenesses = likenessSearch(now, usual);
  const open = lists.filter(({ clearance }) => clearance === 'public').map(({ name }) => name);
  return parts.flatMap(({ where, paragraphs }) =>
    [...Map.groupBy(likenesses(paragraphs), ({ number }) => number)].map(([number, same]) => ({
      severity: 'warning' as const,
      sentence: messageLikenessSentence(open, where, { number, paragraphs: textsOf(same) }),
      kind: null,
    })),
  );
}

const textsOf = (same: readonly Likeness[]): string[] => [...new Set(same.map(({ paragraph }) => paragraph))];

/** A line that fills its width goes on in the next one. */
const fullLine = 50;

/** Lines as they stand, and those that a page has broken once more with the line they go on in. */
function paragraphsOf(text: string): string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.map((line, at) => {
    const next = lines[at + 1];
    const goesOn = next !== undefined && line.length >= fullLine && !/[.!?:]["“”»)]?$/.test(line);
    return goesOn ? `${line} ${next}` : line;
  });
}

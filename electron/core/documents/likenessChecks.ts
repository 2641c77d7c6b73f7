import { listTextModules } from '../../../db/repositories/office/textModules.ts';
import { findDocument, type ListedDocument } from '../../../db/repositories/documents/documents.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import { plainText } from '../../../shared/domain/richText.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import { likenessSentence } from '../../../shared/german/handEdits.ts';
import { likenessesIn } from '../../../shared/public/likeness.ts';
import { paragraphsOfDocx } from '../word/read/words.ts';

/**
 * What in drafts for everybody is like the title of a non-public item without being it, a sentence for each item; the
 * clerk alone can tell whether it is about the same.
 */
export async function likenessSentences(
  db: ReadDb,
  drafts: readonly ListedDocument[],
  facts: MeetingFacts,
): Promise<{ draft: ListedDocument; sentence: string }[]> {
  const found: { draft: ListedDocument; sentence: string }[] = [];
  const open = drafts.filter(({ clearance }) => clearance === 'public');
  if (open.length === 0) return found;
  const usual = (await listTextModules(db)).map(({ text }) => plainText(text));
  for (const draft of open) {
    const likenesses = likenessesIn(await paragraphsOf(db, draft), facts, usual);
    for (const [number, some] of Map.groupBy(likenesses, (one) => one.number)) {
      const paragraphs = some.map(({ paragraph }) => paragraph);
      found.push({ draft, sentence: likenessSentence(draft.fileName, number, paragraphs) });
    }
  }
  return found;
}

/** What was read last: the list of checks is asked for again and again. */
let last: { sha256: string; paragraphs: string[] } | null = null;

async function paragraphsOf(db: ReadDb, { id, sha256 }: ListedDocument): Promise<string[]> {
  if (last?.sha256 === sha256) return last.paragraphs;
  const document = await findDocument(db, id);
  const words = document ? paragraphsOfDocx(document.bytes) : null;
  const paragraphs = [...new Set((words ?? '').split('\n'))].filter((line) => line.trim() !== '');
  last = { sha256, paragraphs };
  return paragraphs;
}

import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { type FoundItem, listFoundItems } from '../../../db/repositories/meetings/saidAtItems.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import type { ItemId } from '../../../shared/domain/ids.ts';
import { numberItems } from '../../../shared/domain/meeting/numbering.ts';
import { excerptOf, says, searchWords } from '../../../shared/domain/paper/search.ts';
import { meetingById, rulesOf } from '../kernel/access.ts';
import type { QueryCtx } from '../kernel/app.ts';

/** Whoever finds more than that looks for more words. */
const most = 200;

/** Where the agendas of meetings, their minutes and what was resolved there say what is looked for. */
export async function findInMeetings(
  { db }: QueryCtx,
  { bodyId, search }: Parsed<'meetings.found'>,
): Promise<Output<'meetings.found'>> {
  const words = searchWords(search);
  if (words.length === 0) return [];
  const items = await listFoundItems(db, bodyId ?? null, words, most);
  const numbers = await numbersOf(db, items);
  return items.map(({ meetingId, itemId, title, isPublic, head, told, resolutions }) => {
    const missing = words.filter((word) => !says(head, word));
    const spots = [...resolutions, { outcome: null, words: told }];
    const [excerpt] = spots.flatMap(({ outcome, words: said }) => {
      const parts = excerptOf(said, missing);
      return parts ? [{ outcome, parts }] : [];
    });
    const number = numbers.get(itemId) ?? '';
    return { meetingId, itemId, number, title, isPublic, excerpt: excerpt ?? null };
  });
}

async function numbersOf(db: ReadDb, items: readonly FoundItem[]): Promise<Map<ItemId, string>> {
  const numbers = new Map<ItemId, string>();
  for (const meetingId of new Set(items.map((item) => item.meetingId))) {
    const { numbering } = await rulesOf(db, await meetingById(db, meetingId));
    for (const { id, number } of numberItems(await listItems(db, meetingId), numbering))
      numbers.set(id, number);
  }
  return numbers;
}

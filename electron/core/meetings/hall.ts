import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { namesOtherPart } from '../../../shared/checks/publicLeak.ts';
import { hallView } from '../../../shared/public/hall.ts';
import { readingOfLines } from '../../../shared/public/reading.ts';
import { secretsIn, secretsOf } from '../../../shared/public/secrets.ts';
import type { ItemId } from '../../../shared/domain/ids.ts';
import type { MeetingFacts } from '../../../shared/facts/meetingFacts.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { meetingFacts } from './facts.ts';

/** Asked for every second while it hangs on the wall. */
export async function getHall(
  { db }: QueryCtx,
  { meetingId }: Parsed<'hall.get'>,
): Promise<Output<'hall.get'>> {
  const facts = await meetingFacts(db, meetingId);
  return hallView(
    facts,
    (itemId, words) => namesOtherPart(facts, itemId) || saysSecret(words, itemId, facts),
  );
}

/** Nothing is known for standing at this very item: there it may be the slip. */
function saysSecret(words: string, itemId: ItemId, facts: MeetingFacts): boolean {
  const minutes = new Map([...facts.minutes].filter(([id]) => id !== itemId));
  const items = facts.items.map((item) => (item.id === itemId ? { ...item, subtitle: '' } : item));
  return secretsIn(readingOfLines(words), secretsOf({ ...facts, items, minutes })).length > 0;
}

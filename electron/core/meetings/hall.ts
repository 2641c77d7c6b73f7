import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { namesOtherPart } from '../../../shared/checks/publicLeak.ts';
import { hallView } from '../../../shared/public/hall.ts';
import type { QueryCtx } from '../kernel/app.ts';
import { meetingFacts } from './facts.ts';

/** Asked for every second while it hangs on the wall. */
export async function getHall(
  { db }: QueryCtx,
  { meetingId }: Parsed<'hall.get'>,
): Promise<Output<'hall.get'>> {
  const facts = await meetingFacts(db, meetingId);
  return hallView(facts, (itemId) => namesOtherPart(facts, itemId));
}

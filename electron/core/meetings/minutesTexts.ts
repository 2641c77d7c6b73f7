import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { listItemTexts } from '../../../db/repositories/meetings/itemTexts.ts';
import { findResolution, listResolutionsOfMeeting } from '../../../db/repositories/meetings/resolutions.ts';
import type { Output, Parsed } from '../../../shared/contract/index.ts';
import { emptyText } from '../../../shared/domain/richText.ts';
import { meetingById, openItem } from '../kernel/access.ts';
import type { CommandCtx, Handlers, QueryCtx } from '../kernel/app.ts';
import { found } from '../kernel/refusals.ts';
import { saveResolution, saveText, timeOfDay } from './minutes.ts';

/** What the minutes of a meeting say, item by item in the order of the agenda. */
async function getMinutesTexts(
  { db }: QueryCtx,
  { meetingId }: Parsed<'minutes.texts'>,
): Promise<Output<'minutes.texts'>> {
  await meetingById(db, meetingId);
  const texts = await listItemTexts(db, meetingId);
  const resolutions = await listResolutionsOfMeeting(db, meetingId);
  return (await listItems(db, meetingId)).map(({ id: itemId }) => {
    const stored = texts.find((one) => one.itemId === itemId);
    return {
      itemId,
      text: stored?.text ?? emptyText,
      textVersion: stored?.version ?? 0,
      resolutions: resolutions.filter((resolution) => resolution.itemId === itemId),
    };
  });
}

/** Several texts at once, all of them or none: one that another window has changed refuses the whole. */
async function saveMinutesTexts(
  ctx: CommandCtx,
  { meetingId, texts, resolutions }: Parsed<'minutes.saveTexts'>,
): Promise<Output<'minutes.saveTexts'>> {
  for (const text of texts) {
    const item = await openItem(ctx.db, text.itemId);
    found(item.meetingId === meetingId ? item : null, 'item');
    await saveText(ctx, text);
  }
  for (const { id, version, ...words } of resolutions) {
    const stored = found(await findResolution(ctx.db, id), 'resolution');
    const item = await openItem(ctx.db, stored.itemId);
    found(item.meetingId === meetingId ? item : null, 'resolution');
    // What is written over a proposal is the clerk's own from then on.
    const printedResultIsOwn = stored.printedResultIsOwn || words.printedResult !== stored.printedResult;
    await saveResolution(ctx, { ...stored, ...words, id, version, printedResultIsOwn });
  }
  return { savedAt: timeOfDay(ctx.now()) };
}

export const minutesTextHandlers = {
  'minutes.texts': getMinutesTexts,
  'minutes.saveTexts': saveMinutesTexts,
} satisfies Partial<Handlers>;

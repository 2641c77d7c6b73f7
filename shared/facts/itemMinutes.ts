import { z } from 'zod';
import { RichText } from '../domain/richText.ts';
import { Resolution } from '../domain/vote/resolution.ts';
import { ItemId } from '../domain/ids.ts';

/** What the minutes say at one item. */
export const ItemMinutes = z.object({
  itemId: ItemId,
  text: RichText,
  /** 0 while nothing was ever saved. */
  textVersion: z.number().int().min(0),
  resolutions: z.array(Resolution),
});
export type ItemMinutes = z.infer<typeof ItemMinutes>;

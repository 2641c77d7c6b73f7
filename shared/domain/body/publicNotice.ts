import { z } from 'zod';
import { line, requiredLine } from '../values.ts';

/** What stands above and below the public notice of a meeting (R10). */
export const PublicNotice = z.object({
  /** Goes on below with "der 6. Sitzung des …". */
  title: requiredLine('eine Überschrift', 80),
  /** Who signs, as printed below the line; '' is the chair. */
  signedBy: line(120),
});
export type PublicNotice = z.infer<typeof PublicNotice>;

/** § 58 (2) GO NRW: of a committee's meeting the mayor informs the public; § 48 (1) is for the council's alone. */
export const noticeOfCommittee: PublicNotice = {
  title: 'Ankündigung',
  signedBy: 'Die Bürgermeisterin oder der Bürgermeister',
};

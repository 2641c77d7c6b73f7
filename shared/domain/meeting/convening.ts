import { z } from 'zod';
import { ClockTime, IsoDate, line } from '../values.ts';

/** How a meeting was called (R6, R7, R16). */
export const Convening = z.object({
  /** When the invitation went out; null before. */
  sentOn: IsoDate.nullable(),
  sentTime: ClockTime.nullable(),
  /** Why the notice period was shortened; '' where it was not. */
  shortNoticeReason: line(500),
  /** Second meeting on the same matter: quorate whatever the number, if the invitation says so (§ 49 (2) GO NRW). */
  isSecond: z.boolean(),
});
export type Convening = z.infer<typeof Convening>;

export const notConvened: Convening = {
  sentOn: null,
  sentTime: null,
  shortNoticeReason: '',
  isSecond: false,
};

import { z } from 'zod';
import { BodyId } from '../domain/ids.ts';
import { IsoDate } from '../domain/values.ts';
import { MeetingRow } from './meetings.ts';
import { query } from './route.ts';

export const overview = {
  /**
   * What is next, unfinished and last on the office's day, of one body or of all: a handful out of all the meetings of
   * many years. `done` says which of the first steps are taken.
   */
  'overview.get': query(
    z.object({ bodyId: BodyId.nullish() }),
    z.object({
      today: IsoDate,
      /** Of each body that has one, in the order of their days. */
      next: z.array(MeetingRow),
      /** The newest of those whose minutes are not finished. */
      open: z.array(MeetingRow),
      openCount: z.number().int(),
      recent: z.array(MeetingRow),
      done: z.object({ letterhead: z.boolean(), members: z.boolean(), meetings: z.boolean() }),
    }),
  ).reads('agenda', 'bodies', 'clock', 'meetings', 'municipality', 'people', 'terms'),
};

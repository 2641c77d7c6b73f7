import { z } from 'zod';
import { BodyId, MeetingId } from '../domain/ids.ts';
import { Task } from '../domain/desk/task.ts';
import { IsoDate } from '../domain/values.ts';
import { MeetingRow } from './meetings.ts';
import { query } from './route.ts';

export const overview = {
  /**
   * What is next and last on the office's day, of one body or of all: a handful out of all the meetings of
   * many years. `done` says which of the first steps are taken.
   */
  'overview.get': query(
    z.object({ bodyId: BodyId.nullish() }),
    z.object({
      today: IsoDate,
      /** Of each body that has one, in the order of their days. */
      next: z.array(MeetingRow),
      recent: z.array(MeetingRow),
      done: z.object({ letterhead: z.boolean(), members: z.boolean(), meetings: z.boolean() }),
    }),
  ).reads('agenda', 'bodies', 'clock', 'meetings', 'municipality', 'people', 'terms'),
  /** What is to be done on the office's day, of one body or of all: what is due first comes first, what has no day last. */
  'overview.tasks': query(
    z.object({ bodyId: BodyId.nullish() }),
    z.object({ today: IsoDate, tasks: z.array(Task) }),
  ).reads(
    'agenda',
    'attendance',
    'bodies',
    'clock',
    'convening',
    'dispatch',
    'documents',
    'lists',
    'meetings',
    'minutes',
    'papers',
    'replies',
    'people',
    'reports',
    'terms',
  ),
  /** How many seats were taken in the last meetings of a body, and how many it took for the quorum; the oldest first. */
  'overview.attendance': query(
    z.object({ bodyId: BodyId }),
    z.array(
      z.object({
        meetingId: MeetingId,
        number: z.number().nullable(),
        date: IsoDate,
        present: z.number().int(),
        seats: z.number().int(),
        required: z.number().int(),
      }),
    ),
  ).reads('agenda', 'attendance', 'bodies', 'meetings', 'people', 'terms'),
};

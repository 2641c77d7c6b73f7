import { z } from 'zod';
import { MeetingId } from '../domain/ids.ts';
import { HallView } from '../public/hall.ts';
import { query } from './route.ts';

export const hall = {
  /** What everybody in the room may see now. */
  'hall.get': query(z.object({ meetingId: MeetingId }), HallView).reads(
    'agenda',
    'attendance',
    'attachments',
    'bodies',
    'convening',
    'documents',
    'meetings',
    'minutes',
    'municipality',
    'papers',
    'people',
  ),
};

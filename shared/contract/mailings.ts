import { z } from 'zod';
import { UnfinishedMailing } from '../domain/document/unfinishedMailing.ts';
import { MeetingId } from '../domain/ids.ts';
import { BaseVersion, Version } from '../domain/values.ts';
import { command, query } from './route.ts';

export const mailings = {
  /** What somebody has chosen and written for the next mailing of a meeting; `version`: null before the first save. */
  'mailings.get': query(
    z.object({ meetingId: MeetingId }),
    z.object({ version: Version.nullable(), mailing: UnfinishedMailing }),
  ).reads('mailings'),
  /** While it is being chosen and typed. `savedAt`: HH:MM:SS. */
  'mailings.save': command(
    z.object({ meetingId: MeetingId, version: BaseVersion, mailing: UnfinishedMailing }),
    z.object({ version: Version, savedAt: z.string() }),
  ).changes('mailings'),
};

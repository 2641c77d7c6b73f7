import { z } from 'zod';
import { CheckRow } from '../checks/row.ts';
import { DocumentKind } from '../domain/document/document.ts';
import { MeetingId } from '../domain/ids.ts';
import { requiredLine } from '../domain/values.ts';
import { meetingFacts } from './dataKinds.ts';
import { command, query } from './route.ts';

export const checks = {
  /** Worst first, then in the order of the agenda. */
  'checks.list': query(z.object({ meetingId: MeetingId, kind: DocumentKind }), z.array(CheckRow)).reads(
    ...meetingFacts,
    'checks',
  ),
  'checks.override': command(
    z.object({
      meetingId: MeetingId,
      key: z.string().max(200),
      reason: requiredLine('einen Grund', 500),
    }),
    z.null(),
  ).changes('checks', 'audit'),
  'checks.withdrawOverride': command(
    z.object({ meetingId: MeetingId, key: z.string().max(200) }),
    z.null(),
  ).changes('checks', 'audit'),
};

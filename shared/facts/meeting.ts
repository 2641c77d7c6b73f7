import type { z } from 'zod';
import { BodyRules } from '../domain/body/body.ts';
import { Meeting } from '../domain/meeting/meeting.ts';

/** A meeting with the rules of its day. */
export const MeetingView = Meeting.extend({ rules: BodyRules });
export type MeetingView = z.infer<typeof MeetingView>;

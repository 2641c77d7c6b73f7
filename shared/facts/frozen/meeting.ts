import { z } from 'zod';
import { BodyRules, StoredStyle } from '../../domain/body/body.ts';
import { MinutesPeriod } from '../../domain/body/minutesPeriod.ts';
import { meetingModes, MeetingState } from '../../domain/meeting/meeting.ts';
import { BodyId, MeetingId, RulesId, TermId } from '../../domain/ids.ts';

export const FrozenMunicipality = z.object({
  name: z.string(),
  letterhead: z.string(),
  place: z.string(),
  version: z.number(),
});

const FrozenRules = z.object({
  id: RulesId,
  version: z.number(),
  bodyId: BodyId,
  validFrom: z.string(),
  name: z.string(),
  nameGenitive: z.string(),
  legalBasis: z.string(),
  statutorySeats: z.number(),
  notice: BodyRules.shape.notice,
  majority: BodyRules.shape.majority,
  tie: BodyRules.shape.tie,
  secretElection: z.enum(['oneFifth', 'oneObjection']),
  needsCouncilMajority: z.boolean(),
  publicNotice: z.object({ title: z.string(), signedBy: z.string() }),
  signers: BodyRules.shape.signers,
  minutesApproval: BodyRules.shape.minutesApproval,
  numbering: BodyRules.shape.numbering,
  style: StoredStyle,
  /** Kept later than those above. */
  minutesDue: MinutesPeriod.nullable().default(null),
});

export const FrozenMeeting = z.object({
  id: MeetingId,
  version: z.number(),
  bodyId: BodyId,
  termId: TermId.nullable(),
  number: z.number().nullable(),
  date: z.string(),
  startTime: z.string().nullable(),
  endTime: z.string().nullable(),
  breaks: z.array(z.object({ from: z.string(), until: z.string() })),
  place: z.string(),
  room: z.string(),
  state: MeetingState,
  stateReason: z.string(),
  /** Kept since version 46. */
  minutesOn: z.string().nullable().default(null),
  minutesSentOn: z.string().nullable().default(null),
  /** Kept since version 54. */
  mode: z.enum(meetingModes).default('presence'),
  /** Kept since version 55. */
  jointWith: z.string().default(''),
  rules: FrozenRules,
});

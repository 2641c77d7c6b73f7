import { z } from 'zod';
import { Organization } from '../../domain/people/person.ts';
import { AnnouncedPaper } from '../../domain/meeting/announced.ts';
import { meetingModes } from '../../domain/meeting/meeting.ts';
import { Objection } from '../../domain/document/document.ts';
import {
  AttachmentId,
  ItemId,
  MeetingId,
  ObjectionId,
  OrganizationId,
  PaperId,
  PersonId,
} from '../../domain/ids.ts';
import type { MeetingFacts } from '../meetingFacts.ts';
import { FrozenAttendance } from './attendance.ts';
import { FrozenMeeting, FrozenMunicipality } from './meeting.ts';
import { FrozenItem, FrozenItemMinutes } from './minutes.ts';

const FrozenOrganization = z.object({
  id: OrganizationId,
  version: z.number(),
  name: z.string(),
  shortName: z.string(),
  kind: Organization.shape.kind,
});

const FrozenObjection = z.object({
  id: ObjectionId,
  version: z.number(),
  meetingId: MeetingId,
  itemId: ItemId.nullable(),
  raisedBy: z.string(),
  raisedOn: z.string(),
  text: z.string(),
  decision: Objection.shape.decision,
  decisionText: z.string(),
});

const FrozenAnnounced = z.object({
  date: z.string(),
  startTime: z.string().nullable(),
  place: z.string(),
  room: z.string(),
  mode: z.enum(meetingModes).optional(),
  items: z.array(
    z.object({
      id: ItemId,
      number: z.string(),
      title: z.string(),
      subtitle: z.string().optional(),
      papers: z.array(AnnouncedPaper).optional(),
      isPublic: z.boolean(),
      publicTitle: z.string(),
      isSubItem: z.boolean(),
    }),
  ),
});

const FrozenAttachment = z.object({
  id: AttachmentId,
  itemId: ItemId.nullable(),
  title: z.string(),
  fileName: z.string(),
  isPublic: z.boolean(),
  isListed: z.boolean(),
});

const FrozenProposal = z.object({
  name: z.string(),
  part: z.string(),
  words: z.string(),
  /** Not kept while an item had one paper. */
  paperId: PaperId.nullable().default(null),
});
const FrozenAnswer = z.object({
  name: z.string(),
  number: z.number(),
  /** Not kept before version 39. */
  text: z.string().default(''),
  isSupplementary: z.boolean(),
  answer: z.string(),
});

const Stored = z.object({
  municipality: FrozenMunicipality.nullable(),
  meeting: FrozenMeeting,
  items: z.array(FrozenItem).readonly(),
  minutes: z.array(FrozenItemMinutes),
  /** Kept since version 16. */
  attachments: z.array(FrozenAttachment).readonly().default([]),
  attendance: FrozenAttendance,
  organizations: z.array(FrozenOrganization).readonly(),
  convening: z.object({
    sentOn: z.string().nullable(),
    sentTime: z.string().nullable(),
    shortNoticeReason: z.string(),
    isSecond: z.boolean(),
  }),
  /** Kept since version 14. */
  announced: FrozenAnnounced.nullable().default(null),
  objections: z.array(z.tuple([ItemId, z.array(FrozenObjection).readonly()])),
  /** Kept since version 28. */
  proposals: z.array(z.tuple([ItemId, z.array(FrozenProposal).readonly()])).default([]),
  /** Kept since version 36. */
  answers: z.array(z.tuple([ItemId, z.array(FrozenAnswer).readonly()])).default([]),
  /** Kept since version 40; a meeting that was held has none. */
  alsoOn: z.array(z.tuple([ItemId, z.array(z.string()).readonly()])).default([]),
  refusedBy: z.array(PersonId).readonly(),
  correction: z.object({ version: z.number(), reason: z.string() }).nullable(),
});

/**
 * The facts that a Niederschrift was built from, as they are kept with it. What is read must be all of MeetingFacts, and
 * all of MeetingFacts can be written: a field that comes to the facts does not compile until it stands here too, with
 * what older kept facts have in its place (`.default`). Lengths and other limits of what is typed in are not asked again:
 * what was kept once stays readable. Values that are columns of JSON elsewhere are read as those are.
 */
export const FrozenFacts = Stored.transform(
  ({ minutes, objections, proposals, answers, alsoOn, ...facts }): MeetingFacts => ({
    ...facts,
    minutes: new Map(minutes.map((one) => [one.itemId, one])),
    objections: new Map(objections),
    proposals: new Map(proposals),
    answers: new Map(answers),
    alsoOn: new Map(alsoOn),
  }),
);

/** The same as it becomes JSON, which has no maps. */
export const toFrozen = ({
  minutes,
  objections,
  proposals,
  answers,
  alsoOn,
  ...facts
}: MeetingFacts): z.input<typeof Stored> => ({
  ...facts,
  minutes: [...minutes.values()],
  objections: [...objections],
  proposals: [...proposals],
  answers: [...answers],
  alsoOn: [...alsoOn],
});

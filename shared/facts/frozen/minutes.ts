import { z } from 'zod';
import { FrozenElection } from './election.ts';
import { PartsOrder } from '../../domain/body/partsOrder.ts';
import { AgendaEffect, AgendaItem } from '../../domain/meeting/agenda.ts';
import { RichText } from '../../domain/richText.ts';
import { Outcome } from '../../domain/vote/resolution.ts';
import { NamedVote } from '../../domain/vote/vote.ts';
import { ItemId, MeetingId, OrganizationId, PaperId, PersonId, ResolutionId } from '../../domain/ids.ts';

export const FrozenItem = z.object({
  id: ItemId,
  version: z.number(),
  meetingId: MeetingId,
  parentId: ItemId.nullable(),
  position: z.number(),
  kind: AgendaItem.shape.kind,
  title: z.string(),
  isPublic: z.boolean(),
  publicTitle: z.string(),
  hasBasis: z.boolean(),
  paperReference: z.string(),
  paperType: z.string(),
  presenter: z.string(),
  reading: AgendaItem.shape.reading,
  status: AgendaItem.shape.status,
  fixedNumber: z.string().nullable(),
  isSupplement: z.boolean(),
  approvesMeetingId: MeetingId.nullable(),
  number: z.string(),
  isHeading: z.boolean().default(false),
  ownNumber: z.string().default(''),
  subtitle: z.string().default(''),
  department: z.string().default(''),
  /** Not kept while an item had one paper. */
  paperTitle: z.string().default(''),
  furtherPapers: z
    .array(z.object({ paperType: z.string(), paperReference: z.string(), title: z.string() }))
    .default([]),
  togetherWith: ItemId.nullable().default(null),
  /** Not kept while nobody noted them. */
  calledAt: z.string().nullable().default(null),
  finishedAt: z.string().nullable().default(null),
});

const ofEveryForm = { takenAt: z.string().nullable(), remainderNote: z.string() };
const side = z.number().nullable();
const counted = { yes: side, no: side, abstain: side, invalid: side };
const FactionVote = z.object({
  organizationId: OrganizationId,
  yes: z.number(),
  no: z.number(),
  abstain: z.number(),
  whole: z.enum(['yes', 'no', 'abstain']).optional(),
});
const FrozenNamedVote = z.object({ personId: PersonId, choice: NamedVote.shape.choice });

const FrozenVote = z.discriminatedUnion('form', [
  z.object({ form: z.literal('counts'), ...counted, ...ofEveryForm }),
  z.object({ form: z.literal('wording'), wording: z.string(), ...ofEveryForm }),
  z.object({
    form: z.literal('factions'),
    byFaction: z.array(FactionVote),
    members: z.array(FrozenNamedVote).optional(),
    ...ofEveryForm,
  }),
  z.object({
    form: z.literal('names'),
    byName: z.array(FrozenNamedVote),
    ...ofEveryForm,
  }),
  z.object({ form: z.literal('secret'), ...counted, ...ofEveryForm }),
]);

const FrozenResolution = z.object({
  id: ResolutionId,
  version: z.number(),
  itemId: ItemId,
  position: z.number(),
  label: z.string(),
  text: RichText,
  part: z.string(),
  mover: z.string(),
  outcome: Outcome,
  outcomeDetail: z.string(),
  vote: FrozenVote.nullable(),
  printedResult: z.string(),
  printedResultIsOwn: z.boolean(),
  /** Kept since version 49. */
  resultNote: z.string().default(''),
  partsOrder: PartsOrder.nullable().default(null),
  publicWording: z.string(),
  isWithheld: z.boolean(),
  effect: AgendaEffect.nullable(),
  /** Not kept while an item had one paper. */
  paperId: PaperId.nullable().default(null),
  /** Kept since there are elections. */
  election: FrozenElection.nullable().default(null),
});

export const FrozenItemMinutes = z.object({
  itemId: ItemId,
  text: RichText,
  textVersion: z.number(),
  resolutions: z.array(FrozenResolution),
});

import { z } from 'zod';
import { OrganizationId, PersonId } from '../ids.ts';
import { ClockTime, count, line } from '../values.ts';

export const FactionVote = z.object({
  organizationId: OrganizationId,
  yes: count,
  no: count,
  abstain: count,
  /** All of it voted so and nobody counted; then the counts are 0. */
  whole: z.enum(['yes', 'no', 'abstain']).optional(),
});
export type FactionVote = z.infer<typeof FactionVote>;
export const NamedVote = z.object({
  personId: PersonId,
  choice: z.enum(['yes', 'no', 'abstain', 'notVoting']),
});
export type NamedVote = z.infer<typeof NamedVote>;

const ofEveryForm = {
  takenAt: ClockTime.nullable(),
  /** Why people in the room did not vote (R27). */
  remainderNote: line(300),
};
/** Null where a side was left open. */
const counted = {
  yes: count.nullable(),
  no: count.nullable(),
  abstain: count.nullable(),
  invalid: count.nullable(),
};

/** How a vote was taken, with what that form knows and nothing else: a secret ballot has totals and no names (R28). */
export const Vote = z.discriminatedUnion('form', [
  z.object({ form: z.literal('counts'), ...counted, ...ofEveryForm }),
  /** A result without counts: "einstimmig bei einigen Enthaltungen". */
  z.object({ form: z.literal('wording'), wording: line(300), ...ofEveryForm }),
  z.object({
    form: z.literal('factions'),
    byFaction: z.array(FactionVote).max(200, 'Das sind zu viele Listen und Fraktionen: höchstens 200.'),
    /** Who voted otherwise than the own list, or belongs to none; not among its counts. */
    members: z.array(NamedVote).max(1_000, 'Das sind zu viele Stimmen: höchstens 1.000 Namen.').optional(),
    ...ofEveryForm,
  }),
  z.object({
    form: z.literal('names'),
    byName: z.array(NamedVote).max(1_000, 'Das sind zu viele Stimmen: höchstens 1.000 Namen.'),
    ...ofEveryForm,
  }),
  z.object({ form: z.literal('secret'), ...counted, ...ofEveryForm }),
]);
export type Vote = z.infer<typeof Vote>;
export type VoteForm = Vote['form'];
export type VoteOf<F extends VoteForm> = Extract<Vote, { form: F }>;

const nothingEntered = { takenAt: null, remainderNote: '' };
const noCounts = { yes: null, no: null, abstain: null, invalid: null };
const blankVotes: { [F in VoteForm]: VoteOf<F> } = {
  counts: { form: 'counts', ...noCounts, ...nothingEntered },
  wording: { form: 'wording', wording: '', ...nothingEntered },
  factions: { form: 'factions', byFaction: [], ...nothingEntered },
  names: { form: 'names', byName: [], ...nothingEntered },
  secret: { form: 'secret', ...noCounts, ...nothingEntered },
};

/** A vote of which nothing was entered yet. */
export const blankVote = <F extends VoteForm>(form: F): VoteOf<F> => blankVotes[form];

import { z } from 'zod';
import { Candidate, Election, ElectionRound } from '../../domain/vote/election.ts';
import { CandidateId, NominationId, PersonId } from '../../domain/ids.ts';

const count = z.number().nullable();

const FrozenNomination = z.object({
  id: NominationId,
  name: z.string(),
  proposedBy: z.string(),
  candidates: z.array(
    z.object({
      id: CandidateId,
      personId: PersonId.nullable(),
      name: z.string(),
      acceptance: Candidate.shape.acceptance,
    }),
  ),
});

const FrozenRound = z.object({
  kind: ElectionRound.shape.kind,
  takenAt: z.string().nullable(),
  votes: z.array(z.object({ nominationId: NominationId, votes: count })),
  no: count,
  abstain: count,
  invalid: count,
  given: count,
  remainderNote: z.string(),
  lot: z
    .object({ drawnBy: z.string(), drawnAt: z.string().nullable(), chosenIds: z.array(NominationId) })
    .nullable(),
});

export const FrozenElection = z.object({
  form: Election.shape.form,
  post: z.string(),
  seats: z.number(),
  method: Election.shape.method,
  isSecret: z.boolean(),
  ballotAskedBy: z.string(),
  ballotAskedCount: count,
  tellers: z.string(),
  nominations: z.array(FrozenNomination),
  rounds: z.array(FrozenRound),
});

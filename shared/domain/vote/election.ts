import { z } from 'zod';
import type { BodyRules } from '../body/body.ts';
import { CandidateId, NominationId, PersonId } from '../ids.ts';
import { ClockTime, count, line, wholeNumber } from '../values.ts';

/** `name` is printed and stays where the person, if it is one of the office's, is called otherwise later. */
export const Candidate = z.object({
  id: CandidateId,
  personId: PersonId.nullable(),
  name: line(200),
  /** Whether the election is accepted, once there is one. */
  acceptance: z.enum(['open', 'accepted', 'declined']),
});
export type Candidate = z.infer<typeof Candidate>;

/** A Wahlvorschlag: of one candidate, or of several below each other with a name of its own. */
export const Nomination = z.object({
  id: NominationId,
  /** "Liste Vielfalt"; '' where its one candidate names it. */
  name: line(200),
  proposedBy: line(200),
  candidates: z
    .array(Candidate)
    .max(200, 'Das sind zu viele Namen: höchstens 200 auf einem Wahlvorschlag. Bitte prüfen Sie die Liste.'),
});
export type Nomination = z.infer<typeof Nomination>;

/** `chosenIds`: on whom it fell: who is elected, who joins the run-off, which lists have the last seats. */
const Lot = z.object({
  drawnBy: line(200),
  drawnAt: ClockTime.nullable(),
  chosenIds: z
    .array(NominationId)
    .max(200, 'Das Los fällt auf höchstens 200 Wahlvorschläge. Bitte prüfen Sie es.'),
});
export type Lot = z.infer<typeof Lot>;

/** `further`: one that began anew, under the rule of the first. */
export const roundKinds = ['first', 'runOff', 'further'] as const;
export type RoundKind = (typeof roundKinds)[number];

/** A Wahlgang. Null where nothing was counted, or not yet. */
export const ElectionRound = z.object({
  kind: z.enum(roundKinds),
  takenAt: ClockTime.nullable(),
  /** One for each nomination that stands in this round; en bloc these are the yes votes. */
  votes: z
    .array(z.object({ nominationId: NominationId, votes: count.nullable() }))
    .max(200, 'Das sind zu viele Wahlvorschläge: höchstens 200. Bitte prüfen Sie die Wahl.'),
  /** A valid vote (§ 50 (2) GO NRW). */
  no: count.nullable(),
  abstain: count.nullable(),
  invalid: count.nullable(),
  /** Ballot papers handed in, where somebody counted them on their own. */
  given: count.nullable(),
  /** Why people in the room did not vote (R27). */
  remainderNote: line(300),
  lot: Lot.nullable(),
});
export type ElectionRound = z.infer<typeof ElectionRound>;

/** One post, several at once on one list, or several shared out among lists (R25, R25b). */
export const electionForms = ['single', 'enBloc', 'lists'] as const;
export const seatMethods = ['hareNiemeyer', 'dHondt', 'sainteLague'] as const;
export type SeatMethod = (typeof seatMethods)[number];

/** Instead of a vote: who stood for a post and what the ballots brought. */
export const Election = z.object({
  form: z.enum(electionForms),
  /** "Vorsitz", "Mitglieder des Jugendhilfeausschusses" */
  post: line(200),
  seats: wholeNumber('Die Zahl der Plätze', 1, 200),
  method: z.enum(seatMethods),
  isSecret: z.boolean(),
  /** Who asked for ballot papers, and how many members that were. */
  ballotAskedBy: line(200),
  ballotAskedCount: count.nullable(),
  /** Who counts. */
  tellers: line(300),
  nominations: z
    .array(Nomination)
    .max(200, 'Das sind zu viele Wahlvorschläge: höchstens 200. Bitte prüfen Sie die Wahl.'),
  rounds: z
    .array(ElectionRound)
    .max(20, 'Das sind zu viele Wahlgänge: höchstens 20. Bitte legen Sie eine weitere Wahl an.'),
});
export type Election = z.infer<typeof Election>;

export const blankRound: ElectionRound = {
  kind: 'first',
  takenAt: null,
  votes: [],
  no: null,
  abstain: null,
  invalid: null,
  given: null,
  remainderNote: '',
  lot: null,
};

/** One of which nothing was entered yet. */
export const blankElection: Election = {
  form: 'single',
  post: '',
  seats: 1,
  method: 'hareNiemeyer',
  isSecret: false,
  ballotAskedBy: '',
  ballotAskedCount: null,
  tellers: '',
  nominations: [],
  rounds: [blankRound],
};

/** What a nomination is called in print and on the screen. */
export const nominationName = ({ name, candidates }: Nomination): string =>
  name || (candidates[0]?.name ?? '');

/** What was typed of it, piece by piece. */
export const saidInElection = ({ post, ballotAskedBy, tellers, nominations, rounds }: Election): string[] =>
  [
    post,
    ballotAskedBy,
    tellers,
    ...nominations.flatMap(({ name, proposedBy, candidates }) => [
      name,
      proposedBy,
      ...candidates.map((candidate) => candidate.name),
    ]),
    ...rounds.flatMap(({ remainderNote, lot }) => [remainderNote, lot?.drawnBy ?? '']),
  ].filter(Boolean);

/** How many members must ask for a ballot before an election is held by one (R25). */
export const askingForBallot = ({
  secretElection,
  statutorySeats,
}: Pick<BodyRules, 'secretElection' | 'statutorySeats'>): number =>
  secretElection === 'oneObjection' ? 1 : Math.ceil(statutorySeats / 5);

import { z } from 'zod';
import { PartsOrder } from '../body/partsOrder.ts';
import { AgendaEffect } from '../meeting/agenda.ts';
import { proceduralLabels } from '../../german/motion.ts';
import { RichText } from '../richText.ts';
import { ItemId, PaperId, ResolutionId } from '../ids.ts';
import { line, lines, Version } from '../values.ts';
import { Election } from './election.ts';
import { Vote } from './vote.ts';

export const outcomes = [
  'open',
  'adopted',
  'adoptedAmended',
  'rejected',
  'noted',
  'firstReading',
  'secondReading',
  'postponed',
  'referred',
  'recommended',
  'withdrawn',
  'removed',
  'settled',
  'answered',
  'noVote',
  'elected',
  'notElected',
] as const;
/** What became of it. Never derived from the vote, nor the vote from it (R26, R30). */
export const Outcome = z.enum(outcomes);
export type Outcome = z.infer<typeof Outcome>;

export const PrintedResult = lines(6_000);

export const Resolution = z.object({
  id: ResolutionId,
  version: Version,
  itemId: ItemId,
  position: z.number().int().min(0),
  /** "Beschluss", "Empfehlung", "Dringlichkeitsbeschluss", "Antrag zur Geschäftsordnung" or the office's own. */
  label: line(80),
  text: RichText,
  /** "Ziffer 2, 3 u. 4" */
  part: line(120),
  /** Of several papers at its item the one that it is about; null: the item as a whole, or nobody said. */
  paperId: PaperId.nullable(),
  mover: line(),
  outcome: Outcome,
  /** "auf die nächste Sitzung", "an den Rat" */
  outcomeDetail: line(300),
  vote: Vote.nullable(),
  /** Where it is an election: then there is no vote. */
  election: Election.nullable(),
  /** The result as it is printed; of an election several lines. */
  printedResult: PrintedResult,
  /** True once the clerk changed the proposed wording: then it is never proposed anew. */
  printedResultIsOwn: z.boolean(),
  /** Said after the result: "Damit ist der Antrag abgelehnt.", "Herr Muster war bei der Abstimmung nicht im Raum." */
  resultNote: lines(2_000),
  /** Null as the body's minutes are printed. */
  partsOrder: PartsOrder.nullable(),
  /** Of a non-public one: what the public is told of its content (M10); '' is its outcome alone. */
  publicWording: line(2_000),
  /** The body decided that nothing of it is told (M10). */
  isWithheld: z.boolean(),
  /** Set for motions that change the agenda. */
  effect: AgendaEffect.nullable(),
});
export type Resolution = z.infer<typeof Resolution>;

/** What may become of a motion on how to go on without anything becoming of the matter. */
export const proceduralOutcomes: readonly Outcome[] = ['open', 'adopted', 'adoptedAmended', 'rejected'];

/** A motion on how to go on: whatever became of it, nothing was decided on the matter. Put off or sent on, it was. */
export const isProcedural = ({ label, outcome }: Pick<Resolution, 'label' | 'outcome'>): boolean =>
  proceduralLabels.includes(label) && proceduralOutcomes.includes(outcome);

const passing: ReadonlySet<Outcome> = new Set([
  'open',
  'postponed',
  'referred',
  'firstReading',
  'withdrawn',
  'removed',
]);

/** Whether the matter is done with for who decided so. */
export const isFinal = (outcome: Outcome): boolean => !passing.has(outcome);

/** Outcomes with which a paper comes back. */
export const putOff: readonly Outcome[] = ['postponed', 'firstReading'];
export const isPutOff = ({ outcome }: Pick<Resolution, 'outcome'>): boolean => putOff.includes(outcome);
/** Put off, or sent on to another body. */
export const goesOn = (one: Pick<Resolution, 'outcome'>): boolean =>
  isPutOff(one) || one.outcome === 'referred';

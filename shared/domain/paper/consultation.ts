import { z } from 'zod';
import { BodyId, ConsultationId, ItemId, OtherBodyId, PaperId } from '../ids.ts';
import type { PaperMarks, PaperStand, PaperState } from './paper.ts';
import { count, IsoDate, line, requiredLine, Version } from '../values.ts';

/** How a body dealt with a paper, as the row of a printed Beratungsfolge has it; null and '' are empty cells. */
export const ConsultationResult = z.object({
  topNumber: line(20),
  isUnanimous: z.boolean(),
  isMajority: z.boolean(),
  yes: count.nullable(),
  no: count.nullable(),
  abstain: count.nullable(),
  isNoted: z.boolean(),
  isPostponed: z.boolean(),
  isReferred: z.boolean(),
  /** "verwiesen an": the body it was sent to, where that is said. */
  referredTo: line(300),
  /** "geändert beschlossen", "1. Lesung" …, in words. */
  wording: line(600),
});
export type ConsultationResult = z.infer<typeof ConsultationResult>;

export const blankResult: ConsultationResult = {
  topNumber: '',
  isUnanimous: false,
  isMajority: false,
  yes: null,
  no: null,
  abstain: null,
  isNoted: false,
  isPostponed: false,
  isReferred: false,
  referredTo: '',
  wording: '',
};

const stepFields = z.object({
  /** Exactly one of the two: an own body, or one that meets elsewhere. */
  bodyId: BodyId.nullable(),
  otherBodyId: OtherBodyId.nullable(),
  /** The day it is to be dealt with, where no own meeting says so. */
  date: IsoDate.nullable(),
  /** "Vorberatung", "Entscheidung", "Anhörung", "Kenntnisnahme" or the office's own. */
  role: line(80),
  isPublic: z.boolean(),
  reporters: z.array(requiredLine('einen Namen')).max(50),
  /** Entered by hand; where an own meeting deals with it, its minutes say it instead. */
  result: ConsultationResult.nullable(),
});

/** A step of a Beratungsfolge (OParl: Consultation). */
export const Consultation = stepFields.extend({
  id: ConsultationId,
  version: Version,
  paperId: PaperId,
  position: z.number().int().min(0),
  /** The item of an own meeting under which it is dealt with. */
  itemId: ItemId.nullable(),
});
export type Consultation = z.infer<typeof Consultation>;

/** A station that was meant to be non-public and that nothing has fixed yet: no agenda, and no result. */
export const staysHidden = ({
  isPublic,
  itemId,
  result,
}: Pick<Consultation, 'isPublic' | 'itemId' | 'result'>): boolean =>
  !isPublic && itemId === null && result === null;

/** Shown at a station that nobody has to take any more, because its Anfrage was called done with. */
export const doneElsewhere: ConsultationResult = { ...blankResult, wording: 'anderweitig erledigt' };

/** As it is typed in: `version` is the one that was read before the change, null for a new one. */
export const ConsultationInput = stepFields
  .extend({ id: ConsultationId.nullable(), version: Version.nullable(), paperId: PaperId })
  .refine(({ bodyId, otherBodyId }) => (bodyId === null) !== (otherBodyId === null), {
    path: ['bodyId'],
    message: 'Bitte wählen Sie das Gremium.',
  });

/**
 * How far a step is. 'next' is the one that waits to be put on an agenda; 'planned' stands on one; 'postponed' and
 * 'referred' were dealt with and go on elsewhere.
 */
export const StepState = z.enum(['done', 'postponed', 'referred', 'planned', 'next', 'later']);
export type StepState = z.infer<typeof StepState>;

type StepFacts = { result: ConsultationResult | null; isPlanned: boolean; body: string };

/** Put off, and no later step of the same body has taken it up again. */
export const comesBack = (steps: readonly StepFacts[], index: number): boolean => {
  const step = steps[index];
  return step?.result?.isPostponed === true && !steps.slice(index + 1).some(({ body }) => body === step.body);
};

type StepInOrder = { state: StepState; bodyId: BodyId | null; otherBodyId: OtherBodyId | null };

/** The step that is to be dealt with now: it stands on an agenda, waits for one, or was put off and comes back. */
export const currentStep = <S extends StepInOrder>(steps: readonly S[]): S | null =>
  steps.find(
    ({ state, ...step }, index) =>
      state === 'next' ||
      state === 'planned' ||
      (state === 'postponed' && !steps.slice(index + 1).some((later) => bodyOf(later) === bodyOf(step))),
  ) ?? null;

/** The step that an agenda is to be found for: the current one, unless it stands on one. */
export function waitingStep<S extends StepInOrder>(steps: readonly S[]): S | null {
  const step = currentStep(steps);
  return step?.state === 'planned' ? null : step;
}

const bodyOf = ({ bodyId, otherBodyId }: Omit<StepInOrder, 'state'>) => bodyId ?? otherBodyId;

/**
 * Where a paper stands, as lists count it; db/repositories/papers/filters.ts says the same of the data file. One without
 * steps waits for somebody to say who deals with it.
 */
export function standOf(
  state: PaperState,
  steps: readonly StepInOrder[],
  inquiryStand: PaperMarks['inquiryStand'] = null,
): PaperStand {
  if (state === 'withdrawn') return 'settled';
  if (state === 'inPreparation' && inquiryStand === 'settled') return 'settled';
  if (state === 'inPreparation') return 'inPreparation';
  if (steps.length === 0) return 'due';
  const step = currentStep(steps);
  if (!step) return 'settled';
  if (step.bodyId === null) return 'elsewhere';
  return step.state === 'planned' ? 'planned' : 'due';
}

/** The states of all steps in their order: what is next is what no step before it keeps waiting. */
export function stepStates(steps: readonly StepFacts[]): StepState[] {
  const waits = steps.findIndex(({ result }, index) => result === null || comesBack(steps, index));
  return steps.map(({ result, isPlanned }, index) => {
    if (result) return result.isPostponed ? 'postponed' : result.isReferred ? 'referred' : 'done';
    if (isPlanned) return 'planned';
    return index === waits ? 'next' : 'later';
  });
}

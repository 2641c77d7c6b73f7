import { blankResult, ConsultationResult } from '../../domain/paper/consultation.ts';
import type { ProposedStep } from '../../domain/paper/proposal.ts';
import { fittedDay, fittedLine, fittedList, fittedValue, type Note } from './fitted.ts';
import type { ImportedPaper, Step, StepResult } from './paper.ts';

/** The Beratungsfolge, or the meeting that the paper is for. A row without a body says of nobody what it did. */
export function proposedSteps(
  { steps, forMeeting, status }: ImportedPaper,
  note: Note,
  noteWithoutBody: () => void,
): ProposedStep[] {
  const told = fittedList(steps, 100, note);
  const named = told.flatMap((step) => {
    const bodyName = fittedLine(step.body ?? '', 200, note);
    if (bodyName === '') noteWithoutBody();
    return bodyName === '' ? [] : [stepOf(step, { bodyName, status, note })];
  });
  const bodyName = fittedLine(forMeeting?.body ?? '', 200, note);
  if (named.length > 0 || forMeeting === null || bodyName === '') return named;
  const date = fittedDay(forMeeting.date, note);
  return [{ bodyName, date, role: '', isPublic: status !== 'nichtöffentlich', reporters: [], result: null }];
}

type Setting = Pick<ImportedPaper, 'status'> & { bodyName: string; note: Note };

const stepOf = (step: Step, { bodyName, status, note }: Setting): ProposedStep => ({
  bodyName,
  date: fittedDay(step.date, note),
  role: fittedLine(step.role ?? '', 80, note),
  isPublic: (step.status ?? status) !== 'nichtöffentlich',
  reporters: fittedList(step.reporters, 50, note).flatMap((name) => fittedLine(name, 200, note) || []),
  result: resultOf(step, note),
});

function resultOf({ result, top }: Step, note: Note): ConsultationResult | null {
  if (result === null || isEmpty(result)) return null;
  const votes = (printed: string | null) =>
    // A dash or an empty column says nothing.
    printed === null || !/\d/.test(printed)
      ? null
      : fittedValue(ConsultationResult.shape.yes, /^\d+$/.test(printed) ? Number(printed) : printed, note);
  return {
    ...blankResult,
    topNumber: fittedLine(result.top ?? top ?? '', 20, note),
    isUnanimous: result.unanimous === true,
    isMajority: result.majority === true,
    yes: votes(result.yes),
    no: votes(result.no),
    abstain: votes(result.abstain),
    isNoted: result.noted === true,
    isPostponed: result.postponed === true,
    isReferred: result.referredTo !== null,
    referredTo: fittedLine(result.referredTo ?? '', 200, note),
    wording: fittedLine(result.wording ?? '', 300, note),
  };
}

const isEmpty = (result: StepResult): boolean =>
  Object.values(result).every((value) => value === null || value === '' || value === false);

import { blankResult, type ConsultationResult } from '../../domain/paper/consultation.ts';
import type { PaperFacts, PrintedStep } from '../../facts/paperFacts.ts';
import { germanDate, listed } from '../../german/format.ts';
import { resultWords } from '../../german/papers.ts';
import { toldResult } from '../paperParts.ts';
import { type FieldValues, noValues } from './field.ts';
import { statusOf } from './sheetValues.ts';

/** A step of the Beratungsfolge; of a result that is not told every cell stays empty. */
export function stepValues(step: PrintedStep, paper: PaperFacts['paper']): FieldValues {
  const result = toldResult(step, paper);
  return {
    ...noValues,
    words: {
      'station gremium': step.bodyName,
      'station datum': step.date === null ? '' : germanDate(step.date),
      'station beratung': step.role,
      'station status': statusOf(step),
      'station berichterstattung': listed(step.reporters),
      'station ergebnis': result ? resultWithTop(result) : '',
      ...resultCells(result ?? blankResult),
      'station top': result?.topNumber || step.topNumber,
    },
  };
}

/** "TOP 4: mehrheitlich, 9 : 4 : 2" */
const resultWithTop = (result: ConsultationResult): string =>
  [result.topNumber && `TOP ${result.topNumber}`, resultWords(result)].filter(Boolean).join(': ');

const cross = (isMarked: boolean): string => (isMarked ? 'X' : '');
const count = (votes: number | null): string => (votes === null ? '' : String(votes));

const resultCells = (result: ConsultationResult): Record<string, string> => ({
  'station einstimmig': cross(result.isUnanimous),
  'station mehrheitlich': cross(result.isMajority),
  'station ja': count(result.yes),
  'station nein': count(result.no),
  'station enthaltungen': count(result.abstain),
  'station zur kenntnis': cross(result.isNoted),
  'station vertagt': cross(result.isPostponed),
  'station verwiesen an': result.referredTo || cross(result.isReferred),
  'station wortlaut': result.wording,
});

import type { UnansweredRow } from '../contract/inquiries.ts';
import type { PaperRow } from '../contract/papers.ts';
import { type ConsultationResult, currentStep, standOf } from '../domain/paper/consultation.ts';
import type { IsoDate } from '../domain/values.ts';
import { inquiryStandLabels } from './inquiries.ts';
import { paperFilterLabels, paperStateLabels, rejected, stepStateLabels } from './papers.ts';

/** A word for what a body decided, where it dealt with the whole of a paper. */
function decidedWord({ isNoted, isReferred, wording, ...how }: ConsultationResult, role: string): string {
  if (isNoted) return 'zur Kenntnis';
  if (isReferred) return 'verwiesen';
  if (/abgelehnt/iu.test(wording)) return rejected;
  return role === 'Entscheidung' && (how.isUnanimous || how.isMajority) ? 'beschlossen' : 'beraten';
}

/** Where a paper stands, in a word or two, and how it is to be marked. */
export function standWords({
  state,
  steps,
  inquiryStand,
}: Pick<PaperRow, 'state' | 'steps' | 'inquiryStand'>): {
  words: string;
  kind?: 'info' | 'success' | 'warning';
} {
  const isPlanned = state === 'submitted' && standOf(state, steps) === 'planned';
  if (inquiryStand !== null && state !== 'withdrawn' && !isPlanned)
    return { words: inquiryStandLabels[inquiryStand], kind: 'success' };
  if (state !== 'submitted') return { words: paperStateLabels[state] };
  const stand = standOf(state, steps);
  const step = currentStep(steps);
  if (step?.state === 'postponed' && step.shownResult)
    return { words: step.shownResult.wording || stepStateLabels.postponed, kind: 'warning' };
  if (stand === 'planned') return { words: paperFilterLabels.planned, kind: 'info' };
  const last = steps.findLast(({ shownResult }) => shownResult !== null);
  if (stand !== 'settled' || !last?.shownResult) return { words: paperFilterLabels[stand] };
  const words = decidedWord(last.shownResult, last.role);
  return words === rejected ? { words } : { words, kind: 'success' };
}

/** What is to be done next with a paper, and the day of it; '' and null where nothing is, or no day is known. */
export function nextWords({ state, steps }: Pick<PaperRow, 'state' | 'steps'>): {
  words: string;
  day: IsoDate | null;
} {
  const step = state === 'submitted' ? currentStep(steps) : null;
  if (!step) return { words: '', day: null };
  const { bodyName, meeting, role, date } = step;
  if (step.state === 'planned' && meeting)
    return {
      words: [bodyName, meeting.topNumber && `TOP ${meeting.topNumber}`].filter(Boolean).join(', '),
      day: meeting.date,
    };
  if (step.state === 'postponed') return { words: `wieder auf eine Sitzung setzen: ${bodyName}`, day: null };
  return { words: `${role || 'Beratung'}: ${bodyName}`, day: date };
}

export const answerMissing = 'Antwort fehlt';

/** How much of the answer to an Anfrage is still to come. */
export const openAnswers = ({
  questions,
  answered,
}: Pick<UnansweredRow, 'questions' | 'answered'>): string =>
  questions === 0 ? 'Fragen eintragen' : `Antwort, ${questions - answered} von ${questions} offen`;

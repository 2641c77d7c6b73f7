import type { StepView } from '../contract/papers.ts';
import type { ConsultationResult, StepState } from '../domain/paper/consultation.ts';
import type { CaptionedField, PaperFilter, PaperState, PaperType } from '../domain/paper/paper.ts';
import { germanDate } from './format.ts';

export const paperTypeLabels = {
  proposal: 'Beschlussvorlage',
  information: 'Mitteilung',
  motion: 'Antrag',
  amendment: 'Änderungsantrag',
  question: 'Anfrage',
  answer: 'Beantwortung',
  report: 'Bericht',
  statement: 'Stellungnahme',
  own: 'Andere Art',
} as const satisfies Record<PaperType, string>;

export const paperStateLabels = {
  inPreparation: 'in Vorbereitung',
  submitted: 'zur Beratung',
  withdrawn: 'zurückgezogen',
} as const satisfies Record<PaperState, string>;

export const paperFilterLabels = {
  all: 'alle',
  inPreparation: 'in Vorbereitung',
  due: 'ohne Sitzung',
  planned: 'eingeplant',
  settled: 'erledigt',
} as const satisfies Record<PaperFilter, string>;

export const stepStateLabels = {
  done: 'beraten',
  postponed: 'vertagt',
  referred: 'verwiesen',
  planned: 'steht an',
  next: 'noch nicht gesetzt',
  later: 'später',
} as const satisfies Record<StepState, string>;

/** The usual captions; an office may print its own. */
export const paperCaptions = {
  subject: 'Betreff',
  proposals: 'Beschlussvorschlag',
  reasoning: 'Begründung',
  legalBasis: 'Rechtsgrundlage',
  unit: 'Zuständige Stelle',
  reporters: 'Berichterstattung',
} as const satisfies Record<CaptionedField, string>;

/** What a body does with a paper; an office may name more. */
export const stepRoles = ['Vorberatung', 'Anhörung', 'Entscheidung', 'Kenntnisnahme'] as const;

/** "mehrheitlich, 9 : 4 : 2", "zur Kenntnis", "verwiesen an den Schulausschuss". */
export function resultWords(result: ConsultationResult): string {
  const { yes, no, abstain } = result;
  const counts = yes === null && no === null ? '' : [yes ?? '–', no ?? '–', abstain ?? 0].join(' : ');
  const words = [
    result.wording.replaceAll(/^[\s–-]+|[\s–-]+$/gu, ''),
    result.isPostponed && result.wording === '' ? 'vertagt' : '',
    result.isReferred
      ? ['verwiesen', result.referredTo && `an ${result.referredTo}`].filter(Boolean).join(' ')
      : '',
    result.isNoted ? 'zur Kenntnis' : '',
    result.isUnanimous && result.wording === '' ? 'einstimmig' : '',
    result.isMajority && result.wording === '' ? 'mehrheitlich' : '',
    counts,
  ];
  return words.filter(Boolean).join(', ') || 'beraten';
}

type Step = Pick<StepView, 'bodyName' | 'state' | 'shownResult' | 'meeting' | 'date'>;

/** How a step stands: its result, or what it waits for. */
export const stepWords = ({ state, shownResult }: Step): string =>
  shownResult ? resultWords(shownResult) : stepStateLabels[state];

/** "Integrationsrat, 16.09.2026, TOP 8: mehrheitlich, 9 : 4 : 2": a whole step for those who do not see the dots. */
export function stepSentence(step: Step): string {
  const { bodyName, meeting, date } = step;
  const day = meeting?.date ?? date;
  const facts = [bodyName, day && germanDate(day), meeting?.topNumber && `TOP ${meeting.topNumber}`];
  return `${facts.filter(Boolean).join(', ')}: ${stepWords(step)}`;
}

import type { Decision, StepView } from '../contract/papers.ts';
import type { ConsultationResult, StepState } from '../domain/paper/consultation.ts';
import type { DecidedBefore } from '../domain/paper/decidedBefore.ts';
import type { FinancialBlock } from '../domain/paper/financial.ts';
import type {
  CaptionedField,
  PaperFilter,
  PaperHead,
  PaperLayout,
  PaperState,
  PaperType,
  Product,
} from '../domain/paper/paper.ts';
import { capital, germanDate, listed } from './format.ts';
import { detailInSentence } from './outcomeDetail.ts';
import { outcomeLabels } from './labels.ts';

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

/** Vordrucke, by what tells them apart at first sight. */
export const paperLayoutLabels = {
  usual: 'Üblicher Aufbau',
  stepsFirst: 'Beratungsfolge als Kopf',
  ballot: 'Mit Abstimmungsfeldern',
} as const satisfies Record<PaperLayout, string>;

export const paperStateLabels = {
  inPreparation: 'in Vorbereitung',
  submitted: 'zur Beratung',
  withdrawn: 'zurückgezogen',
} as const satisfies Record<PaperState, string>;

export const paperFilterLabels = {
  all: 'alle',
  unanswered: 'ohne Antwort',
  inPreparation: 'in Vorbereitung',
  due: 'ohne Sitzung',
  planned: 'eingeplant',
  elsewhere: 'bei anderem Gremium',
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

export const productKinds = {
  product: 'Produkt',
  productGroup: 'Produktgruppe',
  leadProject: 'Leitprojekt',
} as const satisfies Record<Product['kind'], string>;

/** The rows of both plans in "Finanzielle Auswirkungen". */
export const resultLabels = {
  income: 'Erträge',
  expense: 'Aufwendungen',
  equityReduction: 'Verminderung Eigenkapital',
} as const satisfies Record<keyof FinancialBlock['resultPlan'], string>;
export const investmentLabels = {
  inflow: 'Einzahlungen',
  outflow: 'Auszahlungen',
  ownShare: 'Eigenanteil',
} as const satisfies Record<keyof FinancialBlock['investmentPlan'], string>;

export const frequencyLabels = {
  once: 'einmalig',
  yearly: 'jährlich',
  onceAndYearly: 'einmalig + jährlich',
} as const satisfies Record<NonNullable<FinancialBlock['frequency']>, string>;

const yesNo = (tick: boolean | null): string => (tick === null ? '' : tick ? 'ja' : 'nein');

/** What the block says, as labels with their values; without what nobody stated. */
export function financialFacts(financial: FinancialBlock | null): [string, string][] {
  if (financial === null) return [];
  const { resultPlan, investmentPlan, frequency } = financial;
  const rows: [string, string][] = [
    ['Finanzielle Auswirkungen', yesNo(financial.hasEffects) || 'nicht angegeben'],
    ['Häufigkeit', frequency === null ? '' : frequencyLabels[frequency]],
    ...amounts(resultPlan, resultLabels),
    ...amounts(investmentPlan, investmentLabels),
    ['Finanzierung gesichert', yesNo(financial.isSecured)],
    ['durch Haushaltsmittel bei', financial.budgetAt || (financial.byBudget ? 'angekreuzt' : '')],
    ['sonstiges', financial.otherMeans || (financial.byOther ? 'angekreuzt' : '')],
  ];
  return rows.filter(([, value]) => value !== '');
}

const amounts = <K extends string>(plan: Record<K, string>, labels: Record<K, string>): [string, string][] =>
  (Object.keys(labels) as K[]).map((row) => [labels[row], inEuro(plan[row])]);

/** An amount is free text: who wrote "Euro" or "€" means no second one. */
const inEuro = (amount: string): string =>
  amount === '' || /€|\b(?:euro|eur)\b/iu.test(amount) ? amount : `${amount} €`;

/** What stands above a field of a paper; '' counts as the usual caption. */
export const captionOf = ({ captions }: Pick<PaperHead, 'captions'>, field: CaptionedField): string =>
  captions[field] || paperCaptions[field];

/** What stands above a field in the first paper of a type, where that is not the usual caption: who informs gives no reasons. */
export const firstCaptions: Partial<Record<PaperType, PaperHead['captions']>> = {
  information: { reasoning: 'Sachverhalt' },
};

/** What a body does with a paper; an office may name more. */
export const stepRoles = ['Vorberatung', 'Anhörung', 'Entscheidung', 'Kenntnisnahme'] as const;

/** How a result says in words that the proposal failed. */
export const rejected = 'abgelehnt';

/** "mehrheitlich, 9 : 4 : 2", "einstimmig abgelehnt", "zur Kenntnis", "verwiesen an den Schulausschuss". */
export function resultWords(result: ConsultationResult): string {
  const { yes, no, abstain } = result;
  const counts = countWords(yes, no, abstain);
  const how = result.isUnanimous ? 'einstimmig' : result.isMajority ? 'mehrheitlich' : '';
  const wording = result.wording.replaceAll(/^[\s–-]+|[\s–-]+$/gu, '');
  const words = [
    wording === rejected ? `${how} ${rejected}`.trim() : wording,
    result.isPostponed && result.wording === '' ? 'vertagt' : '',
    // Of several parts the words tell which of them was sent where.
    result.isReferred && !/verwiesen/iu.test(wording)
      ? ['verwiesen', result.referredTo && `an ${result.referredTo}`].filter(Boolean).join(' ')
      : '',
    result.isNoted ? 'zur Kenntnis' : '',
    result.wording === '' ? how : '',
    counts,
  ];
  return words.filter(Boolean).join(', ') || 'beraten';
}

/** "9 : 4 : 2"; where only one side was counted, that alone: "25 Ja". */
function countWords(yes: number | null, no: number | null, abstain: number | null): string {
  if (yes !== null && no !== null) return [yes, no, abstain ?? 0].join(' : ');
  if (yes !== null) return `${yes} Ja`;
  return no === null ? '' : `${no} Nein`;
}

type Step = Pick<StepView, 'bodyName' | 'state' | 'shownResult' | 'meeting' | 'date'>;

/** How a step stands: its result, or what it waits for. */
export const stepWords = ({ state, shownResult }: Step): string =>
  shownResult ? resultWords(shownResult) : stepStateLabels[state];

/** "Integrationsrat, TOP 8: mehrheitlich, 9 : 4 : 2": what came of it, beside its day. */
export const stepEvent = ({ bodyName, meeting, ...step }: Step): string =>
  `${[bodyName, meeting?.topNumber && `TOP ${meeting.topNumber}`].filter(Boolean).join(', ')}: ${stepWords({ bodyName, meeting, ...step })}`;

/** "Integrationsrat, 16.09.2026, TOP 8: mehrheitlich, 9 : 4 : 2": a whole step for those who do not see the dots. */
export function stepSentence(step: Step): string {
  const { bodyName, meeting, date } = step;
  const day = meeting?.date ?? date;
  const facts = [bodyName, day && germanDate(day), meeting?.topNumber && `TOP ${meeting.topNumber}`];
  return `${facts.filter(Boolean).join(', ')}: ${stepWords(step)}`;
}

/** "steht auch auf der Tagesordnung der Sitzung am 07.10.2026": of a paper, with the days of the other meetings. */
export const alsoOnWords = (days: readonly string[]): string =>
  `steht auch auf der Tagesordnung der Sitzung am ${listed(days.map(germanDate))}`;

type Where = Pick<Decision, 'bodyName' | 'date' | 'topNumber' | 'part'>;

/** What a resolution is called that is about one of several papers at its item. `name`: its type where it has no number. */
export const resolutionOnPaper = (number: string | null, name: string): string =>
  number === null ? `Beschluss zur Vorlage „${name}“` : `Beschluss zu Drucksache ${number}`;

/** "Integrationsrat, 16.09.2026, TOP 8, Ziffer 2": of what was decided in other words than proposed. */
export const whereDecided = ({ bodyName, date, topNumber, part }: Where): string =>
  [bodyName, date && germanDate(date), topNumber && `TOP ${topNumber}`, part].filter(Boolean).join(', ');

/** Of a proposal, `what` in the accusative: "Über Ziffer 1 … ist schon am 16.09.2026 entschieden: geändert beschlossen." */
export function decidedBeforeSentence(what: string, { date, outcome, outcomeDetail }: DecidedBefore): string {
  const detail = detailInSentence(outcome, outcomeDetail);
  const became = [outcomeLabels[outcome], detail].filter(Boolean).join(' ');
  return outcome === 'referred'
    ? `${capital(what)} wurde am ${germanDate(date)} verwiesen${detail && ` ${detail}`}.`
    : `Über ${what} ist schon am ${germanDate(date)} entschieden: ${became}.`;
}

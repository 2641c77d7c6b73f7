import type { ConsultationResult } from '../../domain/paper/consultation.ts';
import { blankResult } from '../../domain/paper/consultation.ts';
import type { PaperHead, PaperLayout } from '../../domain/paper/paper.ts';
import type { PaperProposal, ProposedStep } from '../../domain/paper/proposal.ts';
import { fromPlain, type RichText } from '../../domain/richText.ts';
import type { IsoDate } from '../../domain/values.ts';
import { paperTypeLabels } from '../../german/papers.ts';
import type { ImportedPaper, PaperType, Reasoning, Spot, Step, StepResult } from './paper.ts';
import { proposedFinancial } from './proposedFinancial.ts';
import { findingsOf, type Notes } from './findings.ts';

/**
 * A foreign paper as it would be taken over. Nothing is concluded: what is not printed stays empty; a day and a type,
 * which each one has, are assumed where they are missing, and the finding says so. An answer becomes the Anfrage
 * that it answers.
 */
export function proposePaper(read: ImportedPaper, today: IsoDate): PaperProposal {
  const notes: Notes = new Map();
  const isAnswer = read.type === 'Beantwortung' && read.questions.length > 0;
  const number = isAnswer ? answered(read) : read.number;
  return {
    head: headOf(read, { today, isAnswer, notes }),
    number: number === null ? null : fitted(number, 40, () => notes.set('number', 'shortened')),
    texts: {
      proposals: read.resolutions.slice(0, 100).map(({ text }) => fromPlain(text)),
      reasoning: reasoningText(read.reasoning),
    },
    steps: stepsOf(read, notes),
    questions: read.questions.slice(0, 200).map(({ text, answer }) => ({
      text: text.slice(0, 10_000),
      answer: fromPlain(answer?.text ?? ''),
    })),
    findings: findingsOf(read, { number, notes }),
    rest: read.rest.map(({ line, text }) => ({ line, text })),
  };
}

/** The number of the Anfrage that an answer names. */
const answered = ({ relations }: ImportedPaper): string | null =>
  relations.find(({ kind }) => kind === 'answers')?.number ?? null;

const types = {
  Beschlussvorlage: 'proposal',
  Mitteilung: 'information',
  Bericht: 'report',
  Antrag: 'motion',
  Änderungsantrag: 'amendment',
  Anfrage: 'question',
  Beantwortung: 'answer',
  Stellungnahme: 'statement',
} as const satisfies Record<PaperType, PaperHead['type']>;

type Setting = { today: IsoDate; isAnswer: boolean; notes: Notes };

function headOf(read: ImportedPaper, { today, isAnswer, notes }: Setting): PaperHead {
  const type = isAnswer ? 'question' : read.type === null ? 'proposal' : types[read.type];
  if (read.type === null) notes.set('type', 'assumed');
  if (read.date === null) notes.set('date', 'assumed');
  if (read.status === null) notes.set('status', 'assumed');
  const short = (field: Parameters<Notes['set']>[0], text: string | null, most = 200) =>
    fitted(text ?? '', most, () => notes.set(field, 'shortened'));
  const people = (field: 'movers' | 'reporters', names: readonly string[]) =>
    names.slice(0, 50).map((name) => short(field, name));
  const [signatory] = read.signatories;
  return {
    type,
    typeLabel: isAnswer
      ? paperTypeLabels.question
      : short('type', read.typePrinted ?? paperTypeLabels[type], 80),
    date: read.date ?? today,
    isPublic: read.status !== 'nichtöffentlich',
    subject: short('subject', read.subject ?? '', 2_000),
    unit: short('unit', read.unit),
    reporters: people('reporters', read.reporters),
    movers: people('movers', read.movers),
    legalBasis: short('legalBasis', read.legalBasis, 1_000),
    products: read.products.slice(0, 50).map(({ kind, no, name }) => ({
      kind: kind === 'Produkt' ? 'product' : kind === 'Produktgruppe' ? 'productGroup' : 'leadProject',
      number: short('products', no, 40),
      name: short('products', name),
    })),
    signatory: {
      name: short('signatory', signatory?.name ?? ''),
      position: short('signatory', signatory?.office ?? ''),
    },
    financial: proposedFinancial(read),
    captions: captionsOf(read),
    layout: layoutOf(read),
  };
}

/** Told by its table of steps: with cells for the result below each, or with a status, above what the paper is about. */
function layoutOf({ captions, foundAt }: ImportedPaper): PaperLayout {
  if (captions['resultColumns'] !== undefined) return 'ballot';
  const { steps, subject } = foundAt;
  const isAtTop = steps !== undefined && subject !== undefined && isBefore(steps, subject);
  return isAtTop && captions['stepStatus'] !== undefined ? 'stepsFirst' : 'usual';
}

const isBefore = (one: Spot, other: Spot): boolean =>
  one.page < other.page || (one.page === other.page && one.line < other.line);

function captionsOf({ captions }: ImportedPaper): PaperHead['captions'] {
  const of = {
    subject: 'subject',
    proposals: 'resolutions',
    reasoning: 'reasoning',
    legalBasis: 'legalBasis',
    unit: 'unit',
    reporters: 'reporters',
  } as const;
  return Object.fromEntries(
    Object.entries(of).flatMap(([field, name]) => {
      const printed = captions[name]?.trim();
      return printed ? [[field, printed.slice(0, 80)]] : [];
    }),
  );
}

/** Paragraph by paragraph; what is printed as a heading is one. */
function reasoningText(reasoning: Reasoning | null): RichText {
  if (reasoning === null) return { type: 'doc', content: [] };
  const headings = new Set(reasoning.headings);
  return {
    type: 'doc',
    content: reasoning.paragraphs.map((text) => {
      const content = [{ type: 'text' as const, text }];
      return headings.has(text)
        ? { type: 'heading', attrs: { level: 1 }, content }
        : { type: 'paragraph', content };
    }),
  };
}

/** A row without a body says of nobody what it did. */
function stepsOf({ steps, forMeeting, status }: ImportedPaper, notes: Notes): ProposedStep[] {
  const all = steps.slice(0, 100).flatMap((step): ProposedStep[] => {
    if (step.body === null) {
      notes.set('steps', 'withoutBody');
      return [];
    }
    return [
      {
        bodyName: step.body.slice(0, 200),
        date: step.date,
        role: (step.role ?? '').slice(0, 80),
        isPublic: (step.status ?? status) !== 'nichtöffentlich',
        reporters: step.reporters.slice(0, 50).map((name) => name.slice(0, 200)),
        result: resultOf(step),
      },
    ];
  });
  if (all.length > 0 || forMeeting?.body === undefined || forMeeting.body === null) return all;
  const { body, date } = forMeeting;
  const isPublic = status !== 'nichtöffentlich';
  return [{ bodyName: body.slice(0, 200), date, role: '', isPublic, reporters: [], result: null }];
}

function resultOf({ result, top }: Step): ConsultationResult | null {
  if (result === null || isEmpty(result)) return null;
  const count = (text: string | null) => (text !== null && /^\d{1,5}$/.test(text) ? Number(text) : null);
  return {
    ...blankResult,
    topNumber: (result.top ?? top ?? '').slice(0, 20),
    isUnanimous: result.unanimous === true,
    isMajority: result.majority === true,
    yes: count(result.yes),
    no: count(result.no),
    abstain: count(result.abstain),
    isNoted: result.noted === true,
    isPostponed: result.postponed === true,
    isReferred: result.referredTo !== null,
    referredTo: (result.referredTo ?? '').slice(0, 200),
    wording: (result.wording ?? '').slice(0, 300),
  };
}

const isEmpty = (result: StepResult): boolean =>
  Object.values(result).every((value) => value === null || value === '' || value === false);

/** What is longer than its field ends with "…", and `note` is told. */
function fitted(text: string, most: number, note: () => void): string {
  const whole = text.replaceAll(/\s+/gu, ' ').trim();
  if (whole.length <= most) return whole;
  note();
  return `${whole.slice(0, most - 1)}…`;
}

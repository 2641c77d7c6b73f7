import type { PaperHead } from '../../domain/paper/paper.ts';
import type { PaperProposal, ReadField } from '../../domain/paper/proposal.ts';
import type { IsoDate } from '../../domain/values.ts';
import { shownPictures } from '../../documents/picturesIn.ts';
import { paperTypeLabels } from '../../german/papers.ts';
import { findingsOf, type Notes } from './findings.ts';
import {
  fittedBlock,
  fittedDay,
  fittedLine,
  fittedLines,
  fittedList,
  fittedText,
  type Note,
  type TextPart,
} from './fitted.ts';
import type { ImportedPaper, PaperType } from './paper.ts';
import { layoutOf } from './layout.ts';
import { proposedFinancial } from './proposedFinancial.ts';
import { proposedSteps } from './proposedSteps.ts';

/** Notes that a field has to be looked at; that something of it is missing says more than that it was cut. */
type NoteOf = (field: ReadField) => Note;

/**
 * A foreign paper as it would be taken over. Nothing is concluded: what is not printed stays empty; a day and a type,
 * which each one has, are assumed where they are missing, and the finding says so. What a field does not take is left
 * out of it, and the finding says that, too. An answer becomes the Anfrage that it answers.
 */
export function proposePaper(printed: ImportedPaper, today: IsoDate): PaperProposal {
  const read = withStatusOfSteps(printed);
  const notes: Notes = new Map();
  const noteOf: NoteOf = (field) => (reason) => {
    if (notes.get(field) !== 'unfit') notes.set(field, reason);
  };
  const isAnswer = read.type === 'Beantwortung' && read.questions.length > 0;
  const number = fittedLine((isAnswer ? answered(read) : read.number) ?? '', 40, noteOf('number')) || null;
  const steps = proposedSteps(read, noteOf('steps'), () => notes.set('steps', 'withoutBody'));
  const assumedDate = firstDay(steps.map(({ date }) => date)) ?? today;
  const head = headOf(read, { assumedDate, isAnswer, notes, noteOf });
  if (head.type !== 'question' && read.questions.length > 0) notes.set('questions', 'asText');
  const texts = {
    proposals: fittedList(read.resolutions, 100, noteOf('proposals')).map(({ blocks }) =>
      fittedText(blocks, noteOf('proposals')),
    ),
    reasoning: fittedText(runningText(read), noteOf('reasoning')),
  };
  // That something is missing says more.
  for (const field of ['proposals', 'reasoning'] as const)
    if (!notes.has(field) && shownPictures(texts[field]).some(({ alt }) => alt === ''))
      notes.set(field, 'withoutAlt');
  return {
    head,
    number,
    texts,
    steps,
    questions: fittedList(read.questions, 200, noteOf('questions')).map(({ text, answer }) => ({
      text: fittedBlock(text, 10_000, noteOf('questions')),
      answer: fittedLines(answer?.text ?? '', noteOf('questions')),
    })),
    findings: findingsOf(read, { number, notes }),
    seems: read.seems,
    rest: restOf(read),
  };
}

/** Where only the Beratungsfolge says whether it is public, by a cross for instance, each step says the same. */
function withStatusOfSteps(read: ImportedPaper): ImportedPaper {
  const [status = null, ...others] = new Set(read.steps.map((step) => step.status));
  if (read.status !== null || status === null || others.length > 0) return read;
  const { steps } = read.foundAt;
  return { ...read, status, foundAt: { ...read.foundAt, ...(steps && { status: steps }) } };
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

/** A paper is not younger than its first reading. */
const firstDay = (days: readonly (IsoDate | null)[]): IsoDate | undefined =>
  days.flatMap((day) => day ?? []).toSorted()[0];

type Setting = { assumedDate: IsoDate; isAnswer: boolean; notes: Notes; noteOf: NoteOf };

function headOf(read: ImportedPaper, { assumedDate, isAnswer, notes, noteOf }: Setting): PaperHead {
  const type = isAnswer ? 'question' : read.type === null ? 'proposal' : types[read.type];
  if (read.type === null) notes.set('type', 'assumed');
  if (read.status === null) notes.set('status', 'assumed');
  const short = (field: ReadField, text: string | null, most = 200) =>
    fittedLine(text ?? '', most, noteOf(field));
  const people = (field: 'movers' | 'reporters', names: readonly string[]) =>
    fittedList(names, 50, noteOf(field)).flatMap((name) => short(field, name) || []);
  const [signatory] = read.signatories;
  const ownLabel = isAnswer ? '' : short('type', read.typePrinted, 80);
  return {
    type,
    typeLabel: ownLabel || paperTypeLabels[type],
    date: dayOf(read, noteOf('date'), () => notes.set('date', 'assumed')) ?? assumedDate,
    // Where nothing is printed of it nobody may have it until somebody says so.
    isPublic: read.status === 'öffentlich',
    subject: short('subject', read.subject, 2_000),
    unit: short('unit', read.unit),
    reporters: people('reporters', read.reporters),
    movers: people('movers', read.movers),
    legalBasis: short('legalBasis', read.legalBasis, 1_000),
    products: fittedList(read.products, 50, noteOf('products')).map(({ kind, no, name }) => ({
      kind: kind === 'Produkt' ? 'product' : kind === 'Produktgruppe' ? 'productGroup' : 'leadProject',
      number: short('products', no, 40),
      name: short('products', name),
    })),
    signatory: {
      name: short('signatory', signatory?.name ?? ''),
      position: short('signatory', signatory?.office ?? ''),
    },
    financial: proposedFinancial(read, noteOf('financial')),
    captions: captionsOf(read, noteOf),
    layout: layoutOf(read),
  };
}

/** Null where none is printed, or nothing that is one. */
function dayOf({ date, foundAt }: ImportedPaper, note: Note, noteMissing: () => void): IsoDate | null {
  if (date !== null) return fittedDay(date, note);
  if (foundAt['date']) note('unfit');
  else noteMissing();
  return null;
}

function captionsOf({ captions }: ImportedPaper, noteOf: NoteOf): PaperHead['captions'] {
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
      const printed = fittedLine(captions[name] ?? '', 80, noteOf(field as keyof typeof of));
      return printed === '' ? [] : [[field, printed]];
    }),
  );
}

/** What a paper of ours has no field for, or what became none at all. */
function restOf({ rest, aside }: ImportedPaper): PaperProposal['rest'] {
  const each = new Map([...aside, ...rest].map(({ line, text }) => [line, { line, text }]));
  return [...each.values()].toSorted((a, b) => a.line - b.line);
}

/** Parts under captions of their own stay text, where they stood: before the reasoning or after it. */
function runningText({ reasoning, asideTexts, foundAt }: ImportedPaper): TextPart[] {
  const begins = foundAt['reasoning']?.line ?? 0;
  const parts = (isMeant: (line: number) => boolean) =>
    asideTexts
      .filter(({ line }) => isMeant(line))
      .flatMap(({ label, value }) => [{ text: label, isHeading: true }, { text: value }]);
  return [
    ...parts((line) => line < begins),
    ...(reasoning?.blocks ?? []),
    ...parts((line) => line >= begins),
  ];
}

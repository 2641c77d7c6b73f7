import type { Product } from '../../domain/paper/paper.ts';
import type { PaperFacts } from '../../facts/paperFacts.ts';
import { germanDate, listed } from '../../german/format.ts';
import { captionOf, productKinds } from '../../german/papers.ts';
import type { SheetModel } from '../model.ts';
import { decisionBlocks } from '../paperDecisions.ts';
import { ballotFinancial, financialBlocks, financialCaption } from '../paperFinancial.ts';
import { productsCaption } from '../paperLayouts/ballot.ts';
import { proposalBlocks, reasoningBlocks, relationRows, standRow } from '../paperParts.ts';
import { questionBlocks } from '../paperQuestions.ts';
import { type FieldValues, noValues } from './field.ts';
import { financialValues } from './financialValues.ts';
import { captionWhere, sheetValues, withoutHeading } from './sheetValues.ts';
import { stepValues } from './stepValues.ts';

/** What stands for the fields of a paper; of the facts as they are given: those for everybody are a projection. */
export function paperValues(facts: PaperFacts, sheet: SheetModel): FieldValues {
  const { paper, steps } = facts;
  const base = sheetValues(facts, sheet);
  const money = financialValues(paper.financial);
  const proposals = withoutHeading(proposalBlocks(paper, ''));
  const reasoning = withoutHeading(reasoningBlocks(paper, ''));
  return {
    ticks: money.ticks,
    words: { ...base.words, ...money.words, ...headWords(facts), ...captions(facts) },
    content: {
      ...base.content,
      beschlussvorschlag: [...proposals, ...decisionBlocks(facts, paper.layout === 'usual' ? '' : ':')],
      begründung: reasoning,
      fragen: questionBlocks(facts),
      'finanzielle auswirkungen': withoutHeading(
        (paper.layout === 'ballot' ? ballotFinancial : financialBlocks)(paper.financial),
      ),
    },
    each: {
      ...base.each,
      step: steps.map((step) => stepValues(step, paper)),
      product: paper.products.map(productValues),
      relation: relationRows(facts).map(([label, named]) => ({
        ...noValues,
        words: { 'bezug art': label, bezug: named },
      })),
    },
  };
}

const headWords = ({ paper }: PaperFacts): Record<string, string> => ({
  art: paper.typeLabel,
  datum: germanDate(paper.date),
  stand: standRow(paper)[1],
  berichterstattung: listed(paper.reporters),
  rechtsgrundlage: paper.legalBasis,
});

/** As printed, and only above what is there. */
function captions({ paper, steps }: PaperFacts): Record<string, string> {
  const isProposed = proposalBlocks(paper, '').length > 0;
  const isReasoned = reasoningBlocks(paper, '').length > 0;
  return {
    'beschriftung berichterstattung': captionWhere(paper.reporters.length > 0, captionOf(paper, 'reporters')),
    'beschriftung rechtsgrundlage': captionWhere(paper.legalBasis !== '', captionOf(paper, 'legalBasis')),
    'beschriftung beschlussvorschlag': captionWhere(isProposed, captionOf(paper, 'proposals')),
    'beschriftung begründung': captionWhere(isReasoned, captionOf(paper, 'reasoning')),
    'beschriftung beratungsfolge': captionWhere(steps.length > 0, 'Beratungsfolge'),
    'beschriftung produkte': captionWhere(paper.products.length > 0, productsCaption),
    'beschriftung auswirkungen': captionWhere(paper.financial !== null, financialCaption),
    'beschriftung gesichert': captionWhere(paper.financial !== null, 'Finanzierung gesichert'),
  };
}

const productValues = ({ kind, number, name }: Product): FieldValues => ({
  ...noValues,
  words: { 'produkt art': productKinds[kind], produkt: [number, name].filter(Boolean).join(' ') },
});

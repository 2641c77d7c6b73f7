import type { Call } from '../../shared/client.ts';
import type { Input } from '../../shared/contract/index.ts';
import { blankResult } from '../../shared/domain/paper/consultation.ts';
import { blankFinancial } from '../../shared/domain/paper/financial.ts';
import type { Paper } from '../../shared/domain/paper/paper.ts';
import { fromPlain, type RichText, type TableRow } from '../../shared/domain/richText.ts';
import { photo } from './photo.ts';
import { anAttachment } from './attachments.ts';
import { anOtherBody, aPaper, aStep } from './papers.ts';

type Head = Partial<Input<'papers.create'>> & { bodyId: string };

/** A Beschlussvorlage in which something is entered everywhere: three steps, boxes, a reasoning of all that texts can hold. */
export async function aWholePaper(call: Call, head: Head): Promise<Paper> {
  const paper = await aPaper(call, {
    subject: 'Zuschuss für das Begegnungshaus',
    unit: 'Fachbereich Soziales',
    reporters: ['Frau Adler', 'Herr Özdemir'],
    movers: ['Die Verwaltung'],
    legalBasis: './.',
    products: [{ kind: 'leadProject', number: '4.2', name: 'Ankommen' }],
    captions: { reasoning: 'Sachdarstellung', proposals: 'Beschlussempfehlung' },
    signatory: { name: 'Dr. Berta Buche', position: 'Erste Beigeordnete' },
    financial: {
      ...blankFinancial,
      hasEffects: true,
      frequency: 'yearly',
      resultPlan: { income: '', expense: '12.000', equityReduction: '' },
      byBudget: true,
      budgetAt: '05.01.03',
    },
    ...head,
  });
  const { sha256, width, height } = await call('pictures.add', { bytes: photo(320, 180) });
  await call('papers.saveTexts', {
    id: paper.id,
    baseVersion: 1,
    proposals: [fromPlain('Der Zuschuss wird gewährt.'), fromPlain('Die Mittel werden gesperrt.')],
    reasoning: reasoningWith({ sha256, width, height }),
  });
  await aStep(call, {
    paperId: paper.id,
    bodyId: head.bodyId,
    date: '2026-10-01',
    role: 'Vorberatung',
    result: { ...blankResult, topNumber: '4', isMajority: true, yes: 9, no: 4, abstain: 2 },
  });
  const council = await anOtherBody(call, 'Rat der Stadt');
  const committee = await anOtherBody(call, 'Sozialausschuss');
  await aStep(call, { paperId: paper.id, otherBodyId: committee.id, date: '2026-10-15', role: 'Anhörung' });
  await aStep(call, { paperId: paper.id, otherBodyId: council.id, date: null, role: 'Entscheidung' });
  for (const title of ['Kostenplan', 'Grundriss'])
    await anAttachment(call, { kind: 'paper', id: paper.id }, { title, isPublic: paper.isPublic });
  return paper;
}

const text = (words: string) => ({ type: 'text', text: words }) as const;
const row = (type: 'tableHeader' | 'tableCell', ...cells: string[]): TableRow => ({
  type: 'tableRow',
  content: cells.map((words) => ({ type, content: [{ type: 'paragraph', content: [text(words)] }] })),
});

function reasoningWith(picture: { sha256: string; width: number; height: number }): RichText {
  return {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [text('Ausgangslage')] },
      {
        type: 'paragraph',
        content: [
          text('Der Verein trägt das Haus allein'),
          { type: 'footnote', attrs: { text: 'Satzung von 2019' } },
          text('. Was in {{betreff}} steht, bleibt so.'),
        ],
      },
      {
        type: 'table',
        content: [row('tableHeader', 'Jahr', 'Kosten'), row('tableCell', '2027', '12.000 €')],
      },
      {
        type: 'orderedList',
        attrs: { start: 1, type: 'a' },
        content: ['Miete', 'Personal'].map((words) => ({
          type: 'listItem',
          content: [{ type: 'paragraph', content: [text(words)] }],
        })),
      },
      { type: 'paragraph', content: [{ type: 'picture', attrs: { ...picture, alt: 'Das Haus' } }] },
    ],
  };
}

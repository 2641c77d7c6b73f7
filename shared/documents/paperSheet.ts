import type { Block, Flow, RichText } from '../domain/richText.ts';
import { isEmptyText } from '../domain/richText.ts';
import type { PaperFacts, PrintedStep } from '../facts/paperFacts.ts';
import { germanDate, listed } from '../german/format.ts';
import { captionOf, productKinds, resultWords } from '../german/papers.ts';
import type { Caption } from '../minutes/model.ts';
import { financialBlocks } from './paperFinancial.ts';
import type { DocumentBlock, SheetModel } from './model.ts';

/** A paper as the office sends it: what it is, who deals with it, what it proposes and why. */
export function paperSheet(facts: PaperFacts): SheetModel {
  const { paper, rules, municipality } = facts;
  const title = [paper.typeLabel, paper.number && `Nr. ${paper.number}`].filter(Boolean).join(' ');
  return {
    properties: {
      title: `${title} ${paper.subject}`,
      subject: paper.subject,
      creator: municipality?.name ?? '',
    },
    letterhead: paperLetterhead(facts),
    title,
    subtitles: [],
    blocks: [
      { kind: 'captions', captions: headCaptions(facts) },
      ...stepsBlocks(facts),
      ...financialBlocks(paper.financial),
      ...proposalBlocks(facts),
      ...reasoningBlocks(facts),
      ...attachmentBlocks(facts),
      ...signatureBlocks(facts),
    ],
    footer: [municipality?.name, rules.name, title].filter(Boolean).join(' · '),
    page: 'upright',
  };
}

/** Lines at the top, as the office has them for its body. */
export const paperLetterhead = ({ rules, municipality }: PaperFacts): string[] =>
  (rules.style.letterhead || (municipality?.letterhead ?? '')).split('\n').filter((row) => row.trim() !== '');

/** What nobody entered is not printed. */
function headCaptions(facts: PaperFacts): Caption[] {
  const { paper } = facts;
  const rows: [string, string][] = [
    [captionOf(facts.paper, 'subject'), paper.subject],
    ['Status', paper.isPublic ? 'öffentlich' : 'nichtöffentlich'],
    ['Stand', paper.state === 'withdrawn' ? 'zurückgezogen' : ''],
    ['Datum', germanDate(paper.date)],
    ['Einbringer', listed(paper.movers)],
    [captionOf(facts.paper, 'unit'), paper.unit],
    [captionOf(facts.paper, 'reporters'), listed(paper.reporters)],
    [captionOf(facts.paper, 'legalBasis'), paper.legalBasis],
    ...paper.products.map(({ kind, number, name }): [string, string] => [
      productKinds[kind],
      [number, name].filter(Boolean).join(' '),
    ]),
  ];
  return rows.flatMap(([label, value]) => (value === '' ? [] : [{ label: `${label}:`, value }]));
}

function stepsBlocks({ paper, steps }: PaperFacts): DocumentBlock[] {
  if (steps.length === 0) return [];
  return [
    { kind: 'subheading', text: 'Beratungsfolge' },
    {
      kind: 'table',
      columns: [
        { heading: 'Gremium', weight: 30, use: 'text' },
        { heading: 'Datum', weight: 15, use: 'text' },
        { heading: 'Beratung', weight: 22, use: 'text' },
        { heading: 'Ergebnis', weight: 33, use: 'text' },
      ],
      rows: steps.map((step) => stepRow(step, paper.isPublic)),
    },
  ];
}

/** What came out of a non-public meeting is not told by a paper that everybody may read (R12b). */
function stepRow(
  { bodyName, date, role, isPublic, reporters, result }: PrintedStep,
  isForAll: boolean,
): string[] {
  const isTold = isPublic || !isForAll;
  const top = result?.topNumber ? `TOP ${result.topNumber}: ` : '';
  return [
    bodyName,
    date === null ? '' : germanDate(date),
    [role, isPublic ? '' : 'nichtöffentlich', listed(reporters)].filter(Boolean).join('\n'),
    result && isTold ? `${top}${resultWords(result)}` : '',
  ];
}

function proposalBlocks(facts: PaperFacts): DocumentBlock[] {
  const proposals = facts.paper.proposals.filter((text) => !isEmptyText(text));
  if (proposals.length === 0) return [];
  const heading: DocumentBlock = { kind: 'subheading', text: captionOf(facts.paper, 'proposals') };
  const [only, ...more] = proposals;
  if (more.length === 0) return [heading, { kind: 'richText', text: only ?? { type: 'doc', content: [] } }];
  return [heading, ...numbered(proposals)];
}

/** One list of all, where lists can hold what they say; else a number above each. */
function numbered(proposals: readonly RichText[]): DocumentBlock[] {
  const items = proposals.map(({ content }) => content.filter(isFlow));
  const isWhole = proposals.every(({ content }, index) => content.length === items[index]?.length);
  if (!isWhole) {
    return proposals.flatMap((text, index): DocumentBlock[] => [
      { kind: 'text', text: `${index + 1}.`, emphasis: 'strong' },
      { kind: 'richText', text },
    ]);
  }
  const content = items.map((flow) => ({ type: 'listItem' as const, content: flow }));
  return [
    {
      kind: 'richText',
      text: { type: 'doc', content: [{ type: 'orderedList', attrs: { start: 1 }, content }] },
    },
  ];
}

const isFlow = (block: Block): block is Flow =>
  block.type === 'paragraph' || block.type === 'bulletList' || block.type === 'orderedList';

function reasoningBlocks(facts: PaperFacts): DocumentBlock[] {
  const { reasoning } = facts.paper;
  if (isEmptyText(reasoning)) return [];
  return [
    { kind: 'subheading', text: captionOf(facts.paper, 'reasoning') },
    { kind: 'richText', text: reasoning },
  ];
}

/** A paper that everybody may read names what everybody may have. */
export function attachmentBlocks({ paper, attachments }: PaperFacts): DocumentBlock[] {
  const entries = attachments
    .filter(({ isListed, isPublic }) => isListed && (isPublic || !paper.isPublic))
    .map(({ title }) => title);
  if (entries.length === 0) return [];
  return [
    { kind: 'subheading', text: 'Anlagen' },
    { kind: 'list', entries },
  ];
}

/** Whose signature stands below, by office alone where no name is known. */
export function signatureBlocks({ paper: { signatory } }: PaperFacts): DocumentBlock[] {
  if (signatory.name === '' && signatory.position === '') return [];
  return [{ kind: 'signatures', signatures: [{ name: signatory.name, role: signatory.position }] }];
}

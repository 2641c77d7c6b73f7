import { recogniseCollected } from './collected/recogniseCollected.ts';
import type { CollectedReport } from './collected/report.ts';
import { untoldLines } from './told.ts';
import type { TextPart } from './fitted.ts';
import type { ImportedPaper, LabelledValue, Rest } from './paper.ts';
import { notesIn } from './formedText.ts';
import { productsIn } from './financial.ts';
import { readAttachments, readMoney, readReasoning, readResolutions, readSteps } from './readBody.ts';
import { readQuestions } from './readQuestions.ts';
import { readHead } from './readHead.ts';
import { beginReading, type Reading } from './reading.ts';
import type { Region } from './region.ts';
import { readSaidRelations } from './relationsInText.ts';
import type { PaperSource } from './source.ts';
import { plain, signs } from './prose.ts';
import { seemsIn } from './seems.ts';
import { hasBox } from './ticks.ts';
import { relocated, unfolded } from './unfold.ts';

/** The fields of a foreign paper; nothing that is not printed, and what is no field as the rest with its spot. */
export function recognisePaper(source: PaperSource): ImportedPaper {
  return asPrinted(source, (lines) => paperOf(beginReading(lines)));
}

/** A paper, or the collected report of partners. */
export function recognise(source: PaperSource): ImportedPaper | CollectedReport {
  const reading = beginReading(source);
  return recogniseCollected(reading.printed, reading.furniture, reading.isWrapped) ?? recognisePaper(source);
}

/** A file that lost its lines is read as if it still had them. */
function asPrinted(source: PaperSource, read: (source: PaperSource) => ImportedPaper): ImportedPaper {
  const { source: whole, origin } = unfolded(source);
  return origin === null ? read(source) : relocated(read(whole), origin);
}

function paperOf(reading: Reading): ImportedPaper {
  readSteps(reading);
  readHead(reading);
  readSaidRelations(reading);
  readQuestions(reading);
  readResolutions(reading);
  readReasoning(reading);
  readMoney(reading);
  readAttachments(reading);
  readOthers(reading);
  reading.paper.rest = restOf(reading);
  reading.paper.aside = asideIn(reading);
  reading.paper.seems = seemsIn([...reading.furniture, ...reading.printed]);
  return reading.paper;
}

/** Every line that is no field in all its words, in the order of the source. */
function restOf({ paper, claims, printed, furniture }: Reading): Rest[] {
  const untold = untoldLines(paper, printed).map(({ page, no, text }) => ({ page, line: no, text }));
  const unused = claims.restOf(printed);
  const noted = new Set(notesIn(blocksOf(paper)).map(signs));
  const beside = furniture
    .filter(({ text }) => !noted.has(signs(text)))
    .map(({ page, no, text }) => ({ page, line: no, text }));
  const each = new Map([...untold, ...unused, ...beside].map((rest) => [rest.line, rest]));
  return [...each.values()].toSorted((a, b) => a.line - b.line);
}

const blocksOf = ({ resolutions, reasoning }: ImportedPaper): TextPart[] => [
  ...resolutions.flatMap(({ blocks }) => blocks),
  ...(reasoning?.blocks ?? []),
];

/** Lines with a word that nothing says which a paper of ours takes. */
function asideIn({ paper, printed }: Reading): Rest[] {
  const taken: ImportedPaper = {
    ...paper,
    rest: [],
    author: null,
    addressees: [],
    otherFields: [],
    attachments: [],
    relations: paper.relations.filter(({ kind }) => kind === 'answers'),
    ticks: paper.ticks.filter(({ group }) => /finanz|haushalt|kosten|mittel/iu.test(group ?? '')),
  };
  return untoldLines(taken, printed).map(({ page, no, text }) => ({ page, line: no, text }));
}

const label = /^(\p{Lu}[\p{L}\d ./()-]{1,40}?)\s*:\s*(\S.{0,200})$/u;

/** Labelled values that are no field of a paper, known by name or by their colon. */
function readOthers(reading: Reading): void {
  const { paper, claims, scan } = reading;
  for (const { field, printed, value, line, lines } of scan.values) {
    if (value === '' || !lines.every((each) => claims.restOf([each]).length > 0)) continue;
    if (field === 'otherValue' || paper.captions[field] !== printed) {
      paper.otherFields.push({ label: printed, value });
      claims.take(line, printed, value);
    }
  }
  for (const region of scan.regions) readOtherPart(reading, region);
  for (const { field, value } of scan.regions)
    if (field === 'financial') paper.products.push(...productsIn([value]));
  const left = [
    ...scan.loose,
    ...scan.regions
      .filter(({ field }) => field === 'other' || field === 'financial')
      .flatMap(({ lines }) => lines),
  ];
  for (const line of left) {
    if (!claims.isFree(line)) continue;
    const found = line.cells.flatMap(({ text }) => labelled(text));
    paper.otherFields.push(...found);
    claims.take(line, ...found.flatMap((each) => [each.label, each.value]));
    const products = productsIn([line.text, ...found.map(({ value }) => value)]);
    paper.products.push(...products);
  }
}

const longestValue = 400;
/** Shorter ones are values of a form. */
const shortestProse = 60;

/** A short part under a caption that has no field of its own. */
function readOtherPart({ paper, claims }: Reading, { field, printed, value, line, lines }: Region): void {
  if (field !== 'other' && (field !== 'reasoning' || paper.captions['reasoning'] === printed)) return;
  const own = lines.filter((each) => claims.isFree(each) && !labelled(each.text).length);
  const text = [hasBox(value) ? '' : value.replaceAll('\t', ' '), plain(own)]
    .filter((each) => each !== '')
    .join(' ');
  if (text === '' || text.length > longestValue) return;
  paper.otherFields.push({ label: printed, value: text });
  if (text.length >= shortestProse) paper.asideTexts.push({ label: printed, value: text, line: line.no });
  claims.take(line, printed, value);
  claims.takeWhole(own);
}

function labelled(text: string): LabelledValue[] {
  const [, name, value] = label.exec(text) ?? [];
  return name !== undefined && value !== undefined && !hasBox(text)
    ? [{ label: name, value: value.trim() }]
    : [];
}

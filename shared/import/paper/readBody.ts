import { attachmentsIn } from './attachments.ts';
import { financialOf } from './financial.ts';
import { endOfHead, noteCaption, noteSpot, type Reading } from './reading.ts';
import { formerOf } from './formedProposal.ts';
import { readMeetingsOfBodies } from './meetingsOfBodies.ts';
import { reasoningOf } from './reasoning.ts';
import { decidedIn, movedIn, resolutionsIn } from './resolutions.ts';
import { plain, salutation } from './prose.ts';
import type { Region } from './region.ts';
import { isBlank, type Line } from './source.ts';
import { stepsIn } from './steps.ts';
import { emptyResult, statusOf } from './stepWords.ts';
import { hasBox, ticksIn } from './ticks.ts';
import { announcesQuestions } from './typeByContent.ts';

export const regionsOf = ({ scan: { regions } }: Reading, field: Region['field']): Region[] =>
  regions.filter((region) => region.field === field);

export function readSteps(reading: Reading): void {
  const { paper, claims } = reading;
  for (const region of regionsOf(reading, 'steps')) {
    const { steps, heads, used, reporterCaption, left } = stepsIn(region);
    reading.scan.loose.push(...left);
    const others = new Set(left);
    region.lines = region.lines.filter((line) => !others.has(line));
    if (steps.length === 0) continue;
    paper.steps.push(...steps);
    claims.takeWhole(used);
    noteCaption(reading, 'steps', region.printed, region.line);
    for (const { kind, printed } of heads) paper.captions[columnFields[kind]] ??= printed;
    const body = heads.find(({ kind }) => kind === 'body');
    if (body) paper.captions['steps'] ??= body.printed;
    if (reporterCaption !== null) paper.captions['reporters'] ??= reporterCaption;
  }
  readMeetingsOfBodies(reading);
  for (const region of regionsOf(reading, 'result')) readResultRow(reading, region);
}

/** Under which name the caption of a column is kept. */
const columnFields = {
  body: 'stepBody',
  date: 'stepDate',
  status: 'stepStatus',
  role: 'stepRole',
  top: 'stepTop',
  public: 'stepPublic',
  nonPublic: 'stepNonPublic',
  result: 'stepResult',
  reporters: 'stepReporters',
  other: 'stepOther',
} as const;

/** A row for the result under the last step: printed, though often empty. */
function readResultRow(reading: Reading, region: Region): void {
  const step = reading.paper.steps.at(-1);
  if (!step) return;
  step.result ??= emptyResult();
  noteCaption(reading, 'result', region.printed, region.line);
  const lines = region.lines.filter((line) => !isBlank(line));
  const columns = lines.find(({ text }) => /einst|mehrh|enth/i.test(text));
  if (!columns) return;
  reading.paper.captions['resultColumns'] ??= columns.text;
  reading.claims.takeWhole([columns]);
}

export function readResolutions(reading: Reading): void {
  const { paper, claims, scan, isWrapped } = reading;
  const own = regionsOf(reading, 'resolutions');
  const form = formerOf(reading.source, isWrapped);
  const { resolutions, used } = resolutionsIn(own, form);
  if (resolutions.length > 0) {
    paper.resolutions = resolutions;
    claims.takeWhole(used);
    for (const region of own.filter(
      ({ lines, value }) => value !== '' || lines.some((line) => !isBlank(line)),
    )) {
      noteCaption(reading, 'resolutions', region.printed, region.line);
      if (region.value !== '') claims.take(region.line, region.value);
    }
    return;
  }
  const free = scan.loose
    .filter((line) => isBlank(line) || claims.isFree(line))
    .toSorted((a, b) => a.no - b.no);
  const isMoving = ['Antrag', 'Änderungsantrag'].includes(paper.type ?? '');
  if (!isMoving && paper.type !== 'Beschlussvorlage') return;
  const moved = isMoving
    ? movedIn(free, isWrapped, form)
    : decidedIn(free, paper.foundAt['number']?.line ?? 0, form);
  paper.resolutions = moved.resolutions;
  claims.takeWhole(moved.used);
  noteSpot(paper, 'resolutions', moved.used[0]);
}

export function readReasoning(reading: Reading): void {
  const { paper, claims, scan, isWrapped } = reading;
  const own = regionsOf(reading, 'reasoning');
  const filled = own.filter(isFilled);
  const first =
    filled.find(({ rank }, at) => rank === 0 || at === filled.length - 1 || !isShort(filled[at])) ??
    filled[0];
  const caption = first ?? own[0];
  if (caption) noteCaption(reading, 'reasoning', caption.printed, caption.line);
  const headings = new Set<number>();
  const below = own
    .slice(first ? own.indexOf(first) : own.length)
    .flatMap((region, at) => [...beginOf(region, at > 0, headings), ...region.lines]);
  const isOnlyNumbered = scan.regions.every((region) => region === first || !/^\d/.test(region.prefix));
  if (first && isOnlyNumbered && isFirstHeading(first)) below.unshift({ ...first.line, isHeading: true });
  const lines = first ? [...tornOff(reading, first, below), ...below] : looseProse(reading);
  const text = withoutRequest(first ? aboveSignature(reading, first, lines) : lines);
  paper.reasoning = reasoningOf(text, { isWrapped, captions: headings, source: reading.source });
  claims.takeWhole(text.filter(({ no }) => no !== first?.line.no));
  if (first && first.value !== '') claims.take(first.line, first.value);
  if (!first)
    noteSpot(
      paper,
      'reasoning',
      lines.find((line) => !isBlank(line)),
    );
  scan.loose = scan.loose.filter((line) => claims.isFree(line));
}

const mostBelow = 250;

/** A few words below whoever signed are those of a form: "Beschluss des Magistrats vom …". */
function aboveSignature({ signedAt }: Reading, { line }: Region, lines: readonly Line[]): readonly Line[] {
  const below = lines.filter(({ no }) => no > signedAt);
  const isText = below.some(({ text }) => text.length > 60 || /[.!?]$/.test(text));
  if (line.no > signedAt || isText || plain(below).length > mostBelow) return lines;
  return lines.filter(({ no }) => no < signedAt);
}

/** "1. Ausgangslage", where "2. Beteiligung" and no other part of the paper follows. */
const isFirstHeading = ({ prefix, value, lines }: Region): boolean =>
  prefix === '1' && value === '' && lines.some(({ text }) => /^2\.?\s\p{Lu}.{3,80}[^.]$/u.test(text));

/** Where the caption stands in the middle of a sentence, its text begins above it. */
function tornOff(reading: Reading, { line }: Region, below: readonly Line[]): Line[] {
  if (!/^\p{Ll}/u.test(below.find((each) => !isBlank(each))?.text ?? '')) return [];
  const above = proseLines(reading).filter(({ no }) => no < line.no);
  const last = above.findLast((each) => !isBlank(each));
  return last && !/[.!?:]$/.test(last.text) ? above : [];
}

const isFilled = ({ value, lines }: Region): boolean => value !== '' || lines.some((line) => !isBlank(line));
/** What stands under "Grund der Vorlage" before the reasoning itself. */
const isShort = (region: Region | undefined): boolean => plain(region?.lines ?? []).length < 400;

/** A further caption is a heading of the text; what stands beside one is its first line. */
function beginOf({ line, value }: Region, isFurther: boolean, headings: Set<number>): Line[] {
  if (!isFurther)
    return value === '' ? [] : [{ ...line, text: value, cells: [{ text: value, at: 0, column: 0 }] }];
  if (value === '') headings.add(line.no);
  return [{ ...line, isHeading: value === '' }];
}

/** Without any caption: the sentences that are left below the head. */
function looseProse(reading: Reading): Line[] {
  const lines = proseLines(reading).filter(({ text }) => !asksForAnswer.test(text));
  const end = lines.findLastIndex(({ text }) => /[.!?]["“”)]?$/.test(text));
  return lines.slice(0, end + 1);
}

/** "Um schriftliche Beantwortung wird gebeten." at its end gives no reason. */
function withoutRequest(lines: readonly Line[]): readonly Line[] {
  const at = lines.findLastIndex((line) => !isBlank(line));
  const [before = '', text = ''] = [lines[at - 1]?.text, lines[at]?.text];
  const isAnnouncing = /[.!?]["“”)]?$/.test(before) && announcesQuestions(text);
  return at > 0 && (isAnnouncing || (before === '' && request.test(text))) ? lines.slice(0, at) : lines;
}
const request =
  /^(?:zur sitzung de[rs] .{3,90} am \d[\d. ]+|(?:um .{0,40}\bbeantwortung wird gebeten|(?:ich|wir) bitten? um .{0,30}\bbeantwortung)\.)$/i;

/** "Ich bitte um Beantwortung folgender Fragen." */
const asksForAnswer = /^(?:ich|wir) bitten? .{0,40}\bbeantwortung\b[^.]{0,60}[.:]?$/i;

/** From the first line on that goes on in words, below the subject and what is proposed. */
function proseLines(reading: Reading): Line[] {
  const { scan, claims, paper } = reading;
  const greeted = scan.loose.findLast(({ text }) => salutation.test(text))?.no ?? 0;
  const title = Math.max(greeted, paper.foundAt['subject']?.line ?? 0);
  const from = Math.max(paper.foundAt['resolutions']?.line ?? 0, title);
  if (from === 0 && endOfHead(reading) === Number.POSITIVE_INFINITY) return [];
  const free = scan.loose
    .filter((line) => isBlank(line) || claims.isFree(line))
    .toSorted((a, b) => a.no - b.no);
  const below = proseBelow(free, from);
  // Or above what is proposed.
  return below.length > 0 ? below : proseBelow(free, title);
}

function proseBelow(free: readonly Line[], from: number): Line[] {
  const after = free.filter(({ no, text }) => no > from && !hasBox(text));
  const begin = after.findIndex(({ text }) => text.length > 40 && /\s\p{Ll}+\s/u.test(text));
  return begin === -1 ? [] : after.slice(begin);
}

export function readMoney(reading: Reading): void {
  const { paper, claims, scan, lines } = reading;
  const prose = new Set(
    scan.regions
      .filter(
        ({ field }) =>
          field === 'reasoning' || field === 'resolutions' || field === 'questions' || field === 'answers',
      )
      .flatMap((region) => region.lines.map(({ no }) => no)),
  );
  const { ticks, used } = ticksIn(lines.filter(({ no }) => !prose.has(no)));
  paper.ticks = ticks;
  claims.takeWhole(used);
  const marked = ticks.find(
    ({ label, ticked }) => ticked === true && /^(?:nicht\s?-?)?öffentlich$/i.test(label),
  );
  if (marked) paper.status ??= statusOf(marked.label);
  const money = financialOf(scan.regions, ticks);
  paper.financial = money.financial;
  claims.takeWhole(money.used);
  for (const region of regionsOf(reading, 'financial').toSorted((a, b) => a.rank - b.rank)) {
    const field = /gesichert/i.test(region.printed) ? 'secured' : 'financial';
    noteCaption(reading, field, region.printed, region.line);
    if (region.value !== '' && money.financial?.text?.includes(region.value.replaceAll('\t', ' ')))
      claims.take(region.line, region.value);
  }
}

export function readAttachments(reading: Reading): void {
  const { paper, claims } = reading;
  const own = regionsOf(reading, 'attachments');
  const { attachments, used } = attachmentsIn(own, reading.isWrapped);
  paper.attachments = attachments;
  claims.takeWhole(used);
  for (const region of own) {
    noteCaption(reading, 'attachments', region.printed, region.line);
    if (region.value !== '' && plainIncludes(attachments, region.value))
      claims.take(region.line, region.value);
  }
}

const plainIncludes = (texts: readonly string[], text: string): boolean =>
  texts.some((each) => text.includes(each) || each.includes(text));

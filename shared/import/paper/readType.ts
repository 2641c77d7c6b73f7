import { loneNumber, numberIn, typePrintedIn } from './head.ts';
import { isTypeLine, typeOf } from './kinds.ts';
import type { Relation } from './paper.ts';
import { endOfHead, noteSpot, type Reading, takeValue, valuesOf } from './reading.ts';
import type { Cell, Line } from './source.ts';
import { isFirst, isOverLetter, titleBehindType } from './titleBehindType.ts';
import { typeByContent } from './typeByContent.ts';

/** What the paper calls itself, by a caption, as a title or with its number. */
export function readType(reading: Reading): void {
  const { paper, claims } = reading;
  if (paper.typePrinted !== null) {
    paper.type = typeOf(paper.typePrinted);
    return;
  }
  const [captioned] = valuesOf(reading, 'typePrinted');
  const titled = typeCell(reading);
  const numbered = valuesOf(reading, 'number').find(({ printed }) => typePrintedIn(printed) !== null);
  if (captioned) {
    paper.typePrinted = firstGlued(captioned.value);
    takeValue(reading, 'typePrinted', captioned);
  } else if (titled) {
    paper.typePrinted = typePrintedIn(titled.text);
    claims.take(titled.line, paper.typePrinted);
    noteSpot(paper, 'typePrinted', titled.line);
  } else if (numbered) {
    paper.typePrinted = typePrintedIn(numbered.printed.replace(/[-\s]*(?:nr\.?|nummer)$/i, ''));
  }
  if (paper.typePrinted === null) readTypeBeforeTitle(reading);
  const isPlural = /^(?:vorlagen|drucksachen)$/i.test(paper.typePrinted ?? '');
  if (titled) readNumberBeside(reading, titled.line);
  readTypeOfSubject(reading);
  paper.type = paper.typePrinted === null ? typeByContent(reading) : typeOf(paper.typePrinted);
  // "Vorlagen-Nr." is the caption of its number, and not what a paper calls itself.
  if (isPlural && /^(?:vorlagen|drucksachen)$/i.test(paper.typePrinted ?? '')) paper.typePrinted = null;
  if (paper.type === 'Änderungsantrag') readAmended(reading);
  if (paper.type === 'Beantwortung') {
    readNumberOfQuestion(reading);
    paper.relations = paper.relations.map(answering);
  }
}

/** "Antrag: Bänke am Markt" over everything. */
function readTypeBeforeTitle(reading: Reading): void {
  const { line } = titleBehindType(reading) ?? {};
  if (!line || (!isFirst(reading, line) && !isOverLetter(reading, line))) return;
  reading.paper.typePrinted = typePrintedIn(line.text);
  noteSpot(reading.paper, 'typePrinted', line);
}

/** "Anfrage-Nr." in an answer is the number of what it answers. */
function readNumberOfQuestion({ paper, ...reading }: Reading): void {
  const asked = valuesOf({ paper, ...reading }, 'number').find(({ printed }) => /^anfrage/i.test(printed));
  const number = asked ? numberIn(asked.value) : null;
  if (number === null || paper.relations.some((known) => known.number === number)) return;
  paper.relations.push({ kind: 'answers', number });
  if (paper.number === number) paper.number = null;
}

const amending = (relation: Relation): Relation =>
  relation.kind === 'refersTo' ? { ...relation, kind: 'amends' } : relation;

/** What is answered is what the title of an answer refers to. */
const answering = (relation: Relation): Relation =>
  relation.kind === 'refersTo' ? { ...relation, kind: 'answers' } : relation;

/** What is amended is what an amendment refers to; it may name it in brackets: "(zu X/0417)". */
function readAmended({ paper, scan }: Reading): void {
  const named = scan.loose.slice(0, 12).flatMap(({ text }) => inBrackets.exec(text)?.[1] ?? []);
  if (paper.relations.length === 0)
    paper.relations = [...new Set(named)].map((number) => ({ kind: 'amends', number }));
  paper.relations = paper.relations.map(amending);
}
const inBrackets =
  /\((?:zu|zur|zum) (?:(?:vorlage|drucksache|antrag|drs\.|ds) )?(?:nr\. )?((?:[IVX]{1,5}|\d+)\/[\d/-]{2,})\)/iu;

const ofLetters =
  /^(?:antrag|anfrage|änderungsantrag|ergänzungsantrag|antwort|beantwortung|stellungnahme)\b/i;

/** "Betrifft: Antrag auf …" in a letter without a title; "hier: Antwort der Verwaltung" below that of an Anfrage. */
function readTypeOfSubject(reading: Reading): void {
  const { paper } = reading;
  const here = hereOf(reading).find(({ value }) => /^(?:be)?antwort/i.test(value));
  const subject = valuesOf(reading, 'subject').find(({ value }) => ofLetters.test(value));
  const printed = paper.typePrinted;
  const isAsked = printed !== null && typeOf(printed) === 'Anfrage';
  const isOpen = printed === null || /^(?:vorlage|drucksache)$/i.test(printed);
  const found = here && (isAsked || isOpen) ? here : subject;
  if (!found || (!isOpen && found !== here)) return;
  paper.typePrinted = typePrintedIn(found.value);
  noteSpot(paper, 'typePrinted', found.line);
}

/** What stands behind "hier:", on its own line or on that of the title. */
const hereOf = (reading: Reading): { value: string; line: Line }[] => [
  ...valuesOf(reading, 'hier'),
  ...reading.scan.loose.flatMap((line) => {
    const [, value] = /\shier:\s*(\S.*)$/i.exec(line.text) ?? [];
    return value === undefined ? [] : [{ value, line }];
  }),
];

/** A cell of the head that is a title; one that is nothing but the word before one that goes on. */
function typeCell(reading: Reading): { line: Line; text: string } | undefined {
  const { scan, lines, paper } = reading;
  const end = Math.max(endOfHead(reading), 15);
  const told = new Set(scan.values.map(({ value }) => value));
  const regions = new Set(scan.regions.flatMap((region) => region.lines.map(({ no }) => no)));
  const begins = new Set(scan.regions.map(({ line }) => line.no));
  const all = lines
    .filter(({ no }) => no < end && !regions.has(no))
    .flatMap((line, at, head) =>
      line.cells
        .filter((cell) => !isLabel(cell, line))
        .map(({ text }) => ({
          line,
          text: `${text.replace(/:$/, '')}${tornOff(text, head[at + 1])}`,
          isRest: head[at - 1]?.cells.some((above) => tornOff(above.text, line) === ` ${text}`) === true,
        })),
    )
    .filter(({ text, isRest }) => !isRest && isTypeLine(text) && !told.has(text))
    // What begins a part says it only where no title does.
    .filter(({ line }, _, found) => !begins.has(line.no) || found.every((one) => begins.has(one.line.no)));
  const isWhole = ({ text }: { text: string }) =>
    typePrintedIn(text)?.length === text.replace(/\s+[-–]\s+\S*\d\S*$/, '').length;
  // "Vorlage Nr. 5/2022" says it as well, but less than a title does.
  const isBare = ({ text }: { text: string }) => /^(?:drucksache|vorlage)$/i.test(text);
  return (
    all.find((one) => isWhole(one) && !isBare(one)) ??
    all.find(
      ({ text }) =>
        paper.number !== null && !isBare({ text: typePrintedIn(text) ?? '' }) && text.includes(paper.number),
    ) ??
    all.find((one) => tornFrom.test(one.text) && !isBare({ text: typePrintedIn(one.text) ?? '' })) ??
    all.find(isWhole) ??
    all.find(({ text }) => !isBare({ text: typePrintedIn(text) ?? '' }) && !numbered.test(text)) ??
    all.find(({ text }) => !numbered.test(text)) ??
    all[0] ??
    titleBelowSteps(reading)
  );
}

/** Alone on its line between the table of steps and the next part. */
function titleBelowSteps({ scan }: Reading): { line: Line; text: string } | undefined {
  const steps = scan.regions.findIndex(({ field }) => field === 'steps');
  const [from, to] = [scan.regions[steps]?.line.no, scan.regions[steps + 1]?.line.no];
  if (from === undefined || to === undefined) return undefined;
  const line = scan.loose.find(
    ({ no, text }) => no > from && no < to && isTypeLine(text) && typePrintedIn(text) === text,
  );
  return line && { line, text: line.text };
}

/** "Vorlage Nr. 5/2022" */
const numbered = /^(?:\S+ )?\S+ (?:nr\.?|nummer)\s*:?\s*\S*\d/i;

/** "Beantwortung: ☒ schriftlich", "Beschlussantrag:" */
const isLabel = ({ text }: Cell, { cells }: Line): boolean =>
  text.endsWith(':') && (cells.length > 1 || /^beschlussantrag:$/i.test(text));

/** "AntragBeschlussempfehlung": two columns came out as one. */
const firstGlued = (value: string): string => value.split(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u)[0] ?? value;

const tornFrom =
  /^(?:stellungnahme|antwort|beantwortung|mitteilung)\b.*\s(?:zum|zur|auf|der|die|den|einer) (?:anfrage|antrag)$/i;

/** "Stellungnahme zum", "Antrag" on two lines. */
const tornOff = (text: string, next: Line | undefined): string =>
  /\s(?:zum|zur|auf|der|die|den|einer)$/.test(text) && next && isTypeLine(next.cells[0]?.text ?? '')
    ? ` ${next.cells[0]?.text ?? ''}`
    : '';

/** A number without a caption right behind or below the title. */
function readNumberBeside({ paper, lines, claims }: Reading, title: Line): void {
  if (paper.number !== null) return;
  const at = lines.findIndex(({ no }) => no === title.no);
  const filled = lines.filter(({ text, no }) => text !== '' || no === title.no);
  const here = filled.findIndex(({ no }) => no === title.no);
  const above = filled.slice(Math.max(0, here - 3), here).toReversed();
  for (const line of [...lines.slice(at, at + 4), ...above]) {
    const found = line.cells
      .map(({ text }) =>
        text.replace(
          /^.{0,60}(?:vorlage|antrag|anfrage|mitteilung|drucksache)\s+(?:\([^()]*\)\s*)?(?:[-–]\s)?/i,
          '',
        ),
      )
      .find((text) => loneNumber.test(text));
    if (found === undefined || paper.relations.some(({ number }) => number === found)) continue;
    paper.number = found;
    claims.take(line, found);
    noteSpot(paper, 'number', line);
    return;
  }
}

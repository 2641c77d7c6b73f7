import { captionsIn } from './captions.ts';
import { moverIn, numbersIn, relationIn, typePrintedIn } from './head.ts';
import type { Relation } from './paper.ts';
import type { Line } from './source.ts';
import { isTypeLine, typeOf } from './kinds.ts';
import { plain } from './prose.ts';
import { endOfHead, noteCaption, noteSpot, type Reading, takeValue, valuesOf } from './reading.ts';
import { firstTitleIn, titleIn, titleOfItem } from './title.ts';
import type { Region } from './region.ts';
import type { Scan } from './scan.ts';
import { typeByContent } from './typeByContent.ts';

/** What the paper calls itself, by a caption, as a title or with its number. */
export function readType(reading: Reading): void {
  const { paper, claims } = reading;
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
  const isPlural = /^(?:vorlagen|drucksachen)$/i.test(paper.typePrinted ?? '');
  if (titled) readNumberBeside(reading, titled.line);
  readTypeOfSubject(reading);
  paper.type = paper.typePrinted === null ? typeByContent(reading) : typeOf(paper.typePrinted);
  // "Vorlagen-Nr." is the caption of its number, and not what a paper calls itself.
  if (isPlural && /^(?:vorlagen|drucksachen)$/i.test(paper.typePrinted ?? '')) paper.typePrinted = null;
  if (paper.type === 'Beantwortung') paper.relations = paper.relations.map(answering);
}

/** What is answered is what the title of an answer refers to. */
const answering = (relation: Relation): Relation =>
  relation.kind === 'refersTo' ? { ...relation, kind: 'answers' } : relation;

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
  const all = lines
    .filter(({ no }) => no < end && !regions.has(no))
    .flatMap((line, at, head) =>
      line.cells.map(({ text }) => ({
        line,
        text: `${text.replace(/:$/, '')}${tornOff(text, head[at + 1])}`,
      })),
    )
    .filter(({ text }) => isTypeLine(text) && !told.has(text));
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
    all.find(isWhole) ??
    all.find(({ text }) => !/^(?:\S+ )?\S+ (?:nr\.?|nummer)\s*:?\s*\S*\d/i.test(text)) ??
    all[0]
  );
}

/** "AntragBeschlussempfehlung": two columns came out as one. */
const firstGlued = (value: string): string => value.split(/(?<=\p{Ll})(?=\p{Lu}\p{Ll})/u)[0] ?? value;

/** "Stellungnahme zum", "Antrag" on two lines. */
const tornOff = (text: string, next: Line | undefined): string =>
  /\s(?:zum|zur|auf|der|die|den|einer)$/.test(text) && next && isTypeLine(next.text) ? ` ${next.text}` : '';

const loneNumber =
  /^(?:\p{Lu}{1,5}[ /-])?\d{1,6}(?:[/-][\p{L}\d]{1,10}){1,4}(?:[/ ]{1,2}\d{1,2}\. ?(?:Erg|Änd)\p{L}*\.?)?$/u;

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
    if (found === undefined) continue;
    paper.number = found;
    claims.take(line, found);
    noteSpot(paper, 'number', line);
    return;
  }
}

/** The subject under its caption, or the title that stands without one. */
export function readSubject(reading: Reading): void {
  const { paper, scan, claims } = reading;
  const found = valuesOf(reading, 'subject')[0] ?? valuesOf(reading, 'hier')[0];
  if (found) {
    const above = found.field === 'hier' ? titleAbove(reading, found.line) : null;
    const whole = above === null ? found.value : `${above.text} ${found.printed}: ${found.value}`;
    paper.subject = withoutItem(whole.replaceAll('\t', ' '), paper.number);
    claims.takeWhole(above === null ? [] : [above]);
    for (const line of found.lines) claims.take(line, line === found.line ? found.value : line.text);
    noteCaption(reading, 'subject', found.printed, found.line);
    readNamedInSubject(reading, paper.subject, found.lines);
    return;
  }
  const item = titleOfItem(scan.loose) ?? titleBehindType(reading);
  if (item) {
    paper.subject = item.text;
    claims.take(item.line, item.text);
    noteSpot(paper, 'subject', item.line);
    return;
  }
  const isProse = ({ field, lines }: Region): boolean =>
    field !== 'steps' && field !== 'result' && lines.some(({ text }) => text !== '');
  const before = titleIn(scan.loose, endOfHead(reading));
  const below = scan.regions.find(isProse)?.line.no ?? 0;
  const title =
    [before, titleIn(scan.loose, below), titleBelowSteps(scan), titleOfType(reading)].find(
      (lines) => lines.length > 0,
    ) ?? [];
  if (title.length === 0) return;
  paper.subject = withoutItem(plain(title), paper.number);
  claims.takeWhole(title);
  noteSpot(paper, 'subject', title[0]);
  readNamedInSubject(reading, paper.subject, title);
}

/** The title of which "hier: …" is the second line. */
function titleAbove({ scan }: Reading, here: Line): Line | null {
  const above = scan.loose.find(({ no }) => no === here.no - 1);
  return above !== undefined && firstTitleIn([above]).length > 0 ? above : null;
}

/** Where no caption parts the text from its title: the first one below the table of steps. */
function titleBelowSteps({ regions, loose }: Scan): Line[] {
  const left = new Set(loose);
  const table = regions.findLast(({ field }) => field === 'steps')?.lines;
  const last = table?.findLast((line) => line.text !== '' && !left.has(line));
  return last ? firstTitleIn(loose.filter(({ no }) => no > last.no)) : [];
}

/** "Anfrage gemäß § 11 der Geschäftsordnung: Wohnraum für Familien" */
function titleBehindType(reading: Reading): { line: Line; text: string } | null {
  for (const line of reading.lines.slice(0, 40)) {
    const [, type, text] = /^([^:]{6,70}):\s+(\p{Lu}.{11,})$/u.exec(line.text) ?? [];
    const isTitle =
      type !== undefined &&
      text !== undefined &&
      isTypeLine(type) &&
      captionsIn(line).every(({ takes }) => takes === 'section') &&
      line.no < (reading.scan.regions[0]?.line.no ?? Number.POSITIVE_INFINITY);
    if (isTitle && text.split(' ').length > 1) return { line, text };
  }
  return null;
}

/** "Antrag der Fraktion … zum Tag der Vielfalt" says what it is about as well, where nothing else does. */
function titleOfType({ scan }: Reading): Line[] {
  const about =
    /\s(?:hier:|[–-]\s|betr\.|(?:zum|zur|zu|über|betreffend)\s(?!sitzung|vorlage|anfrage|antrag|drucksache)).*\p{L}{4}/iu;
  const line = scan.loose.find(({ text }) => isTypeLine(text) && about.test(text));
  return line ? [line] : [];
}

/** "zu TOP 14: …", "17/2021 – …" name the subject behind a number. */
const withoutItem = (title: string, number: string | null): string => {
  const behind = number !== null && title.startsWith(number) ? title.slice(number.length) : title;
  return behind
    .replace(/^[\s.:–-]+/, '')
    .replace(/^zum?\s(?:TOP|Tagesordnungspunkt)\s*[\d.]+\s*[:–-]\s*(?=\S)/i, '');
};

const movesItself: readonly (string | null)[] = ['Anfrage', 'Antrag', 'Änderungsantrag'];

/** The paper and the people that a subject names: "… – Anfrage der Fraktion … vom …, Vorlage Nr. …". */
function readNamedInSubject({ paper, scan }: Reading, subject: string, lines: readonly Line[]): void {
  const last = lines.at(-1)?.no ?? 0;
  const below = scan.loose.filter(({ no, text }) => text !== '' && no > last && no <= last + 2);
  const text = [subject, ...below.map((line) => line.text)].join(' ');
  const relation = relationIn(text)?.relation;
  const isKnown = paper.relations.some(({ number }) => number === relation?.number);
  if (relation && relation.number !== paper.number && !isKnown) {
    const isAnswer = /anfrage/i.test(text) && !movesItself.includes(paper.type);
    const isAmending = paper.type === 'Änderungsantrag' && relation.kind === 'refersTo';
    const kind = isAnswer ? 'answers' : isAmending ? 'amends' : relation.kind;
    paper.relations.push({ ...relation, kind });
    noteSpot(paper, 'relations', lines[0]);
  }
  for (const number of numbersIn(text)) {
    if (number === paper.number || paper.relations.some((known) => known.number === number)) continue;
    paper.relations.push({ kind: 'refersTo', number });
  }
  // Whoever moved what a proposal is about does not move the proposal.
  const mover = paper.type === 'Beschlussvorlage' ? null : moverIn(text);
  if (mover !== null && paper.movers.length === 0) paper.movers.push(mover);
}

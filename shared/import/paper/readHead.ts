import { captionsIn } from './captions.ts';
import { datesIn } from './dates.ts';
import { productsIn } from './financial.ts';
import { isMover, numberIn, relationKind } from './head.ts';
import { noteCaption, type Reading, takeValue, valuesOf } from './reading.ts';
import { statusOf } from './stepWords.ts';
import { readRelations } from './readRelations.ts';
import { readMeeting } from './readMeeting.ts';
import { readSubject } from './readTitle.ts';
import { readType } from './readType.ts';
import { readTypeWithDay } from './readTypeWithDay.ts';
import { readLetter } from './readLetter.ts';
import { readTitleLines } from './readTitleLines.ts';
import type { Product } from './paper.ts';
import type { HeadValue } from './headValue.ts';
import type { Line } from './source.ts';
import { hasBox, isTicked } from './ticks.ts';

export function readHead(reading: Reading): void {
  readTitleLines(reading);
  readTypeWithDay(reading);
  readNumber(reading);
  readRelations(reading);
  readType(reading);
  readSimple(reading);
  readUnitAndPeople(reading);
  readMeeting(reading);
  readSubject(reading);
  readLetter(reading);
  readAnswered(reading);
}

/** What a statement or an answer says of an Anfrage or a motion that it names, it says to it. */
function readAnswered(reading: Reading): void {
  const { paper } = reading;
  const isAnswer = paper.type === 'Beantwortung' || paper.type === 'Stellungnahme';
  const told = valuesOf(reading, 'relations').map(({ value }) => value);
  const said = [paper.subject ?? '', paper.captions['relations'] ?? '', ...told].join(' ');
  if (!isAnswer || !/anfrage|antrag/i.test(said)) return;
  paper.relations = paper.relations.map((relation) =>
    relation.kind === 'refersTo' ? { ...relation, kind: 'answers' } : relation,
  );
}

function readNumber(reading: Reading): void {
  const { paper } = reading;
  for (const found of valuesOf(reading, 'number')) {
    const number = numberIn(found.value);
    if (number === null) continue;
    if (paper.relations.some((relation) => relation.number === number)) continue;
    if (isOfOther(found) || isBelowOther(reading, found)) {
      if (!hasBox(found.line.text) || isTicked(found.line.text))
        paper.relations.push({ kind: relationKind(wordsBefore(reading, found)), number });
      takeValue(reading, 'relations', found, number);
      continue;
    }
    if (paper.number === null) {
      paper.number = number;
      takeValue(reading, 'number', found, number);
      const status = statusOf(found.value.slice(found.value.indexOf(number) + number.length).trim());
      if (status) setStatus(reading, status, found);
    }
  }
  if (paper.number === null) readNumberBelow(reading);
  if (paper.number === null) readNumberOfPages(reading);
}

/** "Ergänzung der Vorlage   Drucksachen-Nr.: …" */
const isOfOther = ({ line, printed }: HeadValue): boolean =>
  /\b(?:ersetzt|ergänz\p{L}*|nachtrag|änder\p{L}*)\b.{0,40}(?:vorlage|drucksache|zu)\s/iu.test(
    line.text.slice(0, line.text.indexOf(printed)),
  );

/** "auf die Anfrage der Fraktion X vom 3. Mai" right over "Drucksache 12/0417", once the paper has its own number. */
const isBelowOther = (reading: Reading, { line }: HeadValue): boolean =>
  reading.paper.number !== null && namesOther.test(lineAbove(reading, line)?.text ?? '');
const namesOther =
  /^(?:auf|zu[rm]?)\s(?:.{0,20}\s)?(?:\p{L}*anfrage|\p{L}*antrag|\p{L}*vorlage|drucksache)\b/iu;

const lineAbove = ({ lines }: Reading, { no }: Line): Line | undefined =>
  lines[no - 2]?.no === no - 1 ? lines[no - 2] : undefined;

const wordsBefore = (reading: Reading, found: HeadValue): string =>
  isOfOther(found) ? found.line.text : (lineAbove(reading, found.line)?.text ?? '');

/** The cells of a head may have come out one by one: the number is the first that looks like one. */
function readNumberBelow(reading: Reading): void {
  const caption = reading.scan.values.find(({ field, rank }) => field === 'number' && rank === 0);
  const from = caption?.line.no ?? Number.POSITIVE_INFINITY;
  const line = reading.lines.find(
    ({ no, text }) => no > from && no <= from + 12 && /^\d{1,6}(?:[/-]\d{1,6}){1,3}$/.test(text),
  );
  if (!caption || !line) return;
  reading.paper.number = line.text;
  takeValue(reading, 'number', { ...caption, lines: [line] }, line.text);
}

/** It may stand at the head of each page alone. */
function readNumberOfPages(reading: Reading): void {
  const captions = reading.furniture.flatMap((line) =>
    captionsIn(line).map((caption) => ({ caption, line })),
  );
  for (const { caption, line } of captions) {
    const number = caption.field === 'number' ? numberIn(caption.value) : null;
    if (number === null) continue;
    reading.paper.number = number;
    noteCaption(reading, 'number', caption.printed, line);
    return;
  }
}

function setStatus(
  reading: Reading,
  status: 'öffentlich' | 'nichtöffentlich',
  { lines, value }: HeadValue,
): void {
  reading.paper.status ??= status;
  for (const line of lines) reading.claims.take(line, value);
}

function readSimple(reading: Reading): void {
  const { paper } = reading;
  for (const found of valuesOf(reading, 'status')) {
    const status = statusOf(found.value);
    if (!status || paper.status !== null) continue;
    paper.status = status;
    takeValue(reading, 'status', found);
  }
  // "Öffentliche Beschlussvorlage"
  if (/öffentlich/i.test(paper.typePrinted ?? '')) paper.status ??= statusOf(paper.typePrinted ?? '');
  for (const found of valuesOf(reading, 'date')) {
    const [date] = datesIn(found.value);
    if (paper.date !== null) continue;
    if (!date || date.at > 3 || /^\s*bis\b/.test(found.value.slice(date.at + date.length))) {
      // No day, and nothing else either: it is left for somebody to look at.
      noteCaption(reading, 'date', found.printed, found.line);
      continue;
    }
    paper.date = date.iso;
    takeValue(reading, 'date', found);
  }
  const [basis] = valuesOf(reading, 'legalBasis');
  if (basis) {
    paper.legalBasis = basis.value;
    takeValue(reading, 'legalBasis', basis);
  }
  readProducts(reading);
}

function readProducts(reading: Reading): void {
  const caption = reading.scan.values.find(({ field }) => field === 'products');
  if (caption) noteCaption(reading, 'products', caption.printed, caption.line);
  for (const found of valuesOf(reading, 'products')) {
    const word = found.printed.replace(/\/-?e$|\(e\)$/, '').replace(/^.*[ /](?=\S+$)/, '');
    const texts = [found.value, `${word} ${found.value}`];
    const products = texts.map((text) => productsIn([text])).find((each) => each.length > 0) ?? [];
    if (products.length === 0) continue;
    reading.paper.products.push(...products, ...furtherProducts(reading, found));
    takeValue(reading, 'products', found);
  }
}

/** More of them, a number and a name each, right below the first. */
function furtherProducts({ scan, claims }: Reading, { printed, lines }: HeadValue): Product[] {
  const products: Product[] = [];
  for (let no = (lines.at(-1)?.no ?? 0) + 1; ; no += 1) {
    const line = scan.loose.find((each) => each.no === no);
    if (!line || !/^\d+(?:\.\d+)+\s*[-–]?\s*\p{Lu}/u.test(line.text)) return products;
    products.push(...productsIn([`${printed.replace(/^.*[ /](?=\S+$)/, '')} ${line.text}`]));
    claims.takeWhole([line]);
  }
}

function readUnitAndPeople(reading: Reading): void {
  const { paper } = reading;
  const unit = valuesOf(reading, 'unit').find((found) => !isMoving(reading, found));
  if (unit) {
    const { name, date } = unitAndDate(unit);
    paper.unit = name;
    paper.date ??= date;
    takeValue(reading, 'unit', unit);
  }
  const [author] = valuesOf(reading, 'author');
  if (author) {
    paper.author = author.value;
    takeValue(reading, 'author', author);
  }
  for (const found of valuesOf(reading, 'reporters')) {
    paper.reporters.push(...found.value.split(/\s*(?:[/,;]|\bund\b)\s*(?=(?:Herrn?|Frau)\s)/));
    takeValue(reading, 'reporters', found);
  }
  const moving = valuesOf(reading, 'unit').filter((found) => isMoving(reading, found));
  for (const found of [...valuesOf(reading, 'movers'), ...moving]) {
    const values = eachGroup(firstColumn(reading, onceSaid(found.value)));
    paper.movers.push(...values.filter((value) => !paper.movers.includes(value)));
    takeValue(reading, 'movers', found);
    readFurtherMovers(reading, found);
  }
  for (const found of valuesOf(reading, 'addressees')) {
    paper.addressees.push(found.value);
    takeValue(reading, 'addressees', found);
  }
}

/** "Fraktion A, Fraktion B" */
function eachGroup(value: string): string[] {
  const groups = value.split(/\s*(?:[,;/]|\bund\b)\s*/);
  const isGroup = (text: string) => /^(?:fraktion|gruppe)\s\S|^[^\s-]+-fraktion$/i.test(text);
  return groups.every(isGroup) ? groups : [value];
}

/** One a line right below the first. */
function readFurtherMovers({ paper, scan, claims }: Reading, { lines, line }: HeadValue): void {
  if (lines.at(-1)?.no === line.no) return;
  for (let no = (lines.at(-1)?.no ?? 0) + 1; ; no += 1) {
    const next = scan.loose.find((each) => each.no === no);
    if (!next || !isMover(next.text) || captionsIn(next).length > 0) return;
    paper.movers.push(next.text);
    claims.takeWhole([next]);
  }
}

/** Two columns ("Ursprung", "aktuell") that say the same may have come out as one. */
function onceSaid(value: string): string {
  const half = value.slice(0, value.length / 2).trim();
  return half.length > 3 && (value === half + half || value === `${half} ${half}`) ? half : value;
}

/** Where a page has two columns for what was handed in and what it became, the first says who did. */
function firstColumn({ printed }: Reading, value: string): string {
  const hasColumns = printed.some(({ text }) => /^Ursprung\s?aktuell$/i.test(text));
  const glued = /(?<=\p{Ll})(?=\p{Lu}(?:\p{Ll}|\p{Lu}))|(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll}{3})/u;
  return hasColumns ? (value.split(glued)[0] ?? value) : value;
}

/** "Amt, Datum, Telefon" says by its own commas what stands behind it. */
function unitAndDate({ printed, value }: HeadValue): { name: string; date: string | null } {
  const [day] = /,\s*datum/i.test(printed) ? datesIn(value) : [];
  if (!day) return { name: value.replaceAll('\t', ' '), date: null };
  return { name: value.slice(0, day.at).replace(/[\s,]+$/, ''), date: day.iso };
}

/** Whoever hands in a motion or a question moves it; whoever hands in a proposal is the unit. */
const isMoving = ({ paper }: Reading, { printed, value }: HeadValue): boolean =>
  (/^ein(?:reich|bring)/i.test(printed) || (/^verantwortlich/i.test(printed) && isMover(value))) &&
  ['Antrag', 'Anfrage', 'Änderungsantrag'].includes(paper.type ?? '');

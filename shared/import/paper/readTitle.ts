import { loneNumber, moverIn, numbersIn, relationIn } from './head.ts';
import { isTypeLine } from './kinds.ts';
import { plain } from './prose.ts';
import { endOfHead, noteCaption, noteSpot, type Reading, valuesOf } from './reading.ts';
import type { Region } from './region.ts';
import type { Scan } from './scan.ts';
import type { Line } from './source.ts';
import { firstTitleIn, titleIn, titleOfItem } from './title.ts';
import { titleBehindType } from './titleBehindType.ts';

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
    [
      before,
      titleIn(scan.loose, below),
      titleBelowSteps(scan),
      titleOfType(reading),
      titleOfOneWord(reading),
    ].find((lines) => lines.length > 0) ?? [];
  if (title.length === 0) return;
  readNumberOfTitle(reading, title);
  paper.subject = withoutItem(plain(title), paper.number);
  claims.takeWhole(title);
  noteSpot(paper, 'subject', title[0]);
  readNamedInSubject(reading, paper.subject, title);
}

/** "Spielplätze" alone over a motion or a question. */
function titleOfOneWord({ lines, paper, claims }: Reading): Line[] {
  const at = lines.findIndex(({ text }) => text !== '');
  const [line, next] = [lines[at], lines[at + 1]];
  const isTitle =
    line !== undefined &&
    movesItself.includes(paper.type) &&
    next?.text === '' &&
    claims.isFree(line) &&
    /^\p{Lu}\p{Ll}{7,}$/u.test(line.text) &&
    !isTypeLine(line.text);
  return isTitle ? [line] : [];
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
    .replace(
      /^(?:zum?\s)?(?:TOP|Tagesordnungspunkt)\s*[\d.]+(?: der sitzung .{5,80}?\d{4})?\s*[:–-]\s*(?=\S)/i,
      '',
    );
};

/** "DS/0417/III Bänke am Markt" */
function readNumberOfTitle({ paper, claims }: Reading, [line]: readonly Line[]): void {
  const number = /^\S+(?=\s)/.exec(line?.text ?? '')?.[0];
  if (
    !line ||
    number === undefined ||
    paper.number !== null ||
    !/^\p{Lu}.*\/.*\//u.test(number) ||
    !loneNumber.test(number)
  )
    return;
  paper.number = number;
  claims.take(line, number);
  noteSpot(paper, 'number', line);
}

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
    const isAnswer =
      (paper.type === 'Beantwortung' && /anfrage/i.test(text)) ||
      (!movesItself.includes(paper.type) && /antwort\p{L}* .{0,60}anfrage/iu.test(text));
    paper.relations.push({ kind: isAnswer ? 'answers' : 'refersTo', number });
  }
  // Whoever moved what a proposal is about does not move the proposal.
  const mover = paper.type === 'Beschlussvorlage' ? null : moverIn(text);
  if (mover !== null && paper.movers.length === 0) paper.movers.push(mover);
}

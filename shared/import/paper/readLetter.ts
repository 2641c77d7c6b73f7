import { soleDate } from './dates.ts';
import { addresseeIn, isMover, isTown, isUnit, moverIn } from './head.ts';
import { isTypeLine } from './kinds.ts';
import { paragraphsOf, plain } from './prose.ts';
import { endOfHead, noteSpot, type Reading, valuesOf } from './reading.ts';
import { isPlaceAndDay, ofOthers } from './persons.ts';
import { isBlank, type Line } from './source.ts';
import { bodyName, statusOf } from './stepWords.ts';

/** "Magistrat der Stadt Beispielhausen" */
const ofAuthority = /^(?:der )?(?:magistrat|gemeindevorstand|kreisausschuss) de[rs] (?=\p{Lu})/iu;

/** What stands in the head without a caption: town, date, who moves, whom it addresses. */
export function readLetter(reading: Reading): void {
  const { paper, scan, claims, lines, furniture } = reading;
  const end = Math.min(endOfHead(reading), 45);
  const head = scan.loose.filter((line) => line.no < end && line.text !== '');
  const free = head.filter((line) => claims.isFree(line));
  const town = [...lines.slice(0, 12), ...furniture.filter(({ no }) => no < 12)].flatMap((line) =>
    line.cells
      .flatMap(({ text }) =>
        text
          .replace(ofAuthority, '')
          .split(/\s+[|·•–-]\s+/)
          .slice(0, 2),
      )
      .filter(isTown)
      .map((text) => ({ line, text })),
  )[0];
  if (town) {
    paper.town = town.text;
    claims.take(town.line, town.text);
    noteSpot(paper, 'town', town.line);
  }
  if (paper.date === null) readLoneDate(reading, [...head, ...besideValues(reading, end)]);
  // Below the table of steps.
  if (paper.date === null)
    readLoneDate(
      reading,
      scan.loose.filter(({ no, text }) => no <= 30 && isPlaceAndDay(text)),
    );
  // Where the head says none, the day stands over the signature.
  if (paper.date === null)
    readLoneDate(
      reading,
      reading.printed
        .filter(({ text }) => text !== '')
        .slice(-15)
        .filter(({ text }) => isPlaceAndDay(text)),
    );
  if (paper.status === null) readLoneStatus(reading, [...head, ...besideValues(reading, end)]);
  if (paper.unit === null) readLoneUnit(reading);
  if (paper.movers.length === 0 && paper.type !== null && paper.type !== 'Beschlussvorlage') {
    const beside = head.filter(({ cells }) => cells.length > 1 && cells.some(({ text }) => isTypeLine(text)));
    for (const line of [...free, ...beside].filter(isMoverLine)) {
      const names = line.cells
        .map(({ text }) => withoutDay(text))
        .filter((text) => isMover(text) && !isTypeLine(text));
      paper.movers.push(...names);
      claims.take(line, ...names);
      noteSpot(paper, 'movers', line);
    }
  }
  if (paper.movers.length === 0 && isMotion.includes(paper.type)) readMoverOfSentence(reading, end);
  if (paper.movers.length === 0 && isMotion.includes(paper.type)) readMoverBeside(reading);
  const others = reading.printed.flatMap(({ text }) => ofOthers.exec(text)?.[1] ?? []);
  if (paper.movers.length === 0) paper.movers.push(...others.slice(-1));
  if (paper.movers.length === 0 && isMotion.includes(paper.type)) readMoverWhoSigns(reading, free);
  const addressee = addresseeIn(lines.slice(0, 25));
  if (addressee && paper.addressees.length === 0) {
    paper.addressees.push(addressee.text);
    for (const line of addressee.lines) claims.take(line, line.cells[0]?.text ?? null);
    noteSpot(paper, 'addressees', addressee.lines[0]);
  }
}

const isMotion: readonly (string | null)[] = ['Antrag', 'Anfrage', 'Änderungsantrag'];

/** "… die Fraktionen von A, B und C beantragen:" */
function readMoverOfSentence({ paper, claims, scan }: Reading, end: number): void {
  const head = scan.loose.filter((line) => line.no < end && (isBlank(line) || claims.isFree(line)));
  for (const paragraph of paragraphsOf(head, true)) {
    const text = plain(paragraph);
    const mover = (moves.exec(text) ??
      movesBehind.exec(text) ??
      inNameOf.exec(text) ??
      asksFor.exec(text))?.[1];
    if (mover === undefined) continue;
    paper.movers.push(mover);
    // What only announces the motion says nothing else.
    if (text.endsWith(':') && !/tagesordnung/i.test(text))
      for (const line of paragraph) claims.take(line, mover);
    noteSpot(paper, 'movers', paragraph[0]);
    return;
  }
}
/** "Antrag Nr. 12 | der Gruppe X" beside the number, "Anfrage der Abgeordneten A, B (X) und Fraktion" over the text. */
function readMoverBeside(reading: Reading): void {
  const { paper, lines } = reading;
  const numbered = valuesOf(reading, 'number').map(({ line }) => line);
  const named = lines.slice(0, 30).filter(({ text }) => ofDeputies.test(text));
  for (const line of [...named, ...numbered]) {
    const mover = ofDeputies.exec(line.text)?.[1] ?? moverIn(line.text.replaceAll('\t', ' '));
    if (mover === null) continue;
    paper.movers.push(mover);
    noteSpot(paper, 'movers', line);
    return;
  }
}
const ofDeputies =
  /^(?:\p{L}+ )?(?:anfrage|antrag) (?:der|des) ((?:abgeordnete|stadtverordnete|bezirksverordnete|kreistagsabgeordnete)[nr]?(?:innen)? [^:.]*\p{L}.{0,120}[^.?!:])$/iu;

/** A name alone in the head is that of whoever signs below. */
function readMoverWhoSigns({ paper, claims }: Reading, head: readonly Line[]): void {
  const line = head.find(({ text }) => paper.signatories.some(({ name }) => name === text));
  if (!line) return;
  paper.movers.push(line.text);
  claims.take(line, line.text);
  noteSpot(paper, 'movers', line);
}
const group = String.raw`(?:[\p{L}\d/.-]+ ){0,3}(?:\p{L}+-)?(?:\p{L}*fraktion(?:en)?|\p{L}*gruppe|wähler\p{L}+|liste(?= \p{Lu}))(?: (?!beantrag|frag|stell|bitte)[^;:.]{1,100}?)?`;
const moves = new RegExp(
  String.raw`(?:^|[,.:] )(?:die|der) (${group}) (?:beantrag(?:t|en)|fragt|fragen|(?:stellt|stellen|bittet|bitten) .{0,60}(?:\b(?:anfragen?|antrag(?:e?s)?|beantwortung)|(?:änderungs|ergänzungs)antrag)\b)`,
  'iu',
);
/** "… stellt die Fraktion folgende Anfrage" */
const movesBehind = new RegExp(
  String.raw`\b(?:stellt|stellen|beantragt|beantragen|bringt|bringen) die (${group}) (?:(?:hiermit|daher|deshalb) )?(?:folgende[nr]?|den|die|nachstehende[nr]?|,)(?!\p{L})`,
  'iu',
);

/** "Daraus ergeben sich für die Fraktion X folgende Fragen:" */
const asksFor =
  /\bfür die ((?:\p{L}+-)?fraktion(?: (?!folgende)\S+){0,3}) (?:folgende|nachstehende|diese) (?:an)?fragen\b/iu;

/** "… bitte ich im Namen der Fraktion X …" */
const inNameOf = /\b[Ii]m Namen (?:der|unserer) ((?:[\p{L}/-]+-)?[Ff]raktion(?: (?:[Dd]ie )?\p{Lu}\S*)?)/u;

/** "Stadtrat Beispiel - 03.05.2021" */
const withoutDay = (text: string): string => text.replace(/\s[–-]\s(?=\d)[\d.]+$/, '');

/** Alone, beside others who move the same, or with the day or the address beside. */
const isMoverLine = ({ cells: [first, ...more] }: Line): boolean =>
  first !== undefined &&
  isMover(withoutDay(first.text)) &&
  more.every(({ text }) => isMover(text) || isTypeLine(text) || soleDate(text) !== null || isAddress(text));

/** In the letterhead beside the name. */
const isAddress = (text: string): boolean =>
  /\d|straße|str\.|platz|allee|weg\b/i.test(text) && !/[.?!:]$/.test(text) && text.length < 50;

/** Lines of the head on which values stand; what stands beside these may be the day. */
function besideValues({ scan }: Reading, end: number): Line[] {
  const taken = new Set(scan.values.map(({ value }) => value));
  const lines = scan.values.filter(({ line }) => line.no < end).map(({ line }) => line);
  return lines.map((line) => ({
    ...line,
    cells: line.cells.filter(({ text }) => !taken.has(text)),
  }));
}

/** "Beispielhausen, den 3. Mai 2021", "21. Juli 2020/AB" */
function readLoneDate({ paper, claims }: Reading, head: readonly Line[]): void {
  for (const line of head) {
    for (const { text } of line.cells) {
      const ofPage = /^\S.{0,30}?\s\|\s(?=\d)(.+)$/.exec(text)?.[1] ?? text;
      const behind = isMover(withoutDay(text)) ? text.slice(withoutDay(text).length + 3) : ofPage;
      // "am 3. Mai 2021" below the body that meets.
      if ((bodyName.test(text) && behind === text) || /^am\s/i.test(text)) continue;
      const iso = soleDate(behind.replace(/^\p{Lu}[\p{L} .()-]{2,40}, (?:den |dem )?/u, ''));
      if (iso === null) continue;
      paper.date = iso;
      claims.take(line, text);
      noteSpot(paper, 'date', line);
      return;
    }
  }
}

/** "Fachbereich 2 - Frau Beispiel": also who wrote it, where the line says so. */
function readLoneUnit({ paper, claims, scan, lines }: Reading): void {
  const told = new Set(scan.values.map(({ value }) => value));
  const head = lines
    .slice(0, 15)
    .filter(({ no }) => no < Math.min(...scan.regions.map((region) => region.line.no)));
  const line = head.find(
    ({ cells: [first] }) => first !== undefined && isUnit(first.text) && !told.has(first.text),
  );
  const printed = line?.cells[0]?.text;
  if (!line || printed === undefined) return;
  const [unit = printed, author] = printed.split(/\s*[-–,]\s*(?=(?:Herrn?|Frau)\s)/);
  paper.unit = unit;
  paper.author ??= author ?? null;
  claims.take(line, printed);
  noteSpot(paper, 'unit', line);
}

function readLoneStatus({ paper, claims }: Reading, head: readonly Line[]): void {
  const crossed = head.flatMap(({ text }) => /^[xX]\s+((?:nicht\s?-?)?öffentlich)$/i.exec(text)?.[1] ?? []);
  const offered = head.filter(({ text }) => /^(?:[xX]\s+)?(?:nicht\s?-?)?öffentlich$/i.test(text));
  if (crossed.length === 1 || offered.length > 1) {
    // Both are printed: the cross says which, and without one nobody knows.
    const [only] = crossed.length === 1 ? crossed : [];
    paper.status = only === undefined ? null : statusOf(only);
    if (paper.status !== null) for (const line of offered) claims.takeWhole([line]);
    return;
  }
  for (const line of head) {
    const found = line.cells.find(
      ({ text }) =>
        /^-?\s*(?:nicht\s?-?)?öffentlich(?:e sitzung|e vorlage|er teil)?\s*-?$/i.test(text) ||
        /[\s)](?:nicht\s?-?)?öffentliche sitzung$/i.test(text) ||
        /^(?:.{0,60}\sam|am) \d[\d. ]+ \((?:nicht\s?-?)?öffentlich\)$/i.test(text) ||
        /^für den (?:nicht\s?-?)?öffentlichen (?:sitzungs)?teil$/i.test(text) ||
        (/\s(?:nicht ?)?öffentlich$/i.test(text) && isTypeLine(text)) ||
        /^zur (?:behandlung|beratung|beschlussfassung|kenntnis(?:nahme)?) in (?:nicht\s?-?)?öffentlicher sitzung/i.test(
          text,
        ),
    );
    if (!found) continue;
    paper.status = /nicht\s?-?öffentlich/i.test(found.text) ? 'nichtöffentlich' : 'öffentlich';
    claims.take(line, found.text);
    noteSpot(paper, 'status', line);
    return;
  }
}

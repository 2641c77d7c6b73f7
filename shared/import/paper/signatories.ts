import { captionsIn } from './captions.ts';
import type { Signatory } from './paper.ts';
import { isOffice, isPersonName, isPlaceAndDay, isSingleName, ofOthers } from './persons.ts';
import { signedWithin } from './signedWithin.ts';
import { isBlank, type Line } from './source.ts';

const markers =
  /^(?:gez\.?|i\. ?v\.|i\. ?a\.|in vertretung|im auftrag|(?:mit )?(?:freundliche[nm]?|besten|viele[n]?) gr(?:ü|ue|u)(?:ß|ss)(?:en?)?|unterzeichnet(?: von)?|gezeichnet|hochachtungsvoll|für die (?:[\p{L}/.-]+-)?(?:fraktion|gruppe)|f\. ?d\. ?r\.?|in vertretung des .*)(?=$|[\s:,.])[\s:,.]*/iu;
/** "- Schmitz -" */
const betweenDashes = /^[-–(]\s*(\p{Lu}[\p{L} .-]{1,60}?)\s*[-–)]$/u;

export const beginsSignature = ({ cells }: Line): boolean => cells.some(({ text }) => markers.test(text));

const instead = /^(?:i\. ?v\.|i\. ?a\.|in vertretung|im auftrag)(?=$|[\s:,.])/i;

/** Who signed, at the end: names with offices below or beside, in one or more columns; also an office alone. */
export function signatoriesIn(all: readonly Line[]): { signatories: Signatory[]; used: Line[] } {
  const lines = all.map(withoutSeal);
  const tail = withDayAbove(lines, tailOf(lines)).filter((line) => !isOtherCaption(line));
  if (tail.length === 0) return signedWithin(lines);
  const signatories: Signatory[] = [];
  let isMarked =
    tail.length === 1 ||
    tail.some(({ text }) => ofOthers.test(text) || isPlaceAndDay(text)) ||
    (tail.length === 2 && isOffice(tail[1]?.text ?? ''));
  let isInstead = false;
  let waiting: Signatory[] = [];
  for (const line of tail) {
    const cells = line.cells.map(({ text }) => text);
    const marked = cells.map((text) =>
      text.replace(markers, '').replace(betweenDashes, '$1').replace(withGroup, '').trim(),
    );
    if (cells.length === 1 && (isPlaceAndDay(line.text) || ofOthers.test(line.text))) continue;
    const isMarker = cells.some((text) => markers.test(text));
    const texts = marked.filter((text) => text !== '');
    isInstead ||= cells.some((text) => instead.test(text));
    isMarked ||= isMarker || cells.some((text) => betweenDashes.test(text));
    if (texts.length === 0) continue;
    const pair = pairIn(texts);
    if (pair) {
      signatories.push(pair);
      continue;
    }
    const whole = texts
      .flatMap((text) => signatoryOf(text, isMarked))
      .filter(({ office: of }) => of !== null);
    if (whole.length === texts.length) {
      signatories.push(...whole);
      waiting = [];
    } else if (isOfficeRow(texts, waiting, isMarked)) {
      waiting = takeOffices(signatories, waiting, texts);
    } else {
      const names = texts.flatMap((text) => signatoryOf(text, isMarked));
      if (names.length === 0) continue;
      const head = takeHead(signatories);
      waiting = names.filter((each) => each.office === null);
      const [only] = waiting.length === 1 ? waiting : [];
      if (only && !isInstead) only.office = head;
      signatories.push(...names);
    }
  }
  return { signatories, used: signatories.length > 0 ? [...tail] : [] };
}

/** Where the seal goes nobody signs. */
function withoutSeal(line: Line): Line {
  const cells = line.cells.filter(({ text }) => !/^\(?(?:dienst)?siegel\)?$/i.test(text));
  return cells.length === line.cells.length
    ? line
    : { ...line, cells, text: cells.map(({ text }) => text).join('\t') };
}

/** An office beside the name of who holds it. */
function pairIn([position, person, ...more]: readonly string[]): Signatory | null {
  if (position === undefined || person === undefined || more.length > 0) return null;
  const isPair = position.length <= 50 && isOffice(position) && isPersonName(person);
  return isPair ? { name: person, office: position } : null;
}

/** Offices; or one word below the whole name of somebody, whatever office it may be. */
const isOfficeRow = (texts: readonly string[], waiting: readonly Signatory[], isMarked: boolean): boolean => {
  const [only, ...more] = texts;
  const isBelowName =
    isMarked && more.length === 0 && waiting.length === 1 && waiting[0]?.name?.includes(' ') === true;
  return (
    (isBelowName && only !== undefined && isSingleName(only) && /\p{Ll}$/u.test(only)) ||
    (texts.some(isOffice) && texts.every((text) => isOffice(text) || !isPersonName(text)))
  );
};

/** An office right above a name is that of who signs; but where it says "In Vertretung" it is somebody else's. */
function takeHead(signatories: Signatory[]): string | null {
  const last = signatories.at(-1);
  if (last?.name !== null || last.office === null) return null;
  signatories.pop();
  return last.office;
}

function takeOffices(signatories: Signatory[], waiting: Signatory[], offices: string[]): Signatory[] {
  if (waiting.length === 0) {
    signatories.push(...offices.map((each) => ({ name: null, office: each })));
    return [];
  }
  for (const [at, each] of offices.entries()) {
    const person = waiting[at];
    if (person) person.office = each.replace(/^\((.+)\)$/, '$1');
  }
  return [];
}

/** "Fraktionsvorsitzende Erika Beispiel" */
const officeBefore =
  /^((?:Erste[rs]? |Stv\. |Stellv\. )?\p{Lu}\p{L}+) ((?:(?:Dr|Prof)\. )*\p{Lu}[\p{L}-]+ \p{Lu}[\p{L}-]+)$/u;

/** "Erika Beispiel, Dezernentin", "Erika Beispiel (Dezernentin)" or a name alone. */
function signatoryOf(text: string, isMarked: boolean): Signatory[] {
  const [, before, behind] = /^([^,(]+?)\s*(?:,\s*|\()([^)]+)\)?$/.exec(text) ?? [];
  if (
    before !== undefined &&
    behind !== undefined &&
    isPersonName(before) &&
    (isOffice(behind) || /fraktion|partei|gruppe/i.test(behind))
  ) {
    return [{ name: before, office: behind }];
  }
  const [, of, person] = officeBefore.exec(text) ?? [];
  if (of !== undefined && person !== undefined && isOffice(of) && isPersonName(person))
    return [{ name: person, office: of }];
  const several = isMarked ? text.split(/,\s+/) : [];
  if (several.length > 1 && several.every(isPersonName))
    return several.map((each) => ({ name: each, office: null }));
  const isName = isPersonName(text) && (isMarked || !isSingleName(text));
  return isName ? [{ name: text, office: null }] : [];
}

/** The last lines, as long as they are short and no sentences, from the first mark of a signature on. */
function tailOf(lines: readonly Line[]): Line[] {
  const texts = beforeAttachments(lines.filter((line) => !isBlank(line)));
  let from = texts.length;
  while (from > 0 && texts.length - from < 40 && isShort(texts[from - 1])) from -= 1;
  const tail = texts.slice(from);
  const first = tail.findIndex(({ cells }) =>
    cells.some(
      ({ text }) =>
        markers.test(text) ||
        /^(?:Der|Die)\s+\p{Lu}?(?:ober|erste)?\s?(?:bürgermeister|landr|beigeordnet)/iu.test(text),
    ),
  );
  // The day stands over who signed, or who else did.
  const above = tail[first - 1]?.text ?? '';
  const isBegun =
    isPlaceAndDay(above) || (instead.test(tail[first]?.text ?? '') && first === 1 && isPersonName(above));
  const day = first > 0 && isBegun ? first - 1 : first;
  if (first !== -1) return tail.slice(day);
  const last = tail.at(-1);
  const over = tail.at(-2);
  if (last && over && ofOthers.test(last.text) && over.text.split(/,\s+/).every(isPersonName))
    return tail.slice(-2);
  if (last && withGroup.test(last.text) && isPersonName(last.text.replace(withGroup, ''))) return [last];
  if (
    last &&
    over &&
    isPersonName(last.text) &&
    isOffice(over.text) &&
    over.text.length <= 50 &&
    isNextTo(over, last)
  )
    return tail.slice(-2);
  if (last && pairIn(last.cells.map(({ text }) => text))) return [last];
  return last && last.cells.length === 1 && isOffice(last.text) && last.text.length <= 50
    ? tail.slice(tail.at(-2)?.cells.every(({ text }) => isPersonName(text)) === true ? -2 : -1)
    : ([lines.findLast((line) => !isBlank(line)), texts.at(-1)]
        .map((line) => loneName(lines, line))
        .find((found) => found.length > 0) ?? []);
}

/** Where and when they signed stands right over their names. */
function withDayAbove(lines: readonly Line[], tail: Line[]): Line[] {
  const first = lines.findIndex((line) => line === tail[0]);
  const above = lines.slice(0, Math.max(first, 0)).findLast((line) => !isBlank(line));
  if (above && isPlaceAndDay(above.text)) return [above, ...tail];
  // Between them may stand the office.
  const over = lines.slice(0, above ? lines.indexOf(above) : 0).findLast((line) => !isBlank(line));
  return above && over && above.text.length < 50 && isPlaceAndDay(over.text) && !/[.?!:]$/.test(above.text)
    ? [over, above, ...tail]
    : tail;
}

/** "Erika Beispiel und Fraktion" */
const withGroup = /\s+und (?:die )?(?:\p{L}+-)?Fraktion(?:\s.{0,60})?$/iu;

/** With room for the hand at most. */
const isNextTo = (above: Line, below: Line): boolean => above.no >= below.no - 4;

/** A name alone at the very end, where the head of the sheet says whose paper it is, or names the same person. */
function loneName(lines: readonly Line[], last: Line | undefined): Line[] {
  const at = last ? lines.indexOf(last) : -1;
  const head = lines.slice(0, 10).flatMap(({ cells }) => cells.map(({ text }) => text));
  const isHeaded = head.some((text) => headed.test(text) || text.endsWith(` ${last?.text}`));
  return isHeaded && last && isBlank(lines[at - 1]) && isPersonName(last.text) ? [last] : [];
}
const headed =
  /^(?:(?:Der|Die)\s+)?\p{Lu}?\p{Ll}*(?:bürgermeister|landr[aä]t|direktor|amtsvorsteher|vorsteher)(?:in)?$/iu;

const isOtherCaption = (line: Line): boolean =>
  captionsIn(line).some(({ takes, field }) => takes === 'section' && field !== 'signatories');

/** A list of attachments or an empty row for the result may stand below the signatures. */
function beforeAttachments(lines: readonly Line[]): readonly Line[] {
  const at = lines.findLastIndex((line) =>
    captionsIn(line).some(({ field }) => field === 'attachments' || field === 'result'),
  );
  const isBelow = at > lines.length - 30 && at > lines.length / 2;
  const isSigned = lines
    .slice(at)
    .some(
      (line) =>
        beginsSignature(line) ||
        isPlaceAndDay(line.text) ||
        endsWithOffice(lines) ||
        pairIn(line.cells.map(({ text }) => text)) !== null,
    );
  return isBelow && !isSigned ? lines.slice(0, at) : lines;
}

/** The name and the office of somebody are the last two lines. */
function endsWithOffice(lines: readonly Line[]): boolean {
  const [name, office] = lines.slice(-2);
  return (
    name?.cells.length === 1 &&
    name.text.includes(' ') &&
    isPersonName(name.text) &&
    isOffice(office?.text ?? '')
  );
}

function isShort(line: Line | undefined): boolean {
  if (!line) return false;
  if (line.cells.some(({ text }) => markers.test(text))) return true;
  return (
    line.cells.every(({ text }) => text.length <= 70) &&
    !/[.!?;]$/.test(line.text.replace(/(?:e\.\s?V|Dr|a\. ?D)\.$/, '')) &&
    (!/^[-–•▪]/.test(line.text) || betweenDashes.test(line.text))
  );
}

/**
 * A line that begins with a number, and what it says behind it. `isNamed`: it calls itself a question or an answer ("Frage 1:",
 * "Zu 1:"); any other may be a point of a list.
 */
export type Mark = {
  kind: 'numbered' | 'answer';
  numbers: number[];
  isNamed: boolean;
  isRoman: boolean;
  rest: string;
};

const answerTo = String.raw`(?:(?:antwort|beantwortung|stellungnahme)\s+(?:de[rs]\s+\p{L}+\s+)?)?(?:zu[rm]?|auf|ad)\s+`;
const noun = String.raw`(?:de[nr]\s+|die\s+)?(?:(?:fragen?|ziffern?|ziff\.|punkten?|punkt|nummern?)\s*)?(?:(?:lfd\.\s*)?nr\.?\s*)?\(?`;
const answerBegins = new RegExp(
  String.raw`^(?<said>(?:${answerTo}|(?:antwort|beantwortung)\s+)${noun})(?<first>\d{1,3})(?!\d)(?<more>\)?\.?\s*(?:,|und|u\.|bis|-|–|\+|&)\s*(?:zu[rm]?\s+)?${noun}\d{1,3}(?!\d))*(?<part>\s?[a-z](?=[.):]))?(?<end>\s*(?:\([^()]{1,60}\)(?=:)|[.):–-])+\s*|\s+|$)(?<rest>.*)$`,
  'iu',
);
const numberBegins =
  /^(?<name>(?:[Ff]rage|FRAGE)\s+(?:[Nn]r\.?\s*)?|(?:[Nn]r\.|[Nn]ummer|[Zz]iffer|[Pp]unkt)\s*)?\(?(?<first>\d{1,3}|[IVX]{1,5})(?:\.\)|[.)]\s*:?|\s*:|(?<sub>\.\d{1,2})\.?(?=\s))(?:\s+(?<rest>.*)|$)$/u;
/** "Frage 1" on a line of its own. */
const questionAlone = /^frage\s+(?:nr\.?\s*)?(\d{1,3})$/iu;
/** "3. März 2026", "3. 5.", "2. Halbjahr", "2.30 Uhr": a day or a stretch of time. */
const isTime =
  /^(?:\d|(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{Ll}*(?!\p{L})|quartal|halbjahr|jahreshälfte|uhr(?!\p{L}))/iu;

/** By the rows in which they stand. */
export function marksIn(rows: readonly string[]): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  let answered = 0;
  let counted = 0;
  for (const [at, row] of rows.entries()) {
    const mark = answerOf(row, answered + 1) ?? numberOf(row);
    if (!mark || (isWithinSentence(mark, rows[at - 1], counted) && !mark.isNamed)) continue;
    marks.set(at, mark);
    if (mark.kind === 'answer') answered = mark.numbers.at(-1) ?? answered;
    else counted = mark.numbers[0] ?? counted;
  }
  return marks;
}

/** "… besuchen die / 2. Klasse": nothing was counted before, and the line before goes on. */
const isWithinSentence = ({ numbers: [number = 0] }: Mark, before = '', counted: number): boolean =>
  number > 1 && number > counted + 1 && /[\p{L}\p{N},]$/u.test(before);

/** What a row says behind its mark, if it has one. */
export const behindMark = (row: string): string =>
  (answerBegins.exec(row) ?? numberBegins.exec(row))?.groups?.['rest'] ??
  (questionAlone.test(row) ? '' : row);

/** `next`: the number after the last; behind it alone a sentence may follow without a sign. */
function answerOf(row: string, next: number): Mark | null {
  const groups = answerBegins.exec(row)?.groups;
  if (!groups) return null;
  const { said = '', first = '', part = '', end = '', rest = '' } = groups;
  const isSentence =
    end.trim() === '' && rest !== '' && !/frage|antwort/iu.test(said) && Number(first) !== next;
  if (isSentence) return null;
  const numbers = numbersOf(row.slice(said.length, row.length - rest.length - part.length - end.length));
  const own = part === '' ? rest : `${part.trim()}) ${rest}`;
  return { kind: 'answer', numbers, isNamed: true, isRoman: false, rest: own };
}

/** "1, 2 und 4", "1. bis 3." */
function numbersOf(told: string): number[] {
  const numbers = (told.match(/\d+/gu) ?? []).map(Number);
  const [first = 0, last = 0] = numbers;
  const isStretch = numbers.length === 2 && /bis|-|–/u.test(told) && last > first;
  return isStretch ? Array.from({ length: last - first + 1 }, (_, n) => first + n) : numbers;
}

function numberOf(row: string): Mark | null {
  const [, alone] = questionAlone.exec(row) ?? [];
  if (alone !== undefined)
    return { kind: 'numbered', numbers: [Number(alone)], isNamed: true, isRoman: false, rest: '' };
  const groups = numberBegins.exec(row)?.groups;
  if (!groups) return null;
  const { name = '', first = '', rest = '' } = groups;
  if (isTime.test(rest)) return null;
  const isRoman = !/\d/u.test(first);
  const number = isRoman ? romans.indexOf(first) + 1 : Number(first);
  const isNamed = /^frage/iu.test(name);
  return number === 0 ? null : { kind: 'numbered', numbers: [number], isNamed, isRoman, rest };
}

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ');

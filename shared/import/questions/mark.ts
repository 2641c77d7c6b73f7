import { withFigures } from './ordinals.ts';

/**
 * A line that begins with a number, and what it says behind it. `isNamed`: it calls itself a question or an answer ("Frage 1:",
 * "Zu 1:"); any other may be a point of a list. `isSentence`: no sign behind the number ("Zu Frage 2 wird …"). `part`: the
 * second place of "1.2".
 */
export type Mark = {
  kind: 'numbered' | 'answer';
  numbers: number[];
  isNamed: boolean;
  isRoman: boolean;
  isSentence: boolean;
  part: number;
  rest: string;
};

const answerTo = String.raw`(?:(?:antwort|beantwortung|stellungnahme)\s+(?:de[rs]\s+\p{L}+\s+)?)?(?:zu[rm]?|auf|ad)(?:\s+|[\u2010\u2011-](?=\d))`;
const noun = String.raw`(?:de[nr]\s+|die\s+)?(?:(?:fragen?|ziffern?|ziff\.|punkten?|punkt|nummern?)\s*)?(?:(?:lfd\.\s*)?nr\.?\s*)?\(?`;
const answerBegins = new RegExp(
  String.raw`^(?:[-–•·*▪◦]\s+)?(?<said>(?:${answerTo}|(?:antwort|beantwortung)\s+)${noun}|(?:die\s+)?fragen\s+|frage\s+(?=\d+\s+\p{L}))(?<first>\d{1,3})(?!\d)(?<more>\)?\.?\s*(?:,|und|u\.|bis|-|–|\+|&|/)\s*(?:zu[rm]?\s+)?${noun}\d{1,3}(?!\d))*(?<part>\s?[a-z](?=[.):]))?(?<end>\s*(?:\([^()]{1,60}\)(?=:)|[.):–-])+\s*|\s+|$)(?<rest>.*)$`,
  'iu',
);
const numberBegins =
  /^(?<name>(?:[Ff]rage|FRAGE)\s+(?:[Nn]r\.?\s*)?|(?:[Nn]r\.|[Nn]ummer|[Zz]iffer|[Pp]unkt)\s*)?\(?(?<first>\d{1,3}|[IVX]{1,5})(?:\.\)|[.)]\s*:?|\s*:|\.(?<part>\d{1,2})\.?(?=\s))(?:\s+(?<rest>.*)|$)$/u;
/** "Frage 1" on a line of its own. */
const questionAlone = /^frage\s+(?:nr\.?\s*)?(\d{1,3})$/iu;
/** "3. März 2026", "3. 5.", "2. Halbjahr", "2.30 Uhr": a day or a stretch of time; "3. 5.000 Euro" is not. */
const isTime =
  /^(?:(?:0?[1-9]|1[0-2])\.(?:(?:\s*\d{4}|\s\d{2})(?!\p{N}|[.,]\d)|(?![\p{L}\p{N}]))|(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{Ll}*(?!\p{L})|quartal|halbjahr|jahreshälfte|uhr(?!\p{L}))/iu;

/** What the cell of a question says behind its number, if it has one. */
export const behindNumber = (cell: string): string => numberOf(cell)?.rest || cell;

/** What a row says behind its mark, if it has one. */
export const behindMark = (row: string): string =>
  (answerBegins.exec(withFigures(row)) ?? numberBegins.exec(row))?.groups?.['rest'] ??
  (questionAlone.test(row) ? '' : row);

/** `next`: the number after the last; behind it alone a sentence may follow without a sign. */
export function answerOf(row: string, next: number): Mark | null {
  const told = withFigures(row);
  const groups = answerBegins.exec(told)?.groups;
  if (!groups) return null;
  const { said = '', first = '', part = '', end = '', rest = '' } = groups;
  const isSentence = end.trim() === '' && rest !== '';
  if (isSentence && !/frage|antwort/iu.test(said) && Number(first) !== next) return null;
  const numbers = numbersOf(told.slice(0, told.length - rest.length - part.length - end.length));
  const own = part === '' ? rest : `${part.trim()}) ${rest}`;
  // "Zu Frage 2 wird auf die Anlage verwiesen": without its beginning it is no sentence.
  const whole = isSentence && /^\p{Ll}/u.test(rest) ? row : own;
  return { ...unmarked, kind: 'answer', numbers, isNamed: true, isSentence, rest: whole };
}

const unmarked = { isRoman: false, isSentence: false, part: 0 } as const;

/** "1, 2 und 4", "1. bis 3." */
function numbersOf(told: string): number[] {
  const numbers = (told.match(/\d+/gu) ?? []).map(Number);
  const [first = 0, last = 0] = numbers;
  const isStretch = numbers.length === 2 && /bis|-|–/u.test(told.replace(/^\D*/u, '')) && last > first;
  return isStretch ? Array.from({ length: last - first + 1 }, (_, n) => first + n) : numbers;
}

export function numberOf(row: string): Mark | null {
  const [, alone] = questionAlone.exec(row) ?? [];
  if (alone !== undefined)
    return { ...unmarked, kind: 'numbered', numbers: [Number(alone)], isNamed: true, rest: '' };
  const groups = numberBegins.exec(row)?.groups;
  if (!groups) return null;
  const { name = '', first = '', part = '0', rest = '' } = groups;
  if (name === '' && isTime.test(rest)) return null;
  const isRoman = !/\d/u.test(first);
  const number = isRoman ? romans.indexOf(first) + 1 : Number(first);
  if (number === 0) return null;
  const isNamed = /^frage/iu.test(name);
  return { ...unmarked, kind: 'numbered', numbers: [number], isNamed, isRoman, part: Number(part), rest };
}

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ');

import { asks, isKnown, type Known } from './signs.ts';

/** What stands under one number, or under several that are answered together. */
export type Section = { kind: 'numbered' | 'answer'; numbers: number[]; rows: string[] };

/** A line that begins with a number, and what it says behind it. */
type Mark = { kind: Section['kind']; numbers: number[]; rest: string };

/** What stands under each number; what comes before the first one is no more than a greeting. */
export function sectionsIn(rows: readonly string[], known: readonly Known[]): Section[] {
  const marks = marksIn(rows);
  const isOwn = ownIn(rows, marks, known);
  const sections: Section[] = [];
  for (const [at, row] of rows.entries()) {
    const mark = marks.get(at);
    if (mark && isOwn(at)) sections.push({ kind: mark.kind, numbers: mark.numbers, rows: [mark.rest] });
    else sections.at(-1)?.rows.push(row);
  }
  return sections;
}

/** Each point of a list without numbers, where it asks. */
export function bulletsIn(rows: readonly string[]): Section[] {
  const sections: Section[] = [];
  for (const row of rows) {
    const [, words] = bullet.exec(row) ?? [];
    if (words !== undefined)
      sections.push({ kind: 'numbered', numbers: [sections.length + 1], rows: [words] });
    else sections.at(-1)?.rows.push(row);
  }
  return sections.filter((section) => section.rows.some(asks));
}

const bullet = /^[-–•·*▪◦]\s+(.+)$/u;
const answerBegins =
  /^(?<said>(?:antwort\s+)?(?:zu|auf)\s+(?:(?:den|der)\s+)?(?:fragen?\s+)?(?:nr\.?\s*)?|antwort\s+(?:nr\.?\s*)?)(?<first>\d{1,3})(?!\d)(?<more>\.?\s*(?:,|und|u\.|bis|-|–|\+|&)\s*\d{1,3}(?!\d))*(?<part>\s?[a-z](?=[.):]))?(?<end>\s*[.):–-]+\s*|\s+|$)(?<rest>.*)$/iu;
const numberBegins =
  /^(?:(?:[Ff]rage|FRAGE)\s+(?:[Nn]r\.?\s*)?)?(?<first>\d{1,3}|[IVX]{1,5})(?:[.)]\s*:?|\s*:|(?<sub>\.\d{1,2})\.?(?=\s))(?:\s+(?<rest>.*)|$)$/u;
/** "3. März 2026", "3. 5.", "2. Halbjahr": a day or a stretch of time. */
const isTime =
  /^(?:\d|(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez)\p{Ll}*(?!\p{L})|quartal|halbjahr|jahreshälfte)/iu;

function marksIn(rows: readonly string[]): Map<number, Mark> {
  const marks = new Map<number, Mark>();
  let answered = 0;
  for (const [at, row] of rows.entries()) {
    const mark = answerOf(row, answered + 1) ?? numberOf(row);
    if (mark) marks.set(at, mark);
    if (mark?.kind === 'answer') answered = mark.numbers.at(-1) ?? answered;
  }
  return marks;
}

/** `next`: the number after the last; behind it alone a sentence may follow without a sign. */
function answerOf(row: string, next: number): Mark | null {
  const groups = answerBegins.exec(row)?.groups;
  if (!groups) return null;
  const { said = '', first = '', part = '', end = '', rest = '' } = groups;
  const isSentence =
    end.trim() === '' && rest !== '' && !/frage|antwort/iu.test(said) && Number(first) !== next;
  if (isSentence) return null;
  const numbers = numbersOf(row.slice(said.length, row.length - rest.length - part.length - end.length));
  return { kind: 'answer', numbers, rest: part === '' ? rest : `${part.trim()}) ${rest}` };
}

/** "1, 2 und 4", "1. bis 3." */
function numbersOf(told: string): number[] {
  const numbers = (told.match(/\d+/gu) ?? []).map(Number);
  const [first = 0, last = 0] = numbers;
  const isStretch = numbers.length === 2 && /bis|-|–/u.test(told) && last > first;
  return isStretch ? Array.from({ length: last - first + 1 }, (_, n) => first + n) : numbers;
}

function numberOf(row: string): Mark | null {
  const groups = numberBegins.exec(row)?.groups;
  if (!groups) return null;
  const { first = '', sub = '', rest = '' } = groups;
  if (sub === '' && isTime.test(rest)) return null;
  const number = /\d/u.test(first) ? Number(first) : romans.indexOf(first) + 1;
  return number === 0 ? null : { kind: 'numbered', numbers: [number], rest };
}

const romans = 'I II III IV V VI VII VIII IX X XI XII XIII XIV XV'.split(' ');

/**
 * Whether a mark begins a section. Where answers name their questions, a number below one is a point of its list, unless
 * it is a question: it asks, is there already, or stands alone before its own answer.
 */
function ownIn(
  rows: readonly string[],
  marks: ReadonlyMap<number, Mark>,
  known: readonly Known[],
): (at: number) => boolean {
  const spots = [...marks.keys()];
  const firstAnswer = spots.find((at) => marks.get(at)?.kind === 'answer') ?? rows.length;
  const indices = new Map(spots.map((at, index) => [at, index]));
  return (at) => {
    const mark = marks.get(at);
    if (at < firstAnswer || mark?.kind === 'answer') return true;
    const index = indices.get(at) ?? 0;
    const next = spots[index + 1] ?? rows.length;
    if (isKnown(mark?.rest ?? '', known) || rows.slice(at, next).some(asks)) return true;
    const isBetween = marks.get(spots[index - 1] ?? -1)?.kind === 'answer';
    const follower = marks.get(next);
    return isBetween && follower?.kind === 'answer' && follower.numbers[0] === mark?.numbers[0];
  };
}

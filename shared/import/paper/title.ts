import { captionsIn } from './captions.ts';
import { datesIn } from './dates.ts';
import { isMover, isTown, isUnit } from './head.ts';
import { isTypeLine } from './kinds.ts';
import { plain } from './prose.ts';
import { isOffice, isPersonName, isPlaceAndDay } from './persons.ts';
import type { Line } from './source.ts';

/** A title without a caption: the last lines before the table of steps or the first part that could be one. */
export function titleIn(loose: readonly Line[], end: number): Line[] {
  const salutation = loose.find(({ text }) => /^(?:sehr geehrte|liebe[rs]?\s)/i.test(text))?.no;
  const blocks = blocksOf(loose.filter(({ no }) => no < Math.min(end, salutation ?? end)));
  const prose = blocks.findIndex(isProse);
  const title = blocks.slice(0, prose === -1 ? undefined : prose).findLast(isTitle) ?? [];
  // A sentence right below it is none of its lines.
  const sentence = title.findIndex(({ text }, at) => at > 0 && text.length > 100);
  return sentence === -1 ? title : title.slice(0, sentence);
}

/** Sentences: what stands below them is no title any more. */
function isProse(block: readonly Line[]): boolean {
  const text = plain(block);
  return text.length > 400 || (text.length > 90 && /[.?]$/.test(text) && /\s\p{Ll}+\s/u.test(text));
}

/** The first lines that could be a title. */
export const firstTitleIn = (loose: readonly Line[]): Line[] => blocksOf(loose).find(isTitle) ?? [];

const numberOfItem = /^(?:TOP|Tagesordnungspunkt)\s*\d{1,3}(?:\.\d{1,2})*\.?$/i;

/** The title beside the number of the item: "TOP 5", "Zuschuss für …". */
export function titleOfItem(lines: readonly Line[]): { line: Line; text: string } | null {
  for (const line of lines) {
    const [number, title, ...more] = line.cells.map(({ text }) => text);
    if (number !== undefined && numberOfItem.test(number) && title !== undefined && more.length === 0)
      return { line, text: title };
  }
  return null;
}

/** Lines that follow each other without a gap. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    const isInBrackets = last?.at(-1)?.no === line.no - 1 && /\([^()]*$/.test(last.at(-1)?.text ?? '');
    if (line.text === '' || (isNoTitle(line) && !isInBrackets)) continue;
    if (last && last.at(-1)?.no === line.no - 1) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** "An der Mühle 4" in an address. */
const isStreet = (text: string): boolean =>
  text.length <= 45 && /^[\p{L} .-]+\s\d{1,3}\s?[a-z]?$/u.test(text) && !/\bnr\.|teil|abschnitt/i.test(text);

const isNoTitle = (line: Line): boolean =>
  line.cells.length > 1 ||
  /^[\d.]+$/.test(line.text) ||
  isTown(line.text) ||
  isMover(line.text) ||
  (line.text.split(' ').length < 4 && isOffice(line.text)) ||
  (line.text.includes(' ') && isPersonName(line.text)) ||
  isTypeLine(line.text) ||
  captionsIn(line).length > 0 ||
  /^[-–]\s.*\s[-–]$/.test(line.text) ||
  isUnit(line.text) ||
  /:\s*\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}$/.test(line.text) ||
  /^(?:(?:beschluss|sitzung) (?:des|der)|(?:zur|für die) (?:\p{L}+ )?(?:sitzung|vorlage|drucksache))\s/iu.test(
    line.text,
  ) ||
  datesIn(line.text).some(({ at }) => at === 0) ||
  isPlaceAndDay(line.text) ||
  /\|\s*\d{1,2}\.\s/.test(line.text) ||
  isStreet(line.text) ||
  /\d{5}\s\p{Lu}|^(?:sehr geehrte|liebe|an |herrn? |frau |tel|fax|www|http|e-?mail)|ratsinformationssystem|(?:kreis|stadt|gemeinde)verwaltung$|@/iu.test(
    line.text,
  );

function isTitle(block: readonly Line[]): boolean {
  const text = plain(block);
  return (
    block.length <= 5 &&
    text.length >= 12 &&
    text.length <= 400 &&
    text.split(' ').length > 1 &&
    !/[.;,:!]$/.test(text.trim()) &&
    !/^(?!zum? (?:TOP|Tagesordnungspunkt))\p{Ll}/u.test(text) &&
    !/^\d+[.)]\s/.test(text) &&
    /\p{Ll}{3}/u.test(text)
  );
}

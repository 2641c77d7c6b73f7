import { bullet } from './prose.ts';
import { isOffice, isPersonName, isPlaceAndDay } from './persons.ts';
import { beginsSignature } from './signatories.ts';
import type { Region } from './region.ts';
import { isBlank, type Line } from './source.ts';

const none = /^(?:keine|entfällt|ohne|nein|ja|\.\/\.|[-–—]+|\d{1,2})\.?$/i;
/** What a page tells of a file beside its name. */
const besideName = /^(?:[\d.,]+\s?(?:[kKM]B|Bytes?)|(?:nicht\s?-?)?öffentlich|\(wie Dokument\)|\d{1,2})$/i;
const isHeader = ({ cells }: Line): boolean =>
  cells.length > 1 &&
  cells.every(({ text }) =>
    /^(?:nr\.?|nummer:?|name|bezeichnung|original|status|größe|dokument(?:typ)?|aktionen)$/i.test(text),
  );

/** What is listed under "Anlagen", each without its bullet or number. */
export function attachmentsIn(
  regions: readonly Region[],
  isWrapped: boolean,
): { attachments: string[]; used: Line[] } {
  const own = regions.filter(({ field }) => field === 'attachments');
  const attachments: string[] = [];
  const used: Line[] = [];
  for (const { value, lines } of own) {
    attachments.push(...value.split('\t').filter((text) => text !== ''));
    const listed = none.test(value.trim()) ? [] : listIn(lines);
    for (const [at, line] of listed.entries()) {
      const text = withoutCount(line).join(' ');
      if (isWrapped && goesOn(listed[at - 1], line, text))
        attachments.push(`${attachments.pop() ?? ''} ${text}`);
      else attachments.push(text);
    }
    used.push(...listed);
  }
  const counted = isCounted(attachments)
    ? attachments.map((text) => text.replace(/^\d{1,2}\s+/, ''))
    : attachments;
  return { attachments: counted.map(bare).filter((text) => text !== '' && !none.test(text)), used };
}

/** "1 Kostenplan", "2 Lageplan": each begins with its place in the list. */
const isCounted = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  texts.every((text, at) => new RegExp(String.raw`^0?${at + 1}\s+\p{Lu}`, 'u').test(text));

const bare = (text: string): string =>
  text
    .replace(bullet, '')
    .replace(/^\(?\d{1,2}[.):]\s+/, '')
    .replace(/[,;]$/, '')
    .trim();

/** In a table each has its number in a column of its own. */
function withoutCount({ cells }: Line): string[] {
  const texts = cells.map(({ text }) => text);
  return texts.length > 1 && /^\d{1,2}[.)]?$/.test(texts[0] ?? '') ? texts.slice(1) : texts;
}

/** Items right below each other end at a gap, but for one that goes on counting. */
function isWhole(listed: readonly Line[], next: Line | undefined): boolean {
  const [last, before] = [listed.at(-1), listed.at(-2)];
  if (!last || !before || before.no !== last.no - 1 || !next) return false;
  const noOf = ({ text }: Line) => Number(/^(?:anlage\s*)?\(?(\d{1,2})/i.exec(text)?.[1] ?? Number.NaN);
  return !(noOf(next) === noOf(last) + 1) && !/^anlage\b/i.test(next.text);
}

/** The list ends where two empty lines follow, or a sentence. */
function listIn(lines: readonly Line[]): Line[] {
  const listed: Line[] = [];
  for (const [at, line] of lines.entries()) {
    if (isBlank(line)) {
      if (listed.length > 0 && at + 1 < lines.length && isBlank(lines[at + 1])) break;
      if (isWhole(listed, lines[at + 1])) break;
    } else if (isBlank(lines[at - 1]) && listed.length > 0 && isPlaceAndDay(line.text)) break;
    else if (
      (/[.!?]$/.test(line.text) && line.text.length > 100) ||
      beginsSignature(line) ||
      isSigned(line, lines[at + 1])
    )
      break;
    else if (!isHeader(line) && !besideName.test(line.text)) listed.push(line);
  }
  return listed;
}

/** A name over its office. */
const isSigned = (line: Line, next: Line | undefined): boolean =>
  line.text.includes(' ') && isPersonName(line.text) && isOffice(next?.text ?? '');

const goesOn = (before: Line | undefined, line: Line, text: string): boolean =>
  before !== undefined &&
  before.no === line.no - 1 &&
  before.text.length > 75 &&
  !bullet.test(text) &&
  !/^(?:\(?\d{1,2}[.):]|anlage)\s?/i.test(text);

import { captionsIn, captionsOf } from './captions.ts';
import { cellsOf } from './cells.ts';
import { soleDate } from './dates.ts';
import { isTown, isUnit, numberIn, typePrintedIn } from './head.ts';
import { isTypeLine } from './kinds.ts';
import { isPersonName, isPlaceAndDay } from './persons.ts';
import { salutation } from './prose.ts';
import { isBlank, type Line } from './source.ts';
import { statusOf } from './stepWords.ts';

const mostLines = 25;
const longestLine = 140;

/** The cells of a head that lost the room between them: "Gemeinde Beispiel Beschlussvorlage", "Fachbereich 3 Nummer: 12/2021". */
export function withHeadCells(lines: readonly Line[]): Line[] {
  const end = lines.findIndex(
    (line, at) => at >= mostLines || salutation.test(line.text) || captionsIn(line).some(beginsPart),
  );
  return lines.map((line, at) => (end !== -1 && at >= end ? line : inCells(line)));
}

const beginsPart = ({ takes }: { takes: string }): boolean => takes === 'section';

function inCells(line: Line): Line {
  if (isBlank(line) || line.cells.length !== 1 || line.text.length > longestLine) return line;
  const cut = [...line.text.matchAll(/(?<=\S )(?=\p{Lu}|\d{1,2}\.)/gu)]
    .map(({ index }) => index)
    .find((at) => areTwo(line.text, at));
  if (cut === undefined) return line;
  const text = `${line.text.slice(0, cut).trimEnd()}\t${line.text.slice(cut)}`;
  return { ...line, text, cells: cellsOf(text).map((cell) => ({ ...cell, column: 0 })) };
}

/** Each side says by itself what it is. */
function areTwo(text: string, at: number): boolean {
  const [left, right] = [text.slice(0, at).trimEnd(), text.slice(at)];
  const isNamed = isTown(left) || isUnit(left);
  if (isNamed && (isTitle(right) || isPlaceAndDay(right) || soleDate(right) !== null)) return true;
  if (/[.?!;:,–-]$|\s\p{Ll}{1,4}$/u.test(left)) return false;
  if (isNumbered(left, right)) return captionsOf(text, 0).length === 0;
  return (isNamed || captionsOf(text, 0).length === 0) && isCaptioned(right, isNamed);
}

/** "Anfrage zur Sitzung des Rates" beside "Nr. 12/2021"; "Antwort auf die Anfrage Nr. 12/2021" names another paper. */
const isNumbered = (left: string, right: string): boolean =>
  isTypeLine(left) &&
  /^Nr\. \S+$/.test(right) &&
  !/(?:anfrage|antrag|vorlage|drucksache|mitteilung)$/i.test(left);

const isTitle = (text: string): boolean => isTypeLine(text) && typePrintedIn(text) === text;

/** A caption, and behind it nothing but a value of its kind. */
function isCaptioned(text: string, isBehindName: boolean): boolean {
  const [caption] = captionsOf(text, 0);
  if (!caption || caption.value === '' || caption.prefix !== '' || !(caption.hasColon || isBehindName))
    return false;
  const { field, value } = caption;
  if (field === 'number') return /\d/.test(value) && numberIn(value) === value;
  if (field === 'date') return soleDate(value) !== null;
  if (field === 'status') return statusOf(value) !== null && !value.includes(' ');
  if (field === 'author') return isPersonName(value);
  return field === 'typePrinted' && isTypeLine(value);
}

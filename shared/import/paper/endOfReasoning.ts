import { type Caption, sameCaption } from './captions.ts';
import { isMover } from './head.ts';
import { plain } from './prose.ts';
import type { Region } from './region.ts';
import { isBlank, type Line } from './source.ts';
import { isAsked, isTickRow } from './standing.ts';

/** A line of a paper, and the part that it stands in; `isNumbered` where all parts of the paper are. */
export type Spot = {
  lines: readonly Line[];
  at: number;
  region: Region | undefined;
  isWrapped: boolean;
  isNumbered: boolean;
};

/** Whether a caption in the text of the reasoning begins another part, and is no heading or sentence of it. */
export function endsReasoning(caption: Caption, line: Line, spot: Spot): boolean {
  const { field, prefix, value, hasColon, rank, printed } = caption;
  const { region, isNumbered } = spot;
  if (isTickRow({ field }, line) || (field === 'reasoning' && isAgain(printed, region))) return true;
  if (line.cells.length > 1 && !hasColon) return false;
  if (/^(?:\d|[A-Z]$)/.test(prefix) && !/^[IVX]+$/.test(prefix) && !isNumbered) return false;
  if (field === 'answers' && hasColon && isAsked(region?.lines ?? [])) return true;
  const isOverQuestions = hasColon || /^\(?1[.)]\s/.test(spot.lines[spot.at + 1]?.text ?? '');
  if (field === 'questions' && isOverQuestions && value === '' && /^fragen$/i.test(printed))
    return isApart(spot);
  if (['questions', 'answers', 'result'].includes(field)) return false;
  const isSentence = value !== '' && field === 'financial' && rank > 0 && !isShortPart(caption, spot);
  const isSaid = field === 'other' && !/^(?:keine|ja|nein|entfällt)\.?$/i.test(value);
  if (value !== '' && (!hasColon || isSaid || isSentence)) return false;
  // Further parts of the reasoning are its headings.
  if (field === 'reasoning' && prefix === '' && !isItself(rank, region)) return false;
  if (field === 'attachments' && value !== '' && !hasColon) return false;
  return isApart(spot);
}

/** Who moved it, and what the office notes, where a paper says so at its end. */
export const isAfterReasoning = ({ field, printed, hasColon, value }: Caption): boolean =>
  hasColon &&
  ((field === 'movers' && (value === '' ? /^(?:antrag|frage)stell/i.test(printed) : isMover(value))) ||
    (field === 'reporters' && /^(?:Herrn?|Frau|Dr\.)\s/.test(value)) ||
    /^(?:vertraulichkeit|versandpaket|verteiler)$/i.test(printed));

/** "Deckung: Produkt 36600" below a gap. */
const isShortPart = ({ hasColon, value }: Caption, { lines, at }: Spot): boolean =>
  hasColon && isBlank(lines[at - 1]) && value.length < 80 && !/[.!?]$/.test(value);

/** The same caption right below, with its colon this time. */
const isAgain = (printed: string, region: Region | undefined): boolean =>
  region?.lines.every(isBlank) === true && region.value === '' && sameCaption(region.printed, printed);

/** "Begründung" below a "Kurzfassung" that says next to nothing. */
const isItself = (rank: number, region: Region | undefined): boolean =>
  rank === 0 && region !== undefined && region.rank > 0 && plain(region.lines).length < 60;

const shortLine = 30;

/** Not in the middle of a sentence. */
export function isApart({ lines, at, region, isWrapped }: Spot): boolean {
  const before = lines[at - 1];
  const text = before?.text ?? '';
  return (
    isBlank(before) ||
    before === region?.line ||
    !isWrapped ||
    before?.isHeading === true ||
    /[.!?:;)“"]$/.test(text) ||
    // A paragraph ended early.
    (text.length < shortLine && /^\p{Lu}\p{L}+$|^\p{Ll}\p{L}+$/u.test(text))
  );
}

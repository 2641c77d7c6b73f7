import { type Caption, captionsIn } from './captions.ts';
import { endsReasoning, isAfterReasoning, isApart, type Spot } from './endOfReasoning.ts';
import { isBetweenItems } from './items.ts';
import { isTypeLine } from './kinds.ts';
import { usualWidth } from './prose.ts';
import { hasBox } from './ticks.ts';
import type { Region } from './region.ts';
import { isBlank, type Line } from './source.ts';
import { isStepsHeader, stepsHeaderAt } from './stepColumns.ts';
import { isHeld } from './heldMeetings.ts';
import { beginsRows } from './stepRows.ts';
import {
  hasProse,
  isAlone,
  isLabelled,
  isHeading,
  isInRow,
  isListed,
  isBesideNumber,
  isOverNumber,
  isTickRow,
  isTitleOfLetter,
  menuAt,
  standsAlone,
} from './standing.ts';
import type { HeadValue } from './headValue.ts';
import { readValues } from './values.ts';
import type { CaptionField } from './vocabulary.ts';

export type Scan = { values: HeadValue[]; regions: Region[]; loose: Line[]; width: number };

/** Where no caption has been, or only such that take no more than a value. */
type Zone = CaptionField | 'loose';

/** Divides a paper at its captions. */
export function scan(lines: readonly Line[], isWrapped: boolean): Scan {
  const found: Scan = { values: [], regions: [], loose: [], width: usualWidth(lines) };
  const walk = new Walk(lines, found, isWrapped);
  for (let at = 0; at < lines.length;) at = walk.step(at);
  return found;
}

const prose: ReadonlySet<Zone> = new Set<Zone>([
  'reasoning',
  'questions',
  'answers',
  'resolutions',
  'attachments',
]);
const isProse = ({ field }: Region): boolean => prose.has(field);
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'];
const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'];
const longestPart = 60;
/** What may stand as a heading inside of what it could also begin. */
const both =
  /^(?:antrag|anfrage|information|beschluss|bericht|mitteilung|stellungnahme|beantwortung|antwort)$/i;

class Walk {
  readonly #lines: readonly Line[];
  readonly #found: Scan;
  readonly #isWrapped: boolean;
  #zone: Zone = 'loose';
  /** All parts of the paper are numbered, not only those of its reasoning. */
  #isNumbered = false;

  constructor(lines: readonly Line[], found: Scan, isWrapped: boolean) {
    this.#lines = lines;
    this.#found = found;
    this.#isWrapped = isWrapped;
  }

  /** Reads the line at a position, and says where to go on. */
  step(at: number): number {
    const line = this.#lines[at];
    if (!line) return at + 1;
    const menu = menuAt(this.#lines, at);
    if (menu > 0) return this.#pass(at, menu);
    const captions = isBlank(line) ? [] : captionsIn(line);
    const first = captions[0];
    if (first && this.#opensSection(first, line, at)) return this.#open(first, line, at);
    if (this.#zone !== 'steps' && !prose.has(this.#zone)) {
      const heads = stepsHeaderAt(this.#lines, at);
      if (heads > 0 || beginsRows(this.#lines, at)) return this.#openSteps(at, Math.max(heads, 1));
    }
    if (this.#isNextPart(line)) {
      this.#found.loose.push(line);
      this.#zone = 'loose';
      return at + 1;
    }
    const values = captions.filter((caption) => this.#isValue(caption, at));
    if (values.length > 0) return this.#takeValues(values, at);
    this.#add(line);
    return at + 1;
  }

  /** What only lists the parts of a page is no part itself. */
  #pass(at: number, count: number): number {
    this.#found.loose.push(...this.#lines.slice(at, at + count));
    this.#zone = 'loose';
    return at + count;
  }

  #add(line: Line): void {
    const region = this.#zone === 'loose' ? undefined : this.#found.regions.at(-1);
    (region?.lines ?? this.#found.loose).push(line);
  }

  #open({ field, printed, prefix, rank, value }: Caption, line: Line, at: number): number {
    if (/^(?:\d|[A-H]$)/.test(prefix) && this.#zone !== 'reasoning') this.#isNumbered = true;
    const beside = line.cells.slice(1).map(({ text }) => text);
    const all = [value, ...beside].filter((text) => text !== '').join('\t');
    // A header row of the table of steps needs its columns.
    const isHeader = field === 'steps' && isStepsHeader(line);
    this.#found.regions.push({
      field,
      printed,
      prefix,
      rank,
      line,
      value: isHeader ? '' : all,
      lines: isHeader ? [line] : [],
    });
    this.#zone = field;
    return at + 1;
  }

  #openSteps(at: number, count: number): number {
    const lines = this.#lines.slice(at, at + count);
    const [line] = lines;
    if (!line) return at + 1;
    this.#found.regions.push({
      field: 'steps',
      printed: '',
      prefix: '',
      rank: 0,
      line,
      value: '',
      lines,
    });
    this.#zone = 'steps';
    return at + count;
  }

  #opensSection(caption: Caption, line: Line, at: number): boolean {
    const { takes, field, prefix, value, hasColon, printed } = caption;
    if (takes !== 'section') return false;
    // "Anlage __" in a corner of the first sheet.
    if (field === 'attachments' && !hasColon && /^_*$/.test(value) && this.#isBare() && at < 5) return false;
    if (this.#zone === 'resolutions' && !hasColon && isBetweenItems(this.#proposed(), this.#lines, at))
      return false;
    if (this.#zone === 'steps' && (field === 'steps' || (field === 'result' && value !== ''))) return false;
    if (line.cells.length > 2 && field !== 'steps' && field !== 'result' && !isTickRow(caption, line))
      return false;
    if (both.test(printed) && prefix === '' && !this.#isBegun(caption, line)) return false;
    // What meetings made of a paper ends it.
    if (this.#zone === 'steps' && isHeld(this.#found.regions.at(-1)) && field !== 'attachments') return false;
    // "Der Rat beschließt:" in a form; a letter has it in its text.
    const isForm = this.#found.regions.some((region) => region.field === 'steps');
    if (printed.endsWith('beschließt') && (prose.has(this.#zone) || !isForm)) return false;
    if (this.#isTitle(caption, line) || isTitleOfLetter(this.#lines, caption, at)) return false;
    if ((field === 'answers' || field === 'questions') && hasBox(line.text)) return false;
    if (this.#zone === 'attachments' && isListed(this.#lines, caption, at)) return false;
    if (this.#isBare() && isHeading(this.#lines, caption, at)) return false;
    if (field === 'questions' && /^\d/.test(prefix)) return false;
    // "7. Sachstandsbericht" counts the reports, and no parts of this one.
    if (Number(prefix) > 1 && !this.#isNumbered && this.#found.regions.every((region) => !isProse(region)))
      return false;
    if (this.#zone === 'reasoning') return endsReasoning(caption, line, this.#spot(at));
    if (field === 'result') return this.#zone !== 'loose' && (!prose.has(this.#zone) || hasColon);
    return !prose.has(this.#zone) || value === '' || hasColon || isTickRow(caption, line);
  }

  #proposed = (): readonly Line[] => this.#found.regions.at(-1)?.lines ?? [];

  /** "Mitteilung der Verwaltung" over everything says what the paper is. */
  #isTitle({ field, hasColon, prefix }: Caption, line: Line): boolean {
    const isFirst = this.#found.regions.length === 0 && this.#found.values.length < 2;
    const texts = [line.text, ...line.cells.map(({ text }) => text)];
    return isFirst && field !== 'steps' && !hasColon && prefix === '' && texts.some(isTypeLine);
  }

  /** "E. Beteiligung" below "D. Auswirkungen", "III. Zum Vorgang" below "II. Beschlussvorschlag". */
  #isNextPart({ text }: Line): boolean {
    const prefix = this.#found.regions.at(-1)?.prefix ?? '';
    const isRoman = roman.includes(prefix) && this.#zone === 'resolutions';
    const isLetter = letters.includes(prefix) && ['resolutions', 'financial', 'other'].includes(this.#zone);
    const next = isRoman ? roman[roman.indexOf(prefix) + 1] : letters[letters.indexOf(prefix) + 1];
    if ((!isRoman && !isLetter) || next === undefined) return false;
    return text.startsWith(`${next}. `) && text.length < longestPart && !/[.:;,]$/.test(text);
  }

  #spot(at: number): Spot {
    const [lines, region] = [this.#lines, this.#found.regions.at(-1)];
    return { lines, at, region, isWrapped: this.#isWrapped, isNumbered: this.#isNumbered };
  }

  /** Nothing has been told so far. */
  #isBare = (): boolean => this.#found.regions.length === 0 && this.#found.values.length === 0;

  /** "Antrag" as a title says what the paper is; with a colon, or further down, it begins the motion. */
  #isBegun({ hasColon, field }: Caption, line: Line): boolean {
    const isFirst = this.#found.regions.length === 0 && !hasProse(this.#found.loose);
    if (isTypeLine(line.text) && isFirst && !hasColon) return false;
    return hasColon || field === 'questions' || field === 'answers' || this.#found.values.length > 1;
  }

  #isValue(caption: Caption, at: number): boolean {
    if (caption.takes !== 'value') return false;
    // "Beschlussvorlage" alone is a title.
    if (caption.field === 'number' && caption.rank > 1 && caption.value === '' && !caption.hasColon)
      return isOverNumber(this.#lines, at, caption.cell) || isBesideNumber(this.#lines[at], caption.cell);
    if (this.#zone === 'reasoning' && isAfterReasoning(caption)) return isApart(this.#spot(at));
    if (this.#zone === 'reasoning' || this.#zone === 'questions' || this.#zone === 'answers') return false;
    if (this.#zone === 'steps' && isHeld(this.#found.regions.at(-1))) return false;
    if (this.#zone === 'steps' && stepsHeaderAt(this.#lines, at) > 0) return false;
    if (this.#zone === 'steps' && (isAlone(this.#lines, caption, at) || isLabelled(this.#lines, caption, at)))
      return true;
    if (this.#zone === 'steps')
      return (
        caption.hasColon &&
        caption.field !== 'meetingDate' &&
        (caption.field !== 'reporters' || !isInRow(this.#lines, caption, at))
      );
    if (this.#zone === 'resolutions' || this.#zone === 'attachments') {
      return (
        isApart(this.#spot(at)) && (caption.hasColon || caption.field === 'number') && caption.rank === 0
      );
    }
    return caption.hasColon || caption.value !== '' || standsAlone(this.#lines, caption, at);
  }

  #takeValues(captions: readonly Caption[], at: number): number {
    const { values, next } = readValues(captions, this.#lines, at, {
      width: this.#found.width,
      isWrapped: this.#isWrapped,
    });
    const taken = new Set(
      values.flatMap(({ lines }) => lines).filter(({ no }) => no < (this.#lines[at]?.no ?? 0)),
    );
    if (taken.size > 0)
      this.#found.values = this.#found.values.filter(({ lines }) => !lines.some((line) => taken.has(line)));
    this.#found.values.push(...values);
    if (this.#zone !== 'financial' && this.#zone !== 'other') this.#zone = 'loose';
    else if (values.some(({ field }) => field === 'number' || field === 'subject' || field === 'reporters'))
      this.#zone = 'loose';
    else for (const line of this.#lines.slice(at, next)) this.#add(line);
    return next;
  }
}

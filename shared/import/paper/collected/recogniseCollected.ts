import { isBlank, type Line } from '../source.ts';
import { toldIn } from './blocks.ts';
import { contradictionsIn } from './contradictions.ts';
import { chaptersIn, forewordIn } from './foreword.ts';
import { reportHeadings } from './headings.ts';
import { partnerTable } from './partners.ts';
import type { CollectedReport, PartnerReport } from './report.ts';
import { styledFront } from './styled.ts';

/** A collected report, taken apart; null where there are no table of partners and no reports under their names. */
export function recogniseCollected(
  printed: readonly Line[],
  furniture: readonly Line[],
  isWrapped: boolean,
): CollectedReport | null {
  const table = partnerTable(printed);
  if (!table) return null;
  const headings = reportHeadings(printed, table.partners, table.end);
  if (headings.length < 2) return null;
  const { lines, numbers } = withoutPageNumbers(printed);
  const reports = headings.flatMap(({ partner, heading, begin, end }, at): PartnerReport[] => {
    const next = headings[at + 1]?.begin ?? lines.length;
    const { page, no } = lines[begin] ?? { page: 1, no: begin + 1 };
    const told = toldIn(lines.slice(end, next), isWrapped);
    return saysNone.test(told.text) ? [] : [{ partner, heading, ...told, page, line: no }];
  });
  const above = lines.slice(0, table.begin);
  const front = isWrapped ? wrappedFront(above) : styledFront(above);
  const told = new Set(reports.map(({ partner }) => partner));
  const known = { foreword: front.foreword, partners: table.partners, reports };
  const beside = [...lines.slice(table.end, headings[0]?.begin), ...numbers, ...furniture];
  return {
    type: 'Sammelbericht',
    date: null,
    subject: null,
    ...known,
    chapters: [
      ...front.chapters,
      ...(table.caption === null ? [] : [{ heading: table.caption, headings: [], text: '', blocks: [] }]),
    ],
    partnersCaption: table.caption,
    partnersAsOf: table.asOf,
    missingReports: table.partners.map(({ no }) => no).filter((no) => !told.has(no)),
    contradictions: contradictionsIn(known),
    rest: [...front.beside, ...beside]
      .filter((line) => !isBlank(line) && line.text !== table.caption)
      .map(({ page, no, text }) => ({ page, line: no, text })),
  };
}

/** What stands under a heading where no report came. */
const saysNone = /^(?:es liegt )?kein bericht(?: vor| eingegangen)?\.?$/i;

/** What stands above the table where nothing tells but room between lines. */
function wrappedFront(lines: readonly Line[]): ReturnType<typeof styledFront> {
  const { foreword, below } = forewordIn(lines);
  const { before, header } = beforeHeader(below);
  return { foreword, chapters: chaptersIn(before), beside: header };
}

/** The columns of the table stand right above it. */
function beforeHeader(lines: readonly Line[]): { before: Line[]; header: Line[] } {
  const last = lines.findLastIndex((line) => !isBlank(line));
  const isHeader =
    last !== -1 &&
    (lines[last]?.text.length ?? 0) < 80 &&
    (lines[last]?.isPageStart || isBlank(lines[last - 1]));
  return isHeader
    ? { before: lines.slice(0, last), header: lines.slice(last, last + 1) }
    : { before: [...lines], header: [] };
}

/** A number alone between empty lines is that of a page. */
function withoutPageNumbers(printed: readonly Line[]): { lines: Line[]; numbers: Line[] } {
  const isNumber = (at: number): boolean =>
    /^\d{1,4}$/.test(printed[at]?.text ?? '') && isBlank(printed[at - 1]) && isBlank(printed[at + 1]);
  return {
    lines: printed.map((line, at) => (isNumber(at) ? { ...line, text: '', cells: [] } : line)),
    numbers: printed.filter((_, at) => isNumber(at)),
  };
}

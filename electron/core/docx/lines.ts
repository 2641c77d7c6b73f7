import { Paragraph, type ParagraphChild } from 'docx';
import { continuationLevels, styleIds } from './placeStyles.ts';

/** A paragraph before it is one: page breaks are decided once its neighbours are known. */
export type Line = {
  style: string;
  children: ParagraphChild[];
  numbering?: { reference: string; instance: number; level: number };
  /** How many characters there are, to tell what fits on a page. */
  size: number;
};

export const toParagraph = ({ style, children, numbering }: Line): Paragraph =>
  new Paragraph({ style, children, ...(numbering ? { numbering } : {}) });

/** Styles by the name of the one that holds on to the next paragraph; headings and captions do so anyway. */
const holding: ReadonlyMap<string, string> = new Map<string, string>([
  ...(['free', 'item'] as const).flatMap((place) => {
    const ids = styleIds(place);
    const pairs: [string, string][] = continuationLevels.map((level) => [
      `${ids.listContinued}${level + 1}`,
      `${ids.listContinuedBeforeMore}${level + 1}`,
    ]);
    const held: [string, string][] = [
      [ids.text, ids.textBeforeMore],
      [ids.list, ids.listBeforeMore],
      [ids.note, ids.noteBeforeMore],
      [ids.result, ids.resultBeforeMore],
      [ids.votes, ids.votesBeforeMore],
    ];
    return [...held, ...pairs];
  }),
  ['Anwesende', 'AnwesendeMitFolge'],
  ['Trennzeichen', 'TrennzeichenMitFolge'],
]);

const hold = (line: Line): Line => ({ ...line, style: holding.get(line.style) ?? line.style });

/** No page break behind the last of them. */
export const holdLast = (lines: readonly Line[]): Line[] =>
  lines.map((line, index) => (index === lines.length - 1 ? hold(line) : line));

/** About half a page; what is longer has to break somewhere, or it would leave a page half empty. */
const mostTogether = 1800;
const emptyLine = 60;

/** No page break inside; in a long block only none behind its first line and none before its last. */
export function holdTogether(lines: readonly Line[]): Line[] {
  const size = lines.reduce((sum, line) => sum + line.size + emptyLine, 0);
  const last = lines.length - 1;
  const holds = (index: number): boolean =>
    index < last && (size <= mostTogether || index === 0 || index === last - 1);
  return lines.map((line, index) => (holds(index) ? hold(line) : line));
}

import { plain } from '../prose.ts';
import { isBlank, type Line } from '../source.ts';
import { toldIn } from './blocks.ts';
import { chapterOf, closing, forewordTitle } from './foreword.ts';
import type { Chapter, CollectedReport } from './report.ts';

type Part = { heading: Line; body: Line[] };
/** `beside`: what became no part of either. */
type Front = { foreword: CollectedReport['foreword']; chapters: Chapter[]; beside: Line[] };

/**
 * What stands above the table of partners where headings are styled as such: the foreword reaches to the next heading.
 * Which heading is a chapter and which stands inside of one the styles of foreign files do not tell, so that all behind
 * the first stand in one chapter.
 */
export function styledFront(lines: readonly Line[]): Front {
  const heads = [...lines.keys()].filter((at) => lines[at]?.isHeading);
  const parts = heads.flatMap((begin, n): Part[] => {
    const heading = lines[begin];
    return heading ? [{ heading, body: lines.slice(begin + 1, heads[n + 1] ?? lines.length) }] : [];
  });
  const foreword = parts.find(({ heading }) => forewordTitle.test(heading.text));
  const others = parts.filter((part) => part !== foreword);
  const said = others.filter((part) => !isOverTable(part));
  const beside = others.filter(isOverTable).flatMap(({ heading, body }) => [heading, ...body]);
  return {
    foreword: foreword ? forewordOf(foreword) : null,
    chapters: chapterOver(said),
    beside: [...lines.slice(0, heads[0] ?? lines.length), ...beside],
  };
}

/** The title of the whole, the caption of the table, "Stand" and its columns. */
const isOverTable = ({ body }: Part): boolean =>
  body.every((line) => isBlank(line) || line.cells.length > 1 || /^stand:?\s/i.test(line.text));

function forewordOf({ heading, body }: Part): CollectedReport['foreword'] {
  const close = body.findIndex(({ text }) => closing.test(text));
  // Without a closing the line to sign on parts the text from the name.
  const end = close === -1 ? body.findLastIndex(isBlank) : close;
  const [name, ...office] = body.slice(end + 1).filter((line) => !isBlank(line));
  const isSigned = end !== -1 && name !== undefined && office.length <= 3;
  return {
    heading: heading.text,
    ...toldIn(isSigned ? body.slice(0, end) : body, false),
    closing: isSigned && close !== -1 ? (body[close]?.text ?? '') : '',
    signatory: isSigned ? { name: name.text, office: plain(office) || null } : { name: null, office: null },
  };
}

function chapterOver([first, ...more]: readonly Part[]): Chapter[] {
  if (!first) return [];
  const lines = [...first.body, ...more.flatMap(({ heading, body }) => [heading, ...body])];
  return [chapterOf(first.heading.text, toldIn(lines, false))];
}

import { datesIn, soleDate } from '../dates.ts';
import { plain } from '../prose.ts';
import { isBlank, type Line } from '../source.ts';
import type { Partner } from './report.ts';

export type PartnerTable = {
  partners: Partner[];
  begin: number;
  end: number;
  caption: string | null;
  asOf: string | null;
};

const leastPartners = 3;
const mostPartners = 300;

/** A table of numbered partners, most with a day, counted from 1; null where there is none. */
export function partnerTable(lines: readonly Line[]): PartnerTable | null {
  for (const [at, line] of lines.entries()) {
    if (!/^1[.)]?[\s\t]/.test(line.text) || datesIn(line.text).length !== 1) continue;
    const table = tableAt(lines, at);
    if (table.partners.length >= leastPartners) return table;
  }
  return null;
}

function tableAt(lines: readonly Line[], begin: number): PartnerTable {
  const partners: Partner[] = [];
  let open: Line[] = [];
  let end = begin;
  for (let at = begin; at < lines.length && at < end + 10 && partners.length < mostPartners; at += 1) {
    const line = lines[at];
    if (!line || isBlank(line)) continue;
    const next = partners.length + 1;
    const isFirst = open.length === 0;
    if (isFirst && !new RegExp(String.raw`^${next}[.)]?(?:\s|$)`).test(line.text)) {
      const last = partners.at(-1);
      if (!last || !goesOnBelow(lines, at, next)) break;
      last.name = `${last.name} ${plain([line])}`;
      continue;
    }
    open.push(line);
    const partner = partnerIn(open, next) ?? (isFirst ? dayless(lines, at, next) : null);
    if (!partner) continue;
    partners.push(partner);
    open = [];
    end = at + 1;
  }
  return { partners, begin, end, ...captionOf(lines, begin, end) };
}

/** Whether a line is the rest of a name whose day stands above it: soon after it the next partner stands. */
function goesOnBelow(lines: readonly Line[], at: number, next: number): boolean {
  const following = lines.slice(at, at + 5);
  const end = following.findIndex(({ text }) => new RegExp(String.raw`^${next}[.)]?\s`).test(text));
  return (
    end > 0 && following.slice(0, end).every((line) => !isBlank(line) && datesIn(line.text).length === 0)
  );
}

/** A row on one line or several: number, name, date at the end. */
function partnerIn(lines: readonly Line[], no: number): Partner | null {
  const text = plain(lines);
  const date = datesIn(text).at(-1);
  if (!date || date.at + date.length < text.length) return null;
  const name = text
    .slice(0, date.at)
    .replace(/^\d{1,3}[.)]?\s*/, '')
    .trim();
  return name === '' ? null : { no, name, date: date.iso };
}

/** A row of its own without a day, right below the one before it: the next partner or the end of the table follows. */
function dayless(lines: readonly Line[], at: number, no: number): Partner | null {
  const [line, following] = [lines[at], lines[at + 1]];
  if (!line || isBlank(lines[at - 1]) || line.isHeading || datesIn(line.text).length > 0) return null;
  const isLast = isBlank(following) || following?.isHeading === true;
  const isFollowed = new RegExp(String.raw`^${no + 1}[.)]?\s`).test(following?.text ?? '');
  const name = plain([line]).replace(/^\d{1,3}[.)]?\s*/, '');
  return (isLast || isFollowed) && /\p{L}/u.test(name) ? { no, name, date: '' } : null;
}

/** "Stand 30.09.2018" above or below the table, with the caption beside it. */
function captionOf(
  lines: readonly Line[],
  begin: number,
  end: number,
): { caption: string | null; asOf: string | null } {
  const around = [...lines.slice(Math.max(0, begin - 6), begin), ...lines.slice(end, end + 6)].filter(
    (line) => !isBlank(line),
  );
  const at = around.findIndex(({ text }) => /^\(?stand:?\s/i.test(text) && datesIn(text).length === 1);
  const stand = around[at]?.text ?? '';
  const caption = around[at - 1];
  return {
    caption:
      caption && /\p{L}{3}/u.test(caption.text) && soleDate(caption.text) === null ? plain([caption]) : null,
    asOf: datesIn(stand)[0]?.iso ?? null,
  };
}

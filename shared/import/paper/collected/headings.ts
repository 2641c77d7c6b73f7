import { plain } from '../prose.ts';
import { isBlank, type Line } from '../source.ts';
import { aligned } from './align.ts';
import type { Partner } from './report.ts';

/** A heading of a partner's report, from its first line to the line behind it. */
export type ReportHeading = { partner: number; heading: string; begin: number; end: number };

const opening = /^Bericht(?::|\s+(?:des|der|von|vom|über))(?:\s|$)/;
/** More partners than a report has. */
const mostHeadings = 300;

/** "Bericht des …", at the beginning of a page, behind an empty line or styled so, in the order of the partners. */
export function reportHeadings(
  lines: readonly Line[],
  partners: readonly Partner[],
  from: number,
): ReportHeading[] {
  const found: Omit<ReportHeading, 'partner'>[] = [];
  for (let at = from; at < lines.length && found.length < mostHeadings; at += 1) {
    const line = lines[at];
    const isApart = line?.isPageStart || line?.isHeading || isBlank(lines[at - 1]);
    if (!line || !isApart || !opening.test(line.text)) continue;
    const end = endOfHeading(lines, at);
    const heading = plain(lines.slice(at, end));
    if (heading.length <= 200 && !/[.!?]$/.test(heading.replace(/e\.\s?V\.$/, '')))
      found.push({ heading, begin: at, end });
  }
  const likeness = likenessTo(partners);
  const pairs = aligned(found.length, partners.length, (n, m) => likeness(found[n]?.heading ?? '', m));
  return pairs.flatMap(([n, m]) => {
    const [heading, partner] = [found[n], partners[m]];
    return heading && partner ? [{ ...heading, partner: partner.no }] : [];
  });
}

/** Goes on where a word was cut, or nothing is named yet. */
function endOfHeading(lines: readonly Line[], begin: number): number {
  let end = begin + 1;
  while (end < begin + 4 && /(?:-|\s(?:des|der|von|vom|über))$/.test(lines[end - 1]?.text ?? '')) end += 1;
  return end;
}

/** How much of a partner's name a heading says; a word that many partners have counts for less. */
function likenessTo(partners: readonly Partner[]): (heading: string, partner: number) => number {
  const names = partners.map(({ name }) => [...new Set(stems(name))]);
  const counts = new Map<string, number>();
  for (const stem of names.flat()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const weight = (all: readonly string[]): number =>
    all.reduce((sum, stem) => sum + 1 / (counts.get(stem) ?? 1), 0);
  return (heading, partner) => {
    const said = new Set(stems(heading));
    const own = names[partner] ?? [];
    const shared = own.filter((stem) => said.has(stem));
    return weight(shared) / Math.max(weight(own), 0.1);
  };
}

/** The first letters of a name's words: "Paritätischen" and "PARITÄTISCHE" are one. */
const stems = (text: string): string[] =>
  (text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    .filter((word) => !common.has(word))
    .map((word) => word.slice(0, 5));
const common = new Set('bericht des der die das und für von vom den mit zum zur'.split(' '));

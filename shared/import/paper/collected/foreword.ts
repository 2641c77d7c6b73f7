import { plain, usualWidth } from '../prose.ts';
import { isBlank, type Line } from '../source.ts';
import { toldIn } from './blocks.ts';
import type { Chapter, CollectedReport } from './report.ts';

export const forewordTitle = /^(?:Vorwort|Grußwort|Geleitwort|Zum Geleit|Vorbemerkung)$/i;
export const closing = /^(?:Ihre?|Eure?|Mit freundlichen Grüßen)[,:]?$/;

/** The foreword up to "Ihre", with its heading wherever that stands, and who signed it. */
export function forewordIn(lines: readonly Line[]): { foreword: CollectedReport['foreword']; below: Line[] } {
  const close = lines.findIndex(({ text }) => closing.test(text));
  const heading = lines.findIndex(({ text }) => forewordTitle.test(text));
  if (close === -1 || heading === -1) return { foreword: null, below: [...lines] };
  const end = endOfSignature(lines, close + 1);
  const [name, ...office] = lines.slice(close + 1, end).filter((line) => !isBlank(line));
  return {
    foreword: {
      heading: lines[heading]?.text ?? null,
      ...toldIn(
        lines.slice(0, close).filter((_, at) => at !== heading),
        true,
      ),
      closing: lines[close]?.text ?? '',
      signatory: { name: name?.text ?? null, office: plain(office) || null },
    },
    below: lines.slice(end).filter((_, at) => at + end !== heading),
  };
}

/** A name and an office of some lines; the next page is no part of it. */
function endOfSignature(lines: readonly Line[], begin: number): number {
  let end = begin;
  let said = 0;
  while (end < lines.length && end < begin + 12) {
    const line = lines[end];
    if (said > 0 && (line?.isPageStart || (said > 1 && isBlank(line)))) break;
    said += isBlank(line) ? 0 : 1;
    end += 1;
  }
  return end;
}

/** What stands between the foreword and the table of partners. */
export function chaptersIn(lines: readonly Line[]): Chapter[] {
  const begin = lines.findIndex((line) => !isBlank(line));
  if (begin === -1) return [];
  const width = usualWidth(lines);
  let end = begin;
  while (end < begin + 5 && !isBlank(lines[end]) && (lines[end]?.text.length ?? 0) < width * 0.65) end += 1;
  if (end === begin) return [];
  const told = toldIn(lines.slice(end), true);
  return [chapterOf(plain(lines.slice(begin, end)), told)];
}

export const chapterOf = (heading: string, told: ReturnType<typeof toldIn>): Chapter => ({
  heading,
  headings: told.blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => text),
  ...told,
});

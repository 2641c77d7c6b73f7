import { isTypeLine } from './kinds.ts';
import type { ImportedPaper } from './paper.ts';
import type { Line } from './source.ts';

type Kind = NonNullable<ImportedPaper['seems']>;

const titles: Record<Kind, RegExp> = {
  minutes:
    /^(?:öffentliche[sr]?\s|auszug aus der\s)?(?:sitzungs|ergebnis|verlaufs|beschluss)?(?:niederschrift|protokoll)(?![\p{Ll}])/iu,
  convening: /^(?:öffentliche\s|amtliche\s)?(?:einladung|ladung|tagesordnung)(?![\p{Ll}])/iu,
};
const ofBoth = String.raw`\d{1,3}\. sitzung|(?:über die|zur) (?:\p{L}+ )?sitzung|sitzung de[sr]\b|sitzungsort`;
const signs: Record<Kind, RegExp> = {
  minutes: new RegExp(
    String.raw`${ofBoth}|^(?:anwesend|es fehl|entschuldigt|beginn|ende)\b|sitzungsdauer|schriftführ|der vorsitzende eröffnet|^vorsitzende`,
    'iu',
  ),
  convening: new RegExp(
    String.raw`${ofBoth}|^tagesordnung|^(?:nicht)?öffentliche[rn]? (?:teil|tagesordnung)|\b(?:lade|laden|einladen|eingeladen)\b|sitzungstermin`,
    'iu',
  ),
};
const fewestSigns = 2;

/** "N i e d e r s c h r i f t" is a word. */
const together = (text: string): string =>
  /^(?:\p{L} ){4,}\p{L}/u.test(text) ? text.replaceAll(/(?<=\p{L}) (?=\p{L})/gu, '') : text;

/** The title of minutes or of a Ladung before any of a paper, and further signs of it; null for all others. */
export function seemsIn(lines: readonly Line[]): ImportedPaper['seems'] {
  const inOrder = lines.toSorted((a, b) => a.no - b.no);
  const said = inOrder.map(({ text }) => together(text)).filter((text) => text !== '');
  const head = said.slice(0, 15);
  for (const kind of ['minutes', 'convening'] as const) {
    const at = head.findIndex((text) => text.length < 110 && titles[kind].test(text));
    if (at === -1 || head.slice(0, at).some(isTypeLine)) continue;
    const found = said.slice(0, 60).flatMap((text) => signs[kind].exec(text)?.[0].toLowerCase() ?? []);
    if (new Set(found).size >= fewestSigns) return kind;
  }
  return null;
}

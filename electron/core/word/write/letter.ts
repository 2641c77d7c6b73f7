import type { SheetModel } from '../../../../shared/documents/model.ts';
import { foldMarkStyles } from './letterStyles.ts';
import type { Line } from './line.ts';
import { beside, line } from './wordLines.ts';

/**
 * Letterhead and logo, address field, information block and fold marks, and the title as the subject below them
 * (DIN 5008, form B). `logo`: its line, if there is one.
 */
export function letterLines(
  { letterhead, title, subtitles }: SheetModel,
  { sender, address, details }: NonNullable<SheetModel['letter']>,
  logo: readonly Line[],
): Line[] {
  const rows = (style: string, texts: readonly string[]) => texts.map((text) => line(style, text));
  return [
    ...rows('BriefkopfBrief', letterhead),
    ...logo.map((one) => ({ ...one, style: 'LogoBrief' })),
    ...rows('Absenderzeile', sender === '' ? [] : [sender]),
    ...rows('Anschrift', address),
    ...details.map(({ label, value }) => beside('Informationsblock', label, value)),
    ...foldMarkStyles.map((style) => line(style, '')),
    line('Betreff', [title, ...subtitles].join(' ')),
  ];
}

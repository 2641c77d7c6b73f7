import { bullet } from './prose.ts';
import type { Region } from './scan.ts';
import { isBlank, type Line } from './source.ts';

const none = /^(?:keine|entfällt|ohne|nein|ja|\.\/\.|[-–—]+|\d{1,2})\.?$/i;

/** What is listed under "Anlagen", each without its bullet or number. */
export function attachmentsIn(
  regions: readonly Region[],
  isWrapped: boolean,
): { attachments: string[]; used: Line[] } {
  const own = regions.filter(({ field }) => field === 'attachments');
  const attachments: string[] = [];
  const used: Line[] = [];
  for (const { value, lines, printed } of own) {
    attachments.push(...value.split('\t').filter((text) => text !== ''));
    let hasEnded = false;
    let before: Line | undefined;
    for (const line of lines) {
      hasEnded ||= isBlank(line) && used.length > 0 && isBlank(lines[lines.indexOf(line) + 1]);
      if (isBlank(line) || hasEnded) continue;
      if (/[.!?]$/.test(line.text) && line.text.length > 100) break;
      const text = line.cells.map((cell) => cell.text).join(' ');
      const isNew = bullet.test(text) || /^(?:\(?\d{1,2}[.):]|anlage)\s?/i.test(text);
      const goesOn =
        isWrapped && !isNew && before !== undefined && before.no === line.no - 1 && before.text.length > 75;
      if (goesOn) attachments.push(`${attachments.pop() ?? ''} ${text}`);
      else attachments.push(text);
      used.push(line);
      before = line;
    }
    if (printed === '') continue;
  }
  return { attachments: attachments.map(bare).filter((text) => text !== '' && !none.test(text)), used };
}

const bare = (text: string): string =>
  text
    .replace(bullet, '')
    .replace(/^\(?\d{1,2}[.):]\s+/, '')
    .replace(/[,;]$/, '')
    .trim();

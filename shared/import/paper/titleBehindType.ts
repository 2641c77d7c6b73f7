import { captionsIn } from './captions.ts';
import { isTypeLine } from './kinds.ts';
import type { Reading } from './reading.ts';
import type { Line } from './source.ts';

/** "Anfrage gemäß § 11 der Geschäftsordnung: Wohnraum für Familien" */
export function titleBehindType(reading: Reading): { line: Line; text: string } | null {
  for (const line of reading.lines.slice(0, 40)) {
    const [, type, text] = /^([^:]{6,70}):\s+(\p{Lu}.{3,})$/u.exec(line.text) ?? [];
    const isTitle =
      type !== undefined &&
      text !== undefined &&
      isTypeLine(type) &&
      captionsIn(line).every(({ takes }) => takes === 'section') &&
      line.no < (reading.scan.regions[0]?.line.no ?? Number.POSITIVE_INFINITY);
    const isLong = text !== undefined && text.length > 11 && text.includes(' ');
    if (isTitle && (isLong || isFirst(reading, line))) return { line, text };
  }
  return null;
}

/** The first line of the paper. */
export const isFirst = ({ lines }: Reading, line: Line): boolean =>
  lines.find(({ text }) => text !== '') === line;

import { captionsIn } from './captions.ts';
import { isTypeLine } from './kinds.ts';
import type { Reading } from './reading.ts';
import { salutation } from './prose.ts';
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

/** Right over "Sehr geehrte …". */
export const isOverLetter = ({ lines }: Reading, line: Line): boolean => {
  const at = lines.indexOf(line);
  return lines.slice(at + 1, at + 4).some(({ text }) => salutation.test(text));
};

/** The first line of the paper. */
export const isFirst = ({ lines }: Reading, line: Line): boolean =>
  lines.find(({ text }) => text !== '') === line;

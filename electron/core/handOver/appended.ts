import type { ThingRow } from '../../../db/things.ts';
import { RichText } from '../../../shared/domain/richText.ts';
import type { Part } from './pieces.ts';

/** The text of one side behind that of the other. */
export function appended(
  part: Part,
  wanted: ReadonlyMap<string, ThingRow>,
  nameOfRow: (one: ThingRow) => string,
): Part {
  const first = wanted.get(nameOfRow(part))?.row.text;
  if (part.table !== 'item_text' || typeof first !== 'string') return part;
  const [one, other] = [first, part.row.text].map((text) => RichText.parse(JSON.parse(String(text))));
  const content = [...(one?.content ?? []), ...(other?.content ?? [])];
  return { ...part, row: { ...part.row, text: JSON.stringify({ ...one, content }) } };
}

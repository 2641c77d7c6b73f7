import { captionsIn } from './captions.ts';
import type { Signatory } from './paper.ts';
import { isOffice, isPersonName } from './persons.ts';
import { isBlank, type Line } from './source.ts';

const ofGroups = /^(?:SPD|CDU|CSU|FDP|Grüne|Bündnis|Die Linke|AfD|Freie|Fraktion)\b.{0,60}$/i;

/** Names over offices in the middle of a paper, or names under "Unterschrift". */
export function signedWithin(lines: readonly Line[]): { signatories: Signatory[]; used: Line[] } {
  for (const [at, line] of lines.entries()) {
    const below = lines[at + 1];
    const isRow =
      line.cells.length > 0 && line.cells.every(({ text }) => text.includes(' ') && isPersonName(text));
    if (
      isRow &&
      below?.cells.length === line.cells.length &&
      isBlank(lines[at - 1]) &&
      below.cells.every(({ text }) => isOffice(text) && text.length < 60)
    ) {
      const signatories = line.cells.map(({ text }, cell) => ({
        name: text,
        office: below.cells[cell]?.text ?? null,
      }));
      const group = lines[at + 2];
      return { signatories, used: [line, below, ...(group && ofGroups.test(group.text) ? [group] : [])] };
    }
    const signed = captionsIn(line).find(({ field }) => field === 'signatories');
    const person = signed?.value || (signed && line.cells[signed.cell + 1]?.text);
    if (person && isPersonName(person))
      return { signatories: [{ name: person, office: null }], used: [line] };
    if (signed?.value === '') {
      const own = lines
        .slice(at + 1, at + 6)
        .filter((each) => isPersonName(each.text) && captionsIn(each).length === 0)
        .slice(0, 3);
      if (own.length > 0)
        return { signatories: own.map(({ text }) => ({ name: text, office: null })), used: own };
    }
  }
  return { signatories: [], used: [] };
}

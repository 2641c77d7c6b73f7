import { captionsIn } from './captions.ts';
import type { Signatory } from './paper.ts';
import { isOffice, isPersonName, isPlaceAndDay } from './persons.ts';
import { isBlank, type Line } from './source.ts';

const ofGroups = /^(?:SPD|CDU|CSU|FDP|Grüne|Bündnis|Die Linke|AfD|Freie|Fraktion)\b.{0,60}$/i;

const mark = /^(?:gez(?:\.|eichnet)|in vertretung|im auftrag|i\. ?v\.|i\. ?a\.)\s*:?\s*/i;
const mostLines = 5;
/** "03.05.2021, gez. E. Beispiel" */
const behindDay = /^(\d{1,2}\.\d{1,2}\.\d{4}), gez\. (\p{Lu}.{2,50})$/u;

/** "gez. Erika Beispiel", or the mark over the names, up to the part that follows; their office may stand below. */
function signedUnderMark(
  lines: readonly Line[],
  from: number,
): { signatories: Signatory[]; used: Line[] } | null {
  if (
    !mark.test(lines[from]?.text ?? '') ||
    !(isBlank(lines[from - 1]) || isPlaceAndDay(lines[from - 1]?.text ?? ''))
  )
    return null;
  const end = lines.findIndex(
    (line, at) =>
      at > from &&
      captionsIn(line).some(({ takes, field }) => takes === 'section' || field === 'signatories'),
  );
  const used = lines.slice(from, end === -1 ? from : end).filter((line) => !isBlank(line));
  const signatories: Signatory[] = [];
  if (used.length === 0 || used.length > mostLines) return null;
  for (const { cells } of used) {
    const texts = cells.map(({ text }) => text.replace(mark, '').trim()).filter((text) => text !== '');
    const last = signatories.at(-1);
    if (texts.every(isPersonName)) signatories.push(...texts.map((name) => ({ name, office: null })));
    else if (last?.office === null && texts.length === 1 && isOffice(texts[0] ?? ''))
      last.office = texts[0] ?? null;
    else return null;
  }
  return signatories.length > 0 ? { signatories, used } : null;
}

/** Names over offices in the middle of a paper, or names under "Unterschrift". */
export function signedWithin(lines: readonly Line[]): { signatories: Signatory[]; used: Line[] } {
  for (const at of lines.keys()) {
    const found = signedUnderMark(lines, at);
    if (found) return found;
  }
  for (const [at, line] of lines.entries()) {
    const below = lines[at + 1];
    const [, , signer] = behindDay.exec(line.text) ?? [];
    if (signer !== undefined && isPersonName(signer)) {
      const own = below && /^datum, unterschrift$/i.test(below.text) ? [line, below] : [line];
      return { signatories: [{ name: signer, office: null }], used: own };
    }
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

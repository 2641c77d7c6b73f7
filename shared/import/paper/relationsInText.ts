import { numbersIn, relationKind } from './head.ts';
import { noteSpot, type Reading } from './reading.ts';
import type { Line } from './source.ts';

const says =
  /^(?:dies(?:er|e|es)|der|die|das)(?: vorliegende[rs]?)? \p{L}*(?:vorlage|antrag|drucksache|mitteilung|bericht|anfrage|stellungnahme) (?:ersetzt|ergänzt|ändert|beantwortet|bezieht sich auf)\s/iu;

/** "Dieser Antrag ersetzt unseren Antrag 12/2021." on a line of its own says nothing else. */
export function readSaidRelations({ paper, claims, scan, lines }: Reading): void {
  for (const [at, line] of lines.entries()) {
    if (!says.test(line.text)) continue;
    const own = sentenceAt(lines, at);
    const text = own.map((each) => each.text).join(' ');
    const numbers = numbersIn(text).filter((number) => number !== paper.number);
    const named = numbers.filter((number) => paper.relations.every((known) => known.number !== number));
    if (numbers.length === 0) continue;
    paper.relations.push(...named.map((number) => ({ kind: relationKind(text), number })));
    noteSpot(paper, 'relations', line);
    claims.takeWhole(own);
    for (const region of scan.regions.filter(({ field }) => field === 'resolutions'))
      region.lines = region.lines.filter((each) => !own.includes(each));
  }
}

/** Up to its end, which may stand in the next line. */
function sentenceAt(lines: readonly Line[], at: number): Line[] {
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line) return [];
  return line.text.endsWith('.') || !next || next.text === '' ? [line] : [line, next];
}

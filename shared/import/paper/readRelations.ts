import { numbersIn, numbersOfValue, relationKind } from './head.ts';
import { noteSpot, type Reading, takeValue, valuesOf } from './reading.ts';
import { isTicked } from './ticks.ts';

/** What else was written on the matter: under a caption, as an earlier debate, or ticked. */
export function readRelations(reading: Reading): void {
  const { paper } = reading;
  for (const found of valuesOf(reading, 'relations')) {
    const told = numbersOfValue(found.value);
    const named = told.length > 0 ? told : numbersIn(found.value);
    if (named.length === 0) continue;
    paper.relations.push(...named.map((number) => ({ kind: relationKind(found.printed), number })));
    takeValue(reading, 'relations', found, named.join(' '));
  }
  readEarlier(reading);
  readTickedRelations(reading);
}

/** "Frühere Behandlung des Beratungsgegenstandes": what came before, with its number. */
function readEarlier({ paper, scan }: Reading): void {
  for (const { field, printed, line, value, lines } of scan.regions) {
    if (field !== 'other' || !/frühere/i.test(printed)) continue;
    const numbers = [value, ...lines.map(({ text }) => text)].flatMap(numbersIn);
    const others = numbers.filter(
      (number) => number !== paper.number && paper.relations.every((known) => known.number !== number),
    );
    paper.relations.push(...[...new Set(others)].map((number) => ({ kind: 'refersTo' as const, number })));
    if (others.length > 0) noteSpot(paper, 'relations', line);
  }
}

/** "☒ Ergänzung der Vorlage Drucksachen-Nr. …" */
function readTickedRelations({ paper, lines }: Reading): void {
  for (const line of lines.slice(0, 30)) {
    if (!isTicked(line.text) || !/vorlage|drucksache/i.test(line.text)) continue;
    for (const number of numbersIn(line.text)) {
      if (number === paper.number || paper.relations.some((known) => known.number === number)) continue;
      paper.relations.push({ kind: relationKind(line.text), number });
      noteSpot(paper, 'relations', line);
    }
  }
}

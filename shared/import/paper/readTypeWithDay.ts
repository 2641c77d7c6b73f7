import { datesIn } from './dates.ts';
import { noteSpot, type Reading } from './reading.ts';

const typeWithDay =
  /^((?:etat)?antrag|bericht|vortrag|anregung|anfrage|stellungnahme|auskunftsersuchen)(?: (?:des|der|an den) \p{L}+)? vom (?=(\d{1,2}\.\d{1,2}\.\d{4}), (\p{Lu}{1,3} \d+(?:\/\d+)?)(?=\s|$))/iu;

/** "Antrag vom 03.05.2021" over everything. */
const typeOfDay = /^((?:änderungs)?antrag|anfrage) vom (\d{1,2}\.\d{1,2}\.\d{4})$/i;

/** "Bericht des Magistrats vom 03.05.2021, B 217": what it is, of which day, and its number. */
export function readTypeWithDay({ paper, claims, lines }: Reading): void {
  const first = lines.find(({ text }) => text !== '');
  const [, type, of] = typeOfDay.exec(first?.text ?? '') ?? [];
  if (first && type !== undefined && of !== undefined) {
    paper.typePrinted = type;
    paper.date = datesIn(of)[0]?.iso ?? null;
    claims.take(first, type, of);
    for (const field of ['typePrinted', 'date']) noteSpot(paper, field, first);
    return;
  }
  for (const [at, line] of lines.slice(0, 15).entries()) {
    const text = `${line.text} ${lines[at + 1]?.text ?? ''}`;
    const [, , day, number] = typeWithDay.exec(text) ?? [];
    if (day === undefined || number === undefined) continue;
    paper.typePrinted = text.slice(0, text.indexOf(' vom '));
    paper.date = datesIn(day)[0]?.iso ?? null;
    paper.number = number;
    claims.take(line, paper.typePrinted, day, number);
    for (const field of ['typePrinted', 'date', 'number']) noteSpot(paper, field, line);
    return;
  }
}

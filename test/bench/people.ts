import { readTables } from '../../electron/core/reading/readApart.ts';
import { finding, searchTextOf } from '../../shared/search/folding.ts';
import { aBody } from '../support/app.ts';
import { foreignNames } from '../shared/search/foreignNames.ts';
import { xlsxFile } from '../support/xlsx.ts';
import { interleaved, percentileOf, timingOf } from './measure.ts';
import { openFile } from './sample.ts';
import type { Section } from './table.ts';

const many = 5_000;

/** Names of all languages, each of them told apart by what stands behind it. */
const rows = Array.from({ length: many }, (_, n) => {
  const { family = 'Nowak', given = 'Ewa' } = foreignNames[n % foreignNames.length] ?? {};
  const name = `${family}-${word(n)}`;
  return [
    name,
    given,
    'Frau',
    `Liste ${n % 12}`,
    'Mitglied',
    '01.11.2025',
    `m${n}@lindenau.example`,
    '0281 12',
  ];
});

/** A number in letters, as no name has figures. */
function word(n: number): string {
  return String(n).replaceAll(/\d/gu, (digit) => 'abdefgklmn'.charAt(Number(digit)));
}

/**
 * 12: a search by folded letters through 5,000 people beside the same one by plain letters, key by key as somebody types;
 * and a list of as many, read in with a finding for each, beside reading the rows of its file alone.
 */
export async function people(): Promise<Section> {
  const search = searching();
  const heads = ['Nachname', 'Vorname', 'Anrede', 'Liste', 'Funktion', 'Mitglied seit', 'E-Mail', 'Telefon'];
  const bytes = xlsxFile([heads, ...rows]);
  const app = await openFile(':memory:');
  const bodyId = await aBody(app.call);
  const timings = await interleaved(
    {
      parsing: () => readTables(bytes),
      whole: async () => {
        const { id } = await app.call('peopleImports.read', { bodyId, fileName: 'Liste.xlsx', bytes });
        await app.call('peopleImports.get', { id });
      },
    },
    { rounds: 10, warmUp: 2, clean: true },
  );
  await app.close();
  return {
    title: `12  Namen und Mitglieder: ${many} Personen`,
    rows: [
      { what: 'Suche Buchstabe für Buchstabe, ohne Umschrift: p95', value: `${search.plain.toFixed(2)} ms` },
      {
        what: 'dieselbe mit Umschrift: p95',
        value: `${search.folding.toFixed(2)} ms`,
        ratio: search.folding / search.plain,
        baseline: 'ohne Umschrift',
        goal: 1.5,
      },
      { what: 'Excel-Datei: nur ihre Zeilen lesen', timing: timings.parsing },
      {
        what: 'Excel-Datei einlesen, mit Befund zu jeder Zeile',
        timing: timings.whole,
        ratio: timings.whole.median / timings.parsing.median,
        baseline: 'nur Zeilen lesen',
        goal: 3,
      },
    ],
    notes: [`Beim ersten Buchstaben werden die Namen einmal umgeschrieben: ${search.first.toFixed(0)} ms.`],
  };
}

function searching(): { plain: number; folding: number; first: number } {
  const texts = rows.map(([family, given, , list, , , email]) => `${family}, ${given}\n${list}\n${email}`);
  const begin = performance.now();
  const folded = texts.map(searchTextOf);
  const first = performance.now() - begin;
  // Kept, as the folded ones are.
  const small = texts.map((text) => text.toLocaleLowerCase('de'));
  const typed = ['oezturk', 'kilic emre', 'nguyen', 'djordjevic', 'al ayad', 'm4711'].flatMap((name) =>
    Array.from(name, (_, at) => name.slice(0, at + 1)),
  );
  for (let warmUp = 0; warmUp < 20; warmUp++) for (const search of typed) folded.filter(finding(search));
  // Of each search the median of its rounds, so that a slow moment of the machine counts for nothing; of these the p95.
  const medians = typed.map((search) => {
    const wanted = search.toLocaleLowerCase('de').trim().split(' ');
    const times = { plain: [] as number[], folding: [] as number[] };
    for (let round = 0; round < 30; round++) {
      timed(times.plain, () => small.filter((text) => wanted.every((one) => text.includes(one))));
      timed(times.folding, () => folded.filter(finding(search)));
    }
    return { plain: timingOf(times.plain).median, folding: timingOf(times.folding).median };
  });
  const p95 = (of: 'plain' | 'folding') =>
    percentileOf(
      medians.map((one) => one[of]),
      95,
    );
  return { plain: p95('plain'), folding: p95('folding'), first };
}

function timed(into: number[], work: () => unknown): void {
  const start = performance.now();
  work();
  into.push(performance.now() - start);
}

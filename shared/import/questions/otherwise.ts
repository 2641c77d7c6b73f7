import { signsOf } from '../../domain/sameWords.ts';
import type { Section } from './sections.ts';
import { asks, type Known } from './signs.ts';

/** Each point of a list without numbers, where it asks. */
export function bulletsIn(rows: readonly string[]): Section[] {
  const sections: Section[] = [];
  for (const row of rows) {
    const [, words] = bullet.exec(row) ?? [];
    if (words !== undefined)
      sections.push({ kind: 'numbered', numbers: [sections.length + 1], isNamed: false, rows: [words] });
    else sections.at(-1)?.rows.push(row);
  }
  return sections.filter((section) => section.rows.some(asks));
}

const bullet = /^[-–•·*▪◦]\s+(.+)$/u;

/** Answers that count as few do: "1 – …", "A1: …", "a) …", at least two of them one after the other. */
export function rareNumbersIn(rows: readonly string[]): Section[] {
  for (const form of [/^(\d{1,2})\s+[–-]\s+(.*)$/u, /^A(\d{1,2})\s*[:.)]\s*(.*)$/u, /^([a-o])\)\s*(.*)$/u]) {
    const sections: Section[] = [];
    for (const row of rows) {
      const [, sign = '', rest = ''] = form.exec(row) ?? [];
      const number = /[a-o]/u.test(sign) ? letters.indexOf(sign) + 1 : Number(sign);
      const next = sections.length + 1;
      if (sign !== '' && number === next)
        sections.push({ kind: 'answer', numbers: [number], isNamed: true, rows: [rest] });
      else sections.at(-1)?.rows.push(row);
    }
    if (sections.length > 1) return sections;
  }
  return [];
}

const letters = 'abcdefghijklmno';

/** More lines than a question has. */
const longest = 12;

/** What stands below each question that is there already, where its words stand above, without a number. */
export function quotedIn(rows: readonly string[], known: readonly Known[]): Section[] {
  const sections: Section[] = [];
  let at = 0;
  while (at < rows.length) {
    const found = known.flatMap(({ number, text }) => {
      const length = rowsThatSay(rows, at, signsOf(text));
      return length > 0 ? [{ number, length }] : [];
    })[0];
    if (found) sections.push({ kind: 'answer', numbers: [found.number], isNamed: true, rows: [] });
    else sections.at(-1)?.rows.push(rows[at] ?? '');
    at += found?.length ?? 1;
  }
  return sections;
}

/** How many rows from there on say it together; 0 where they do not. */
function rowsThatSay(rows: readonly string[], at: number, sought: string): number {
  let said = '';
  if (sought === '') return 0;
  for (let length = 1; length <= longest; length += 1) {
    said += signsOf(rows[at + length - 1] ?? '');
    if (said === '' || !sought.startsWith(said)) return 0;
    if (said === sought) return length;
  }
  return 0;
}

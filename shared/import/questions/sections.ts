import { announcesQuestion } from './captions.ts';
import type { Mark } from './mark.ts';
import { marksIn } from './marks.ts';
import { asks, isKnown, type Known } from './signs.ts';

/** What stands under one number, or under several that are answered together. */
export type Section = Pick<Mark, 'kind' | 'numbers' | 'isNamed'> & { rows: string[] };

/**
 * What stands under each number; what comes before the first one is no more than a greeting, and what a chapter says that is
 * no question ("I. Vorbemerkung") belongs to none.
 */
export function sectionsIn(rows: readonly string[], known: readonly Known[]): Section[] {
  const marks = marksIn(rows, known.length > 0);
  const points = listedIn(rows, marks, known);
  const roles = rolesOf(rows, marks, known);
  const sections: Section[] = [];
  for (const [at, row] of rows.entries()) {
    const mark = points.has(at) ? undefined : marks.get(at);
    const role = mark && roles(at, mark);
    if (mark && role === 'section') sections.push({ ...mark, rows: [mark.rest] });
    else if (role === 'chapter')
      sections.push({ kind: 'numbered', numbers: [], isNamed: false, rows: [row] });
    else if (!announcesQuestion(row)) sections.at(-1)?.rows.push(row);
  }
  return sections.filter(({ numbers }) => numbers.length > 0);
}

/** The points of lists below a number that a colon announces: they count from 1 anew, and end where a number comes again. */
function listedIn(
  rows: readonly string[],
  marks: ReadonlyMap<number, Mark>,
  known: readonly Known[],
): ReadonlySet<number> {
  const points = new Set<number>();
  const [first] = marks.keys();
  let last = 0;
  for (const [at, { isNamed, numbers, rest }] of marks) {
    const [number = 0] = numbers;
    const begins = number === 1 && at !== first && rows[at - 1]?.endsWith(':');
    const mayBe = !isNamed && !asks(rest) && !isKnown(rest, known);
    const isPoint = mayBe && (last > 0 ? number === last + 1 : begins === true);
    last = isPoint ? number : 0;
    if (isPoint) points.add(at);
  }
  return points;
}

type Role = 'section' | 'chapter' | 'text';

/**
 * What a mark is. Where questions or answers are named, a number alone is a question if it asks, is there already, or stands
 * before its own answer; else it is a chapter before them and a point of a list below them.
 */
function rolesOf(
  rows: readonly string[],
  marks: ReadonlyMap<number, Mark>,
  known: readonly Known[],
): (at: number, mark: Mark) => Role {
  const spots = [...marks.keys()];
  const indices = new Map(spots.map((at, index) => [at, index]));
  const firstNamed = spots.find((at) => marks.get(at)?.isNamed);
  return (at, { isNamed, isRoman, numbers: [number], rest }) => {
    if (isNamed || firstNamed === undefined) return 'section';
    const index = indices.get(at) ?? 0;
    const next = spots[index + 1] ?? rows.length;
    if (isKnown(rest, known) || rows.slice(at, next).some(asks)) return 'section';
    const isOther = isRoman || chapter.test(rest) || known.some((one) => one.number === number);
    if (at < firstNamed) return isOther ? 'chapter' : 'section';
    if (chapter.test(rest) && isRoman) return 'chapter';
    const before = marks.get(spots[index - 1] ?? -1);
    const follower = marks.get(next);
    const isBetween = before?.kind === 'answer' && follower?.kind === 'answer';
    return isBetween && follower.numbers[0] === number ? 'section' : 'text';
  };
}

const chapter =
  /^(?:vor|schluss|nach|ein)?(?:bemerkung|leitung|wort)|^(?:be)?antwort|^stellungnahme|^allgemein|^sachverhalt|^sachstand|^hintergrund|^anfrage|^fazit|^zusammenfassung|^fragen?(?!\p{L})/iu;

import { law } from '../../shared/law.ts';
import { codeOf, type Source } from './source.ts';

/** Not the start of a path in a drawing, nor part of a longer name, number or digest. */
const rule = /(?<![\w.#/+=-])[RM]\d{1,2}[a-z]?(?![\w/+=]|[.-]\d)/g;
const drawing = /\bd=(?:"[^"]*"|'[^']*')/g;

/** Each rule number that is cited and that shared/law.ts does not know. */
export const unknownRules = (sources: readonly Source[]): string[] =>
  sources.flatMap(({ file, text }) =>
    [...new Set(text.replaceAll(drawing, '').match(rule))]
      .filter((number) => !Object.hasOwn(law, number))
      .map((number) => `${file} cites ${number}. What it says belongs to shared/law.ts.`),
  );

const paragraph = /§ (\d+[a-z]?)(?: (?:Abs\.|Absatz) (\d+))? (?:GO NRW|Gemeindeordnung)/g;

/** Each paragraph of the Gemeindeordnung that a German text cites and on which no rule rests. */
export const unknownParagraphs = (sources: readonly Source[]): string[] =>
  sources.flatMap((source) =>
    [...new Set(paragraphsIn(source))]
      .filter((cited) => !norms.some((norm) => norm === cited || norm.startsWith(`${cited} `)))
      .map(
        (cited) => `${source.file} cites ${cited} GO NRW. A rule that rests on it belongs to shared/law.ts.`,
      ),
  );

const norms = Object.values(law).flatMap(({ norm }) => norm.match(/§ \d+[a-z]?(?: Abs\. \d+)?/g) ?? []);

function paragraphsIn(source: Source): string[] {
  const text = codeOf(source).replaceAll('&nbsp;', ' ').replaceAll(/\s+/g, ' ');
  return [...text.matchAll(paragraph)].map(([, number, part]) =>
    part === undefined ? `§ ${number}` : `§ ${number} Abs. ${part}`,
  );
}

import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { plainText } from '../domain/richText.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { at, type Found } from './check.ts';
import { quoted, type Row, rowsOf, withoutQuotes } from './texts.ts';

/** Slips of the pen and what official German avoids (M8). */
export const styleChecks = (facts: MeetingFacts): Found[] => {
  const titles = new Set(facts.items.map(({ title }) => title.toLocaleLowerCase('de')));
  return [
    ...rowsOf(facts).flatMap((row) => [
      ...doubledWords(row),
      ...spacing(row),
      ...placeholders(row),
      ...(row.from === 'text' ? [...directSpeech(row, titles), ...firstPerson(row)] : []),
    ]),
    ...facts.items.flatMap((item) => captionsWithoutText(item, facts)),
  ];
};

const quote = (
  code: 'DOUBLED_WORD' | 'DIRECT_SPEECH' | 'FIRST_PERSON' | 'PLACEHOLDER',
  { item }: Row,
  words: string,
) => ({
  code,
  place: at('protokoll', item.id),
  about: [words.toLocaleLowerCase('de').slice(0, 60)],
  words: shortened(words),
});

const shortened = (words: string): string => (words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words);

/** "…, die die Anträge stellen" is often right. */
const mayDouble = new Set(['die', 'der', 'das', 'den', 'dem', 'sie', 'was']);

const doubledWords = (row: Row): Found[] =>
  [...row.row.matchAll(/(?<![\p{L}\p{N}-])(\p{L}{2,})[ \u{A0}]+\1(?![\p{L}\p{N}-])/giu)].map(
    ({ 1: word = '' }) => ({
      ...quote('DOUBLED_WORD', row, `${word} ${word.toLocaleLowerCase('de')}`),
      severity: mayDouble.has(word.toLocaleLowerCase('de')) ? 'hint' : 'warning',
    }),
  );

const longestName = 6;
const introducesName =
  /(?:punkt\p{L}*|TOP|titel|thema|motto|frage|namen|projekt\p{L}*|konzept\p{L}*|antrag\p{L}*|vorlage\p{L}*)[\s\d.]*$/iu;
const introducesSpeech =
  /(?:sagt|sagte|fragt|fragte|erklärt|erklärte|meint|antwortet|ruft|wörtlich)(?:\s\p{L}+){0,3}\s*[:,]\s*$/iu;

/** A quotation that is no title or name; declarations for the record are given in their own words, so a hint. */
const directSpeech = (row: Row, titles: ReadonlySet<string>): Found[] =>
  [...row.row.matchAll(quoted)]
    .filter(({ 0: words, index }) => {
      const before = row.row.slice(0, index);
      if (introducesSpeech.test(before)) return true;
      const inner = words.slice(1, -1);
      const isName = introducesName.test(before) || titles.has(inner.toLocaleLowerCase('de'));
      return !isName && (inner.match(/\p{L}+/gu) ?? []).length > longestName;
    })
    .map(({ 0: words }) => quote('DIRECT_SPEECH', row, words.slice(1, -1)));

function firstPerson(row: Row): Found[] {
  const [word] = withoutQuotes(row.row).match(/(?<![\p{L}\p{N}-])(?:ich|wir)(?![\p{L}\p{N}-])/iu) ?? [];
  return word === undefined ? [] : [quote('FIRST_PERSON', row, word)];
}

function spacing({ item, row }: Row): Found[] {
  const place = at('protokoll', item.id);
  const [, sign] = /\p{L} +([,;:!?.])(?=\s|$)/u.exec(row) ?? [];
  return [
    ...(/\S {2,}\S/.test(row) ? [{ code: 'SPACING', place, about: ['blank'], sign: '' } as const] : []),
    ...(sign === undefined ? [] : [{ code: 'SPACING', place, about: [sign], sign } as const]),
  ];
}

const placeholder =
  /(?<![\p{L}\p{N}])(?:X{2,}|x{3,}|TODO|tbd)(?![\p{L}\p{N}])|\?{2,}|\[\s*(?:…|\.{2,}|_+|\?+|X+)?\s*\]|(?<!\p{L})N\. ?N\.|_{3,}|(?<=^|\s)(?:…|\.{3})(?=\s|$)/iu;

function placeholders(row: Row): Found[] {
  const [words] = placeholder.exec(row.row) ?? [];
  return words === undefined ? [] : [quote('PLACEHOLDER', row, words)];
}

const caption =
  /^(?:(?:geänderter |folgender )?beschluss(?:vorschlag)?|empfehlung|(?:abstimmungs)?ergebnis|abstimmung|antrag|begründung|stellungnahme|antwort|drucksachennummer|beratungsgrundlage|anlagen?|sitzungspause)\s*:$/i;

/** "Beschluss:" with nothing behind it; at the end of a text a stored resolution may follow. */
function captionsWithoutText(item: NumberedItem, { minutes }: MeetingFacts): Found[] {
  const { text, resolutions = [] } = minutes.get(item.id) ?? {};
  const rows = (text ? plainText(text) : '').split('\n').filter((row) => row.trim() !== '');
  return rows
    .filter((row, index) => {
      const next = rows[index + 1];
      if (!caption.test(row.trim())) return false;
      return next === undefined ? resolutions.length === 0 : caption.test(next.trim());
    })
    .map((row) => ({
      code: 'CAPTION_WITHOUT_TEXT',
      place: at('protokoll', item.id),
      about: [row.trim()],
      words: row.trim(),
    }));
}

import type { NumberedItem } from '../domain/meeting/agenda.ts';
import { plainText } from '../domain/richText.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';

/** A paragraph as it is printed at an item. */
export type Row = { item: NumberedItem; from: 'text' | 'resolution'; row: string };

/** Every paragraph of texts and resolutions, in the order of the agenda. */
export const rowsOf = ({ items, minutes }: Pick<MeetingFacts, 'items' | 'minutes'>): Row[] =>
  items.flatMap((item) => {
    const { text, resolutions = [] } = minutes.get(item.id) ?? {};
    const split = (from: Row['from'], said: string): Row[] =>
      said === '' ? [] : said.split('\n').map((row) => ({ item, from, row }));
    return [
      ...split('text', text ? plainText(text) : ''),
      ...resolutions.flatMap((one) => [
        ...split('resolution', plainText(one.text)),
        ...split('resolution', one.resultNote),
      ]),
    ];
  });

/** A dot after a number or an abbreviation ends no sentence. */
const sentenceEnd =
  /(?<=(?<!\d|\b(?:Dr|Prof|Nr|Abs|Ziff|bzw|ca|usw|Str|St|z|B|u|a|d|h|N))[.!?][“"»)]?)\s+(?=[\p{Lu}„"])/u;

export const sentencesOf = (row: string): string[] => row.split(sentenceEnd);

/** Without what stands in quotation marks: those words are somebody else's. */
export const withoutQuotes = (row: string): string => row.replaceAll(quoted, '„“');

export const quoted = /„[^„“”]*[“”]|"[^"]*"|»[^»«]*«/g;

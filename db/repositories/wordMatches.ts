import { type RawBuilder, sql } from 'kysely';
import { isWithin } from '../../shared/domain/paper/search.ts';
import { spellings } from '../../shared/domain/paper/spellings.ts';
import { forms } from '../../shared/domain/paper/wordForms.ts';

/** Words are looked for in what papers say, in what items of agendas and their resolutions do, or beside the titles of items. */
export type WordIndex = 'paper' | 'item' | 'item_line';

/** In the language of the index: where a text has a word that begins so, or holds it ("*haus"). */
export const beginningIn = (index: WordIndex, word: string): RawBuilder<string> =>
  isWithin(word)
    ? sql<string>`(select coalesce(group_concat('"' || term || '"', ' OR '), '""') from (
        select term from ${sql.table(`${index}_terms`)}
        where ${sql.join(forms(word).map(termSays), sql` or `)} limit ${mostTerms}))`
    : sql<string>`${formsOf(word)
        .map((form) => `"${form}"*`)
        .join(' OR ')}`;

/** The same for whole words. */
export const wholeIn = (word: string): string =>
  formsOf(word)
    .map((form) => `"${form}"`)
    .join(' OR ');

/** Forms of a word have none of the signs of the index. */
const formsOf = (word: string): string[] => [...new Set(spellings(word).flatMap(forms))];

const termSays = (form: string) => sql`term like ${`%${form}%`}`;

/** Words of the index that are asked for at once. */
const mostTerms = 500;

/** The numbers of items that say a word. */
export const itemsSaying = (word: string): RawBuilder<number> =>
  sql<number>`select rowid from item_words where item_words match ${beginningIn('item', word)}
    union select rowid from item_line_words where item_line_words match ${beginningIn('item_line', word)}`;

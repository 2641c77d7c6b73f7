import type { BareShelf, Shelf } from './shelf.ts';
import { dispatchShelves } from './register/dispatch.ts';
import { historyShelves } from './register/history.ts';
import { meetingShelves } from './register/meetings.ts';
import { officeShelves } from './register/office.ts';
import { paperShelves } from './register/papers.ts';
import { peopleShelves } from './register/people.ts';

/** Every table of the data file with every column of it, in the order in which a reader looks for themselves. */
export const register = {
  ...peopleShelves,
  ...meetingShelves,
  ...paperShelves,
  ...dispatchShelves,
  ...officeShelves,
  ...historyShelves,
};
export type Table = keyof typeof register;

/**
 * The words of texts as the search keeps them: they come and go with these, and say nothing that does not stand there. So
 * begin the names of the tables.
 */
export const searchWords = [
  'paper_words',
  'paper_head',
  'paper_terms',
  'item_words',
  'item_line_words',
  'item_terms',
  'item_line_terms',
];

export const isSearchWords = (table: string): boolean =>
  searchWords.some((name) => table === name || table.startsWith(`${name}_`));

const isPersonal = (shelf: Shelf | BareShelf): shelf is Shelf => 'personal' in shelf;

export type PersonalShelf = Shelf & { table: Table };
/** The tables with something personal. What files say is read beside their bytes. */
export const personalShelves: readonly PersonalShelf[] = (
  Object.entries(register) as [Table, Shelf | BareShelf][]
).flatMap(([table, shelf]) => (isPersonal(shelf) ? [{ table, ...shelf }] : []));

/** Of rows that were deleted or are as they were before: the same columns, told as what they are. */
export type PackedShelf = PersonalShelf;
export const wasteShelf = (shelf: PersonalShelf): PackedShelf => ({
  ...shelf,
  label: `${shelf.label} (im Papierkorb)`,
});
export const pastShelf: PackedShelf = {
  table: 'past_state',
  ...register.past_state,
  personal: { ...register.past_state.personal, before: 'Stand davor' },
};

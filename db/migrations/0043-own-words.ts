/** Words that an office knows and the dictionary does not. */
export const ownWords = `
create table own_word (
  word text primary key check (word <> '')
) strict;
`;

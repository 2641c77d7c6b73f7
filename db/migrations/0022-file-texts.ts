/**
 * What files say was read too narrowly: comments, fields, bookmarks, headers and the like were left out. What was read
 * so is read anew, and until then told as not searched. A later program that reads more does the same with the state.
 */
export const fileTexts = `
create table kept_text as select * from file_text;
drop table file_text;
create table file_text (
  sha256 text primary key references file on delete cascade,
  state text not null check (state in
    ('read', 'partly', 'readBefore', 'encrypted', 'tooLarge', 'tooSlow', 'unknownFormat', 'withoutText')),
  text text not null,
  unseen text not null
) strict;
insert into file_text
  select sha256, iif(state in ('read', 'withoutText'), 'readBefore', state), text, unseen from kept_text;
drop table kept_text;
create index file_text_read_before on file_text (sha256) where state = 'readBefore';
`;

import { richWords } from './0029-folded-words.ts';

const itemWords = (item: string) => `searchable(concat_ws(' ', ${item}.title, ${item}.public_title,
  ${item}.paper_reference, ${item}.presenter,
  (select group_concat(concat_ws(' ', part, mover, ${richWords('resolution.text')}, printed_result, public_wording), ' '
    order by position) from resolution where item_id = ${item}.id)))`;

const ofItem = (id: string) => `(select id from item_said where item_id = ${id})`;
const resolutionSays = (id: string) => `
  update item_words set said = (select ${itemWords('agenda_item')} from agenda_item where id = ${id})
    where rowid = ${ofItem(id)} and exists (select 1 from agenda_item where id = ${id});`;

/**
 * What items of agendas and what was decided at them say, for the search over meetings and papers: each has a row in
 * \`item_said\`, and its words under that row's number. Triggers hold them, whoever writes.
 */
export const wordsOfItems = `
create table item_said (
  id integer primary key,
  item_id text not null unique references agenda_item on delete cascade
) strict;
create virtual table item_words using fts5(said, content='', contentless_delete=1, detail=full, prefix='2 3',
  tokenize="unicode61 remove_diacritics 2");
create virtual table item_terms using fts5vocab(item_words, row);

insert into item_said (item_id) select id from agenda_item;
insert into item_words (rowid, said) select item_said.id, ${itemWords('agenda_item')}
  from agenda_item join item_said on item_said.item_id = agenda_item.id;

create trigger item_said_ends after delete on item_said begin
  delete from item_words where rowid = old.id;
end;
create trigger item_speaks after insert on agenda_item begin
  insert into item_said (item_id) values (new.id);
  insert into item_words (rowid, said) values (${ofItem('new.id')}, ${itemWords('new')});
end;
create trigger item_says after update of title, public_title, paper_reference, presenter on agenda_item begin
  update item_words set said = ${itemWords('new')} where rowid = ${ofItem('new.id')};
end;
create trigger resolution_speaks after insert on resolution begin ${resolutionSays('new.item_id')}
end;
create trigger resolution_says after update of text, part, mover, printed_result, public_wording on resolution
begin ${resolutionSays('new.item_id')}
end;
create trigger resolution_ends after delete on resolution begin ${resolutionSays('old.item_id')}
end;
`;

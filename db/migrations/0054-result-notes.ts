import { richWords } from './0029-folded-words.ts';

/** As db/migrations/0041-elections.ts has it, and what is said after the result. */
const electionWords = `(select group_concat(atom, ' ' order by id) from json_tree(resolution.election)
    where type = 'text' and key in ('post', 'ballotAskedBy', 'tellers', 'name', 'proposedBy', 'drawnBy'))`;
const itemWords = (item: string) => `searchable(concat_ws(' ', ${item}.title, ${item}.public_title,
  ${item}.paper_reference, ${item}.presenter,
  (select concat_ws(' ', ${richWords('item_text.text')}) from item_text where item_id = ${item}.id),
  (select group_concat(concat_ws(' ', part, mover, ${richWords('resolution.text')}, ${electionWords}, printed_result,
    result_note, public_wording), ' ' order by position) from resolution where item_id = ${item}.id)))`;

const ofItem = (id: string) => `(select id from item_said where item_id = ${id})`;
const itemSays = (id: string) => `begin
  update item_words set said = (select ${itemWords('agenda_item')} from agenda_item where id = ${id})
    where rowid = ${ofItem(id)} and exists (select 1 from agenda_item where id = ${id});
end;`;

/** What is said after a result; the search finds it. No row has it yet: what is indexed stays. */
export const resultNotes = `
alter table resolution add column result_note text not null default '';

drop trigger item_speaks;
drop trigger item_says;
drop trigger minutes_speak;
drop trigger minutes_say;
drop trigger minutes_end;
drop trigger resolution_speaks;
drop trigger resolution_says;
drop trigger resolution_ends;
create trigger item_speaks after insert on agenda_item begin
  insert into item_said (item_id) values (new.id);
  insert into item_words (rowid, said) values (${ofItem('new.id')}, ${itemWords('new')});
end;
create trigger item_says after update of title, public_title, paper_reference, presenter on agenda_item begin
  update item_words set said = ${itemWords('new')} where rowid = ${ofItem('new.id')};
end;
create trigger minutes_speak after insert on item_text ${itemSays('new.item_id')}
create trigger minutes_say after update of text on item_text ${itemSays('new.item_id')}
create trigger minutes_end after delete on item_text ${itemSays('old.item_id')}
create trigger resolution_speaks after insert on resolution ${itemSays('new.item_id')}
create trigger resolution_says after update of text, part, mover, election, printed_result, result_note, public_wording
on resolution ${itemSays('new.item_id')}
create trigger resolution_ends after delete on resolution ${itemSays('old.item_id')}
`;

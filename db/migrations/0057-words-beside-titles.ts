/** What stands below a title, who answers for an item and presents it, its papers, and what happened there beside its matter. */
const lineWords = (item: string) => `(select searchable(concat_ws(' ', subtitle, department, paper_title,
  (select group_concat(atom, ' ') from json_tree(further_papers) where type = 'text'),
  (select group_concat(words, ' ') from incident where item_id = agenda_item.id)))
  from agenda_item where id = ${item})`;

const linesSay = (item: string) => `begin
  update item_line_words set said = ${lineWords(item)}
    where rowid = (select id from item_said where item_id = ${item}) and exists (select 1 from agenda_item where id = ${item});
end;`;

/**
 * The search finds the lines below a title, offices, further papers and Vermerke. They have an index of their own, so that
 * a Vermerk does not write the words of long minutes anew.
 */
export const wordsBesideTitles = `
create virtual table item_line_words using fts5(said, content='', contentless_delete=1, detail=full, prefix='2 3',
  tokenize="unicode61 remove_diacritics 2");
create virtual table item_line_terms using fts5vocab(item_line_words, row);
insert into item_line_words (rowid, said) select item_said.id, ${lineWords('item_said.item_id')} from item_said;

create trigger item_lines_speak after insert on item_said begin
  insert into item_line_words (rowid, said) values (new.id, ${lineWords('new.item_id')});
end;
create trigger item_lines_end after delete on item_said begin
  delete from item_line_words where rowid = old.id;
end;
create trigger item_lines_say after update of subtitle, department, paper_title, further_papers on agenda_item
${linesSay('new.id')}
create trigger incident_speaks after insert on incident ${linesSay('new.item_id')}
create trigger incident_says after update of words on incident ${linesSay('new.item_id')}
create trigger incident_ends after delete on incident ${linesSay('old.item_id')}
`;

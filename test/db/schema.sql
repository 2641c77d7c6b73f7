CREATE TRIGGER attachment_says after update of title on attachment when new.paper_id is not null begin
  update paper_words set said = searchable(concat_ws(' ', new.title, new.file_name,
  (select text from file_text where file_text.sha256 = new.sha256))) where rowid = (select id from paper_said where attachment_id = new.id);
end;

CREATE TRIGGER attachment_speaks after insert on attachment when new.paper_id is not null begin
  insert into paper_said (paper_id, attachment_id) values (new.paper_id, new.id);
  insert into paper_words (rowid, said) values ((select id from paper_said where attachment_id = new.id), searchable(concat_ws(' ', new.title, new.file_name,
  (select text from file_text where file_text.sha256 = new.sha256))));
end;

CREATE TRIGGER attendee_is_the_only_stand_in before insert on attendee
  when new.substitutes_for is not null and exists (
    select 1 from attendee as other
    where other.meeting_id = new.meeting_id and other.substitutes_for = new.substitutes_for
      and not exists (select 1 from stay where stay.attendee_id = other.id)
  ) begin
  select raise(abort, 'a seat has one stand-in at a time');
end;

CREATE TRIGGER attendee_stays_the_only_stand_in before update on attendee
  when new.substitutes_for is not null and new.substitutes_for is not old.substitutes_for and exists (
    select 1 from attendee as other
    where other.meeting_id = new.meeting_id and other.substitutes_for = new.substitutes_for and other.id <> new.id
      and not exists (select 1 from stay where stay.attendee_id = other.id)
  ) begin
  select raise(abort, 'a seat has one stand-in at a time');
end;

CREATE TRIGGER audit_entry_is_kept before delete on audit_entry begin
  select raise(abort, 'audit entries are never removed');
end;

CREATE TRIGGER audit_entry_stays before update on audit_entry begin
  select raise(abort, 'audit entries are never changed');
end;

CREATE TRIGGER delegation_ends_once before update on delegation when old.revoked_at is not null begin
  select raise(abort, 'a delegation ends once');
end;

CREATE TRIGGER delegation_is_kept before delete on delegation begin
  select raise(abort, 'a delegation is kept');
end;

CREATE TRIGGER delegation_stays before update of id, chair_id, deputy_id, key_id, chair_key_id, statement, signature, received_at
  on delegation begin
  select raise(abort, 'a delegation does not change');
end;

CREATE TRIGGER file_part_fits before insert on file_part
  when length(new.bytes) is not
    (select min(1048576, size - new.position * 1048576) from file where sha256 = new.sha256) begin
  select raise(abort, 'a part is as long as its place in the file asks');
end;

CREATE TRIGGER file_part_goes_with_its_file before delete on file_part
  when exists (select 1 from file where sha256 = old.sha256) begin
  select raise(abort, 'files are never changed');
end;

CREATE TRIGGER file_part_stays before update on file_part begin
  select raise(abort, 'files are never changed');
end;

CREATE TRIGGER file_says after update of text on file_text begin
  delete from paper_words where rowid in (select paper_said.id from attachment
    join paper_said on paper_said.attachment_id = attachment.id where attachment.sha256 = new.sha256);
  insert into paper_words (rowid, said) select paper_said.id, searchable(concat_ws(' ', attachment.title, attachment.file_name,
  (select text from file_text where file_text.sha256 = attachment.sha256)))
    from attachment join paper_said on paper_said.attachment_id = attachment.id
    where attachment.sha256 = new.sha256;
end;

CREATE TRIGGER file_stays before update on file begin
  select raise(abort, 'files are never changed');
end;

CREATE TRIGGER frozen_facts_stay before update of facts on document
  when old.facts is not null begin
  select raise(abort, 'frozen facts are never changed');
end;

CREATE TRIGGER incident_ends after delete on incident begin
  update item_line_words set said = (select searchable(concat_ws(' ', subtitle, department, paper_title,
  (select group_concat(atom, ' ') from json_tree(further_papers) where type = 'text'),
  (select group_concat(words, ' ') from incident where item_id = agenda_item.id)))
  from agenda_item where id = old.item_id)
    where rowid = (select id from item_said where item_id = old.item_id) and exists (select 1 from agenda_item where id = old.item_id);
end;

CREATE TRIGGER incident_says after update of words on incident begin
  update item_line_words set said = (select searchable(concat_ws(' ', subtitle, department, paper_title,
  (select group_concat(atom, ' ') from json_tree(further_papers) where type = 'text'),
  (select group_concat(words, ' ') from incident where item_id = agenda_item.id)))
  from agenda_item where id = new.item_id)
    where rowid = (select id from item_said where item_id = new.item_id) and exists (select 1 from agenda_item where id = new.item_id);
end;

CREATE TRIGGER incident_speaks after insert on incident begin
  update item_line_words set said = (select searchable(concat_ws(' ', subtitle, department, paper_title,
  (select group_concat(atom, ' ') from json_tree(further_papers) where type = 'text'),
  (select group_concat(words, ' ') from incident where item_id = agenda_item.id)))
  from agenda_item where id = new.item_id)
    where rowid = (select id from item_said where item_id = new.item_id) and exists (select 1 from agenda_item where id = new.item_id);
end;

CREATE TRIGGER interim_says after update of interim on inquiry when new.interim is not old.interim begin
  update paper_words set said = (select searchable(concat_ws(' ', paper.number, paper.type_label, paper.subject,
  paper.unit, 
  (select group_concat(atom, ' ') from json_tree(paper.movers) where type = 'text' and key is not 'kind'), 
  strftime('%d.%m.%Y', paper.date),
  case substr(paper.date, 6, 2)
    when '01' then 'Januar' when '02' then 'Februar' when '03' then 'März' when '04' then 'April'
    when '05' then 'Mai' when '06' then 'Juni' when '07' then 'Juli' when '08' then 'August'
    when '09' then 'September' when '10' then 'Oktober' when '11' then 'November' else 'Dezember' end,
  paper.legal_basis, 
  (select group_concat(atom, ' ') from json_tree(paper.reporters) where type = 'text' and key is not 'kind'), 
  (select group_concat(atom, ' ') from json_tree(paper.products) where type = 'text' and key is not 'kind'),
  
  (select group_concat(atom, ' ') from json_tree(paper.signatory) where type = 'text' and key is not 'kind'), 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(paper.proposals)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(paper.proposals) where key in ('text', 'alt') and path like '%.attrs'), 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(paper.reasoning)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(paper.reasoning) where key in ('text', 'alt') and path like '%.attrs'),
  (select interim from inquiry where paper_id = paper.id))) from paper where id = new.paper_id)
  where rowid = (select id from paper_said where paper_id = new.paper_id and question_id is null and attachment_id is null);
end;

CREATE TRIGGER interim_speaks after insert on inquiry when new.interim <> '' begin
  update paper_words set said = (select searchable(concat_ws(' ', paper.number, paper.type_label, paper.subject,
  paper.unit, 
  (select group_concat(atom, ' ') from json_tree(paper.movers) where type = 'text' and key is not 'kind'), 
  strftime('%d.%m.%Y', paper.date),
  case substr(paper.date, 6, 2)
    when '01' then 'Januar' when '02' then 'Februar' when '03' then 'März' when '04' then 'April'
    when '05' then 'Mai' when '06' then 'Juni' when '07' then 'Juli' when '08' then 'August'
    when '09' then 'September' when '10' then 'Oktober' when '11' then 'November' else 'Dezember' end,
  paper.legal_basis, 
  (select group_concat(atom, ' ') from json_tree(paper.reporters) where type = 'text' and key is not 'kind'), 
  (select group_concat(atom, ' ') from json_tree(paper.products) where type = 'text' and key is not 'kind'),
  
  (select group_concat(atom, ' ') from json_tree(paper.signatory) where type = 'text' and key is not 'kind'), 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(paper.proposals)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(paper.proposals) where key in ('text', 'alt') and path like '%.attrs'), 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(paper.reasoning)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(paper.reasoning) where key in ('text', 'alt') and path like '%.attrs'),
  (select interim from inquiry where paper_id = paper.id))) from paper where id = new.paper_id)
  where rowid = (select id from paper_said where paper_id = new.paper_id and question_id is null and attachment_id is null);
end;

CREATE TRIGGER item_lines_end after delete on item_said begin
  delete from item_line_words where rowid = old.id;
end;

CREATE TRIGGER item_lines_say after update of subtitle, department, paper_title, further_papers on agenda_item
begin
  update item_line_words set said = (select searchable(concat_ws(' ', subtitle, department, paper_title,
  (select group_concat(atom, ' ') from json_tree(further_papers) where type = 'text'),
  (select group_concat(words, ' ') from incident where item_id = agenda_item.id)))
  from agenda_item where id = new.id)
    where rowid = (select id from item_said where item_id = new.id) and exists (select 1 from agenda_item where id = new.id);
end;

CREATE TRIGGER item_lines_speak after insert on item_said begin
  insert into item_line_words (rowid, said) values (new.id, (select searchable(concat_ws(' ', subtitle, department, paper_title,
  (select group_concat(atom, ' ') from json_tree(further_papers) where type = 'text'),
  (select group_concat(words, ' ') from incident where item_id = agenda_item.id)))
  from agenda_item where id = new.item_id));
end;

CREATE TRIGGER item_said_ends after delete on item_said begin
  delete from item_words where rowid = old.id;
end;

CREATE TRIGGER item_says after update of title, public_title, paper_reference, presenter on agenda_item begin
  update item_words set said = searchable(concat_ws(' ', new.title, new.public_title,
  new.paper_reference, new.presenter,
  (select concat_ws(' ', 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(item_text.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(item_text.text) where key in ('text', 'alt') and path like '%.attrs')) from item_text where item_id = new.id),
  (select group_concat(concat_ws(' ', part, mover, 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(resolution.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(resolution.text) where key in ('text', 'alt') and path like '%.attrs'), (select group_concat(atom, ' ' order by id) from json_tree(resolution.election)
    where type = 'text' and key in ('post', 'ballotAskedBy', 'tellers', 'name', 'proposedBy', 'drawnBy')), printed_result,
    result_note, public_wording), ' ' order by position) from resolution where item_id = new.id))) where rowid = (select id from item_said where item_id = new.id);
end;

CREATE TRIGGER item_speaks after insert on agenda_item begin
  insert into item_said (item_id) values (new.id);
  insert into item_words (rowid, said) values ((select id from item_said where item_id = new.id), searchable(concat_ws(' ', new.title, new.public_title,
  new.paper_reference, new.presenter,
  (select concat_ws(' ', 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(item_text.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(item_text.text) where key in ('text', 'alt') and path like '%.attrs')) from item_text where item_id = new.id),
  (select group_concat(concat_ws(' ', part, mover, 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(resolution.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(resolution.text) where key in ('text', 'alt') and path like '%.attrs'), (select group_concat(atom, ' ' order by id) from json_tree(resolution.election)
    where type = 'text' and key in ('post', 'ballotAskedBy', 'tellers', 'name', 'proposedBy', 'drawnBy')), printed_result,
    result_note, public_wording), ' ' order by position) from resolution where item_id = new.id))));
end;

CREATE TRIGGER minutes_end after delete on item_text begin
  update item_words set said = (select searchable(concat_ws(' ', agenda_item.title, agenda_item.public_title,
  agenda_item.paper_reference, agenda_item.presenter,
  (select concat_ws(' ', 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(item_text.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(item_text.text) where key in ('text', 'alt') and path like '%.attrs')) from item_text where item_id = agenda_item.id),
  (select group_concat(concat_ws(' ', part, mover, 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(resolution.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(resolution.text) where key in ('text', 'alt') and path like '%.attrs'), (select group_concat(atom, ' ' order by id) from json_tree(resolution.election)
    where type = 'text' and key in ('post', 'ballotAskedBy', 'tellers', 'name', 'proposedBy', 'drawnBy')), printed_result,
    result_note, public_wording), ' ' order by position) from resolution where item_id = agenda_item.id))) from agenda_item where id = old.item_id)
    where rowid = (select id from item_said where item_id = old.item_id) and exists (select 1 from agenda_item where id = old.item_id);
end;

CREATE TRIGGER minutes_say after update of text on item_text begin
  update item_words set said = (select searchable(concat_ws(' ', agenda_item.title, agenda_item.public_title,
  agenda_item.paper_reference, agenda_item.presenter,
  (select concat_ws(' ', 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(item_text.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(item_text.text) where key in ('text', 'alt') and path like '%.attrs')) from item_text where item_id = agenda_item.id),
  (select group_concat(concat_ws(' ', part, mover, 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(resolution.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(resolution.text) where key in ('text', 'alt') and path like '%.attrs'), (select group_concat(atom, ' ' order by id) from json_tree(resolution.election)
    where type = 'text' and key in ('post', 'ballotAskedBy', 'tellers', 'name', 'proposedBy', 'drawnBy')), printed_result,
    result_note, public_wording), ' ' order by position) from resolution where item_id = agenda_item.id))) from agenda_item where id = new.item_id)
    where rowid = (select id from item_said where item_id = new.item_id) and exists (select 1 from agenda_item where id = new.item_id);
end;

CREATE TRIGGER minutes_speak after insert on item_text begin
  update item_words set said = (select searchable(concat_ws(' ', agenda_item.title, agenda_item.public_title,
  agenda_item.paper_reference, agenda_item.presenter,
  (select concat_ws(' ', 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(item_text.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(item_text.text) where key in ('text', 'alt') and path like '%.attrs')) from item_text where item_id = agenda_item.id),
  (select group_concat(concat_ws(' ', part, mover, 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(resolution.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(resolution.text) where key in ('text', 'alt') and path like '%.attrs'), (select group_concat(atom, ' ' order by id) from json_tree(resolution.election)
    where type = 'text' and key in ('post', 'ballotAskedBy', 'tellers', 'name', 'proposedBy', 'drawnBy')), printed_result,
    result_note, public_wording), ' ' order by position) from resolution where item_id = agenda_item.id))) from agenda_item where id = new.item_id)
    where rowid = (select id from item_said where item_id = new.item_id) and exists (select 1 from agenda_item where id = new.item_id);
end;

CREATE TRIGGER numbered_paper_is_kept before delete on paper
  when old.number is not null begin
  select raise(abort, 'a paper with a number is withdrawn, never removed');
end;

CREATE TRIGGER paper_head_says after update of number, type_label, subject, unit, movers on paper begin
  update paper_head set said = searchable(concat_ws(' ', new.number, new.type_label, new.subject,
  new.unit, 
  (select group_concat(atom, ' ') from json_tree(new.movers) where type = 'text' and key is not 'kind'))) where rowid = (select id from paper_said where paper_id = new.id and question_id is null and attachment_id is null);
end;

CREATE TRIGGER paper_number_stays before update of number on paper
  when old.number is not null and new.number is not old.number begin
  select raise(abort, 'the number of a paper is never changed');
end;

CREATE TRIGGER paper_said_ends after delete on paper_said begin
  delete from paper_words where rowid = old.id;
  delete from paper_head where rowid = old.id;
end;

CREATE TRIGGER paper_says after update of
  number, type_label, subject, unit, movers, date, legal_basis, reporters, products, signatory, proposals, reasoning on paper
begin
  update paper_words set said = searchable(concat_ws(' ', new.number, new.type_label, new.subject,
  new.unit, 
  (select group_concat(atom, ' ') from json_tree(new.movers) where type = 'text' and key is not 'kind'), 
  strftime('%d.%m.%Y', new.date),
  case substr(new.date, 6, 2)
    when '01' then 'Januar' when '02' then 'Februar' when '03' then 'März' when '04' then 'April'
    when '05' then 'Mai' when '06' then 'Juni' when '07' then 'Juli' when '08' then 'August'
    when '09' then 'September' when '10' then 'Oktober' when '11' then 'November' else 'Dezember' end,
  new.legal_basis, 
  (select group_concat(atom, ' ') from json_tree(new.reporters) where type = 'text' and key is not 'kind'), 
  (select group_concat(atom, ' ') from json_tree(new.products) where type = 'text' and key is not 'kind'),
  
  (select group_concat(atom, ' ') from json_tree(new.signatory) where type = 'text' and key is not 'kind'), 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(new.proposals)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(new.proposals) where key in ('text', 'alt') and path like '%.attrs'), 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(new.reasoning)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(new.reasoning) where key in ('text', 'alt') and path like '%.attrs'),
  (select interim from inquiry where paper_id = new.id))) where rowid = (select id from paper_said where paper_id = new.id and question_id is null and attachment_id is null);
end;

CREATE TRIGGER paper_series_grows before update on paper_series
  when new.last_number < old.last_number begin
  select raise(abort, 'a number is never given twice');
end;

CREATE TRIGGER paper_speaks after insert on paper begin
  insert into paper_said (paper_id) values (new.id);
  insert into paper_words (rowid, said) values ((select id from paper_said where paper_id = new.id and question_id is null and attachment_id is null), searchable(concat_ws(' ', new.number, new.type_label, new.subject,
  new.unit, 
  (select group_concat(atom, ' ') from json_tree(new.movers) where type = 'text' and key is not 'kind'), 
  strftime('%d.%m.%Y', new.date),
  case substr(new.date, 6, 2)
    when '01' then 'Januar' when '02' then 'Februar' when '03' then 'März' when '04' then 'April'
    when '05' then 'Mai' when '06' then 'Juni' when '07' then 'Juli' when '08' then 'August'
    when '09' then 'September' when '10' then 'Oktober' when '11' then 'November' else 'Dezember' end,
  new.legal_basis, 
  (select group_concat(atom, ' ') from json_tree(new.reporters) where type = 'text' and key is not 'kind'), 
  (select group_concat(atom, ' ') from json_tree(new.products) where type = 'text' and key is not 'kind'),
  
  (select group_concat(atom, ' ') from json_tree(new.signatory) where type = 'text' and key is not 'kind'), 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(new.proposals)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(new.proposals) where key in ('text', 'alt') and path like '%.attrs'), 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(new.reasoning)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(new.reasoning) where key in ('text', 'alt') and path like '%.attrs'),
  (select interim from inquiry where paper_id = new.id))));
  insert into paper_head (rowid, said) values ((select id from paper_said where paper_id = new.id and question_id is null and attachment_id is null), searchable(concat_ws(' ', new.number, new.type_label, new.subject,
  new.unit, 
  (select group_concat(atom, ' ') from json_tree(new.movers) where type = 'text' and key is not 'kind'))));
end;

CREATE TRIGGER question_says after update of text, unit, answer on question begin
  update paper_words set said = searchable(concat_ws(' ', new.text, new.unit, 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(new.answer)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(new.answer) where key in ('text', 'alt') and path like '%.attrs'))) where rowid = (select id from paper_said where question_id = new.id);
end;

CREATE TRIGGER question_speaks after insert on question begin
  insert into paper_said (paper_id, question_id) values (new.paper_id, new.id);
  insert into paper_words (rowid, said) values ((select id from paper_said where question_id = new.id), searchable(concat_ws(' ', new.text, new.unit, 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(new.answer)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(new.answer) where key in ('text', 'alt') and path like '%.attrs'))));
end;

CREATE TRIGGER released_document_is_kept before delete on document
  when old.state = 'released' begin
  select raise(abort, 'released documents are never removed');
end;

CREATE TRIGGER released_document_stays before update on document
  when old.state = 'released' begin
  select raise(abort, 'released documents are never changed');
end;

CREATE TRIGGER released_file_is_kept before delete on file
  when exists (select 1 from document where sha256 = old.sha256 and state = 'released') begin
  select raise(abort, 'files of released documents are never removed');
end;

CREATE TRIGGER resolution_ends after delete on resolution begin
  update item_words set said = (select searchable(concat_ws(' ', agenda_item.title, agenda_item.public_title,
  agenda_item.paper_reference, agenda_item.presenter,
  (select concat_ws(' ', 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(item_text.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(item_text.text) where key in ('text', 'alt') and path like '%.attrs')) from item_text where item_id = agenda_item.id),
  (select group_concat(concat_ws(' ', part, mover, 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(resolution.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(resolution.text) where key in ('text', 'alt') and path like '%.attrs'), (select group_concat(atom, ' ' order by id) from json_tree(resolution.election)
    where type = 'text' and key in ('post', 'ballotAskedBy', 'tellers', 'name', 'proposedBy', 'drawnBy')), printed_result,
    result_note, public_wording), ' ' order by position) from resolution where item_id = agenda_item.id))) from agenda_item where id = old.item_id)
    where rowid = (select id from item_said where item_id = old.item_id) and exists (select 1 from agenda_item where id = old.item_id);
end;

CREATE TRIGGER resolution_says after update of text, part, mover, election, printed_result, result_note, public_wording
on resolution begin
  update item_words set said = (select searchable(concat_ws(' ', agenda_item.title, agenda_item.public_title,
  agenda_item.paper_reference, agenda_item.presenter,
  (select concat_ws(' ', 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(item_text.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(item_text.text) where key in ('text', 'alt') and path like '%.attrs')) from item_text where item_id = agenda_item.id),
  (select group_concat(concat_ws(' ', part, mover, 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(resolution.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(resolution.text) where key in ('text', 'alt') and path like '%.attrs'), (select group_concat(atom, ' ' order by id) from json_tree(resolution.election)
    where type = 'text' and key in ('post', 'ballotAskedBy', 'tellers', 'name', 'proposedBy', 'drawnBy')), printed_result,
    result_note, public_wording), ' ' order by position) from resolution where item_id = agenda_item.id))) from agenda_item where id = new.item_id)
    where rowid = (select id from item_said where item_id = new.item_id) and exists (select 1 from agenda_item where id = new.item_id);
end;

CREATE TRIGGER resolution_speaks after insert on resolution begin
  update item_words set said = (select searchable(concat_ws(' ', agenda_item.title, agenda_item.public_title,
  agenda_item.paper_reference, agenda_item.presenter,
  (select concat_ws(' ', 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(item_text.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(item_text.text) where key in ('text', 'alt') and path like '%.attrs')) from item_text where item_id = agenda_item.id),
  (select group_concat(concat_ws(' ', part, mover, 
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(resolution.text)
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(resolution.text) where key in ('text', 'alt') and path like '%.attrs'), (select group_concat(atom, ' ' order by id) from json_tree(resolution.election)
    where type = 'text' and key in ('post', 'ballotAskedBy', 'tellers', 'name', 'proposedBy', 'drawnBy')), printed_result,
    result_note, public_wording), ' ' order by position) from resolution where item_id = agenda_item.id))) from agenda_item where id = new.item_id)
    where rowid = (select id from item_said where item_id = new.item_id) and exists (select 1 from agenda_item where id = new.item_id);
end;

CREATE TRIGGER signature_is_kept before delete on signature begin
  select raise(abort, 'signatures are never removed');
end;

CREATE TRIGGER signature_stays before update on signature begin
  select raise(abort, 'signatures are never changed');
end;

CREATE TABLE agenda_item (
  id text primary key,
  version integer not null check (version >= 1),
  meeting_id text not null references meeting on delete cascade,
  parent_id text references agenda_item on delete cascade,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('preliminary', 'item')),
  title text not null check (title <> ''),
  is_public integer not null check (is_public in (0, 1)),
  has_basis integer not null check (has_basis in (0, 1)),
  paper_reference text not null,
  paper_type text not null,
  presenter text not null,
  reading integer check (reading in (1, 2)),
  status text not null check (status in ('onAgenda', 'removed', 'added')),
  fixed_number text
, public_title text not null default '', is_supplement integer not null default 0 check (is_supplement in (0, 1)), approves_meeting_id text references meeting on delete set null, resolution_order_version integer not null default 1
  check (resolution_order_version >= 1), is_heading integer not null default 0 check (is_heading in (0, 1)), own_number text not null default '', subtitle text not null default '', department text not null default '', paper_title text not null default '', further_papers text not null default '[]' check (json_valid(further_papers)), together_with text references agenda_item on delete set null, called_at text check (called_at glob '??:??'), finished_at text check (finished_at glob '??:??')) strict;

CREATE TABLE announced (
  meeting_id text not null references meeting on delete cascade,
  seq integer not null check (seq >= 1),
  scope text not null check (scope in ('all', 'added')),
  document_id text references document,
  dispatch_id text references dispatch,
  content text not null,
  told_at text,
  primary key (meeting_id, seq)
) strict;

CREATE TABLE attachment (
  id text primary key,
  version integer not null check (version >= 1),
  paper_id text references paper on delete cascade,
  item_id text references agenda_item on delete cascade,
  meeting_id text references meeting on delete cascade,
  report_id text references partner_report on delete cascade,
  position integer not null check (position >= 0),
  title text not null check (title <> ''),
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  is_active integer not null check (is_active in (0, 1)),
  is_public integer not null check (is_public in (0, 1)),
  is_listed integer not null check (is_listed in (0, 1)),
  sha256 text not null references file,
  added_at text not null, for_mailing integer not null default 0
  check (for_mailing = 0 or (for_mailing = 1 and meeting_id is not null)),
  check ((paper_id is not null) + (item_id is not null) + (meeting_id is not null) + (report_id is not null) = 1),
  check (report_id is null or is_public = 0)
) strict;

CREATE TABLE attendee (
  id text primary key,
  meeting_id text not null references meeting on delete cascade,
  person_id text not null references person,
  attendance_group text not null check (attendance_group in
    ('members', 'deputies', 'advisory', 'clerk', 'administration', 'guests')),
  status text not null check (status in ('present', 'excused', 'absent')),
  voting_right integer not null check (voting_right in (0, 1)),
  substitutes_for text references person,
  note text not null,
  position integer not null check (position >= 0), version integer not null default 1 check (version >= 1), co_signs integer not null default 0 check (co_signs in (0, 1)), headings text not null default '', is_remote integer not null default 0 check (is_remote in (0, 1)),
  unique (meeting_id, person_id)
) strict;

CREATE TABLE audit_entry (
  seq integer primary key check (seq >= 1),
  at text not null,
  action text not null,
  details text not null check (json_valid(details)),
  previous text not null,
  hash text not null
, "by" text not null default '') strict;

CREATE TABLE body (id text primary key, version integer not null default 1 check (version >= 1), short_name text not null default '', position integer not null default 0 check (position >= 0), standard_agenda_version integer not null default 1
  check (standard_agenda_version >= 1)) strict;

CREATE TABLE body_rules (
  id text primary key,
  body_id text not null references body on delete cascade,
  valid_from text not null check (valid_from glob '????-??-??'),
  name text not null check (name <> ''),
  name_genitive text not null,
  legal_basis text not null,
  statutory_seats integer not null check (statutory_seats between 1 and 500),
  majority text not null check (majority in ('simple', 'absolute', 'twoThirds')),
  tie text not null check (tie in ('rejected', 'chairDecides')),
  signers text not null check (json_valid(signers)),
  minutes_approval text not null check (minutes_approval in ('approve', 'note')),
  numbering text not null check (numbering in ('continuous', 'perPart')),
  style text not null check (json_valid(style)), notice text not null default '{}' check (json_valid(notice)), version integer not null default 1 check (version >= 1), secret_election text not null default 'oneObjection'
  check (secret_election in ('oneFifth', 'oneObjection')), needs_council_majority integer not null default 0
  check (needs_council_majority in (0, 1)), public_notice_title text not null default 'Öffentliche Bekanntmachung'
  check (public_notice_title <> ''), public_notice_signed_by text not null default '', minutes_due_amount integer check (minutes_due_amount between 1 and 365), minutes_due_unit text
  check (minutes_due_unit in ('workdays', 'calendarDays', 'weeks'))
  check ((minutes_due_unit is null) = (minutes_due_amount is null)),
  unique (body_id, valid_from)
) strict;

CREATE TABLE check_override (
  meeting_id text not null references meeting on delete cascade,
  check_key text not null,
  reason text not null check (reason <> ''),
  created_at text not null,
  primary key (meeting_id, check_key)
) strict;

CREATE TABLE consultation (
  id text primary key,
  version integer not null check (version >= 1),
  paper_id text not null references paper on delete cascade,
  position integer not null check (position >= 0),
  body_id text references body,
  other_body_id text references other_body,
  date text check (length(date) = 10),
  role text not null,
  is_public integer not null check (is_public in (0, 1)),
  reporters text not null check (json_valid(reporters)),
  result text check (json_valid(result)),
  item_id text references agenda_item on delete set null, proposed text check (proposed is null or json_valid(proposed)),
  check ((body_id is null) <> (other_body_id is null)),
  check (item_id is null or body_id is not null)
) strict;

CREATE TABLE convening (
  meeting_id text primary key references meeting on delete cascade,
  sent_on text check (sent_on glob '????-??-??'),
  sent_time text check (sent_time glob '??:??'),
  short_notice_reason text not null,
  is_second integer not null check (is_second in (0, 1))
, version integer not null default 1 check (version >= 1)) strict;

CREATE TABLE data_file (
  id text primary key check (id = 'own'),
  uuid text not null,
  audit_count integer not null check (audit_count >= 0),
  audit_head text not null
) strict;

CREATE TABLE delegation (
  id text primary key,
  chair_id text not null references person (id),
  deputy_id text not null references person (id),
  key_id text not null references signer_key (id),
  chair_key_id text references signer_key (id),
  statement text not null,
  signature text,
  received_at text not null,
  revoked_at text,
  revoke_reason text not null default '',
  check ((chair_key_id is null) = (signature is null))
) strict;

CREATE TABLE deputy_for (
  membership_id text not null references membership on delete cascade,
  person_id text references person,
  organization_id text references organization,
  rank integer not null check (rank >= 1),
  check ((person_id is null) <> (organization_id is null))
) strict;

CREATE TABLE dispatch (
  id text primary key,
  seq integer not null unique check (seq >= 1),
  meeting_id text not null references meeting,
  way text not null check (way in ('draft', 'smtp', 'folder')),
  from_name text not null,
  from_email text not null,
  subject text not null,
  text text not null,
  created_at text not null
, sent_at text, for_public integer not null default 0 check (for_public in (0, 1)), held_back_at text, told_date text not null default '', told_time text, told_place text not null default '', told_room text not null default '', is_ahead integer not null default 0 check (is_ahead in (0, 1)), mailing_id text) strict;

CREATE TABLE dispatch_file (
  dispatch_id text not null references dispatch,
  position integer not null check (position >= 0),
  document_id text references document,
  kind text not null,
  file_name text not null,
  media_type text not null,
  clearance text not null check (clearance in ('public', 'nonPublic')),
  sha256 text not null references file, made_of text, let_go_as text,
  primary key (dispatch_id, position)
) strict;

CREATE TABLE dispatch_list (
  dispatch_id text not null references dispatch,
  position integer not null check (position >= 0),
  list_id text not null,
  primary key (dispatch_id, position)
) strict;

CREATE TABLE "dispatch_part" (
  dispatch_id text not null,
  file_position integer not null,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('paper', 'attachment', 'document', 'resolution', 'item')),
  part_id text not null,
  was_withdrawn integer not null check (was_withdrawn in (0, 1)),
  primary key (dispatch_id, file_position, position),
  foreign key (dispatch_id, file_position) references dispatch_file (dispatch_id, position)
) strict;

CREATE TABLE dispatch_recipient (
  id text primary key,
  dispatch_id text not null references dispatch,
  position integer not null check (position >= 0),
  name text not null,
  email text not null,
  list_name text not null,
  clearance text not null check (clearance in ('public', 'nonPublic')),
  state text not null
    check (state in ('handedOver', 'waiting', 'sending', 'sent', 'refused', 'uncertain', 'cancelled')),
  attempts integer not null check (attempts >= 0),
  next_try_at text,
  fault text not null,
  reply text not null,
  message_id text not null,
  settled_at text
, dispatch_seq integer not null default 0 check (dispatch_seq >= 0), returned_on text check (returned_on is null or state = 'sent'), person_id text, past_returns text not null default '[]') strict;

CREATE TABLE distribution_entry (
  list_id text not null references distribution_list on delete cascade,
  position integer not null check (position >= 0),
  name text not null,
  email text not null check (email <> ''),
  primary key (list_id, position)
) strict;

CREATE TABLE distribution_list (
  id text primary key,
  name text not null check (name <> ''),
  source text not null
    check (source in ('members', 'deputies', 'advisory', 'administration', 'press', 'own')),
  clearance text not null check (clearance in ('public', 'nonPublic')), body_id text references body on delete cascade, version integer not null default 1 check (version >= 1),
  check (source <> 'press' or clearance = 'public')
) strict;

CREATE TABLE document (
  id text primary key,
  meeting_id text references meeting,
  kind text not null,
  subject_type text not null
    check (subject_type in ('meeting', 'resolution', 'paper', 'body', 'office')),
  subject_id text not null check (subject_id <> ''),
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'presented', 'returned', 'released', 'withdrawn')),
  file_name text not null,
  sha256 text not null references file,
  size integer not null check (size >= 0),
  model text not null check (json_valid(model)),
  model_sha256 text not null,
  is_own_edit integer not null check (is_own_edit in (0, 1)),
  clearance text not null check (clearance in ('public', 'nonPublic')),
  signers text not null check (json_valid(signers)),
  correction text not null,
  created_at text not null,
  presented_at text,
  decided_at text, facts text check (json_valid(facts)),
  check (subject_type <> 'meeting' or subject_id = meeting_id),
  check (subject_type not in ('meeting', 'resolution') or meeting_id is not null),
  unique (subject_type, subject_id, kind, version)
) strict;

CREATE TABLE file (
  sha256 text primary key,
  size integer not null check (size >= 0)
) strict;

CREATE TABLE file_hold (
  id text primary key,
  sha256 text not null references file
) strict;

CREATE TABLE file_part (
  sha256 text not null references file on delete cascade,
  position integer not null check (position >= 0),
  bytes blob not null check (length(bytes) between 1 and 1048576),
  primary key (sha256, position)
) strict;

CREATE TABLE file_text (
  sha256 text primary key references file on delete cascade,
  state text not null check (state in
    ('read', 'partly', 'readBefore', 'encrypted', 'tooLarge', 'tooSlow', 'unknownFormat', 'withoutText')),
  text text not null,
  unseen text not null
, unseen_kinds text not null default '[]') strict;

CREATE TABLE head_count (
  id text primary key,
  meeting_id text not null references meeting on delete cascade,
  position integer not null check (position >= 0),
  label text not null check (label <> ''),
  count integer not null check (count >= 0)
, is_about integer not null default 0 check (is_about in (0, 1)), counts_of text not null default 'guests' check (counts_of in ('guests', 'members'))) strict;

CREATE TABLE incident (
  id text primary key,
  item_id text not null references agenda_item (id) on delete cascade,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('break', 'adjourned', 'publicEnds', 'callToOrder', 'floorWithdrawn', 'excluded', 'declaration')),
  time text,
  until text,
  day text,
  person_id text references person (id),
  words text not null
) strict;

CREATE TABLE inquiry (
  paper_id text primary key references paper on delete cascade,
  version integer not null check (version >= 1),
  due_on text check (length(due_on) = 10),
  form text not null check (form in ('written', 'oral')),
  address text not null,
  email text not null,
  interim text not null,
  interim_on text check (length(interim_on) = 10),
  history text not null check (json_valid(history))
, settled_on text) strict;

CREATE VIRTUAL TABLE item_line_terms using fts5vocab(item_line_words, row);

CREATE VIRTUAL TABLE item_line_words using fts5(said, content='', contentless_delete=1, detail=full, prefix='2 3',
  tokenize="unicode61 remove_diacritics 2");

CREATE TABLE 'item_line_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'item_line_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'item_line_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'item_line_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE item_said (
  id integer primary key,
  item_id text not null unique references agenda_item on delete cascade
) strict;

CREATE VIRTUAL TABLE item_terms using fts5vocab(item_words, row);

CREATE TABLE item_text (
  item_id text primary key references agenda_item on delete cascade,
  text text not null check (json_valid(text)),
  version integer not null check (version >= 1),
  saved_at text not null
) strict;

CREATE VIRTUAL TABLE item_words using fts5(said, content='', contentless_delete=1, detail=full, prefix='2 3',
  tokenize="unicode61 remove_diacritics 2");

CREATE TABLE 'item_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'item_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'item_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'item_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE legislative_term (
  id text primary key,
  body_id text not null references body on delete cascade,
  name text not null check (name <> ''),
  start_date text not null,
  end_date text not null check (end_date > start_date)
, version integer not null default 1 check (version >= 1)) strict;

CREATE TABLE logo (
  rules_id text primary key references body_rules on delete cascade,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  sha256 text not null references file
, version integer not null default 1 check (version >= 1)) strict;

CREATE TABLE mail_settings (
  id text primary key check (id = 'own'),
  way text not null check (way in ('draft', 'smtp', 'folder')),
  from_name text not null,
  from_email text not null,
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('starttls', 'tls')),
  user text not null
, version integer not null default 1 check (version >= 1), limit_mb integer not null default 10 check (limit_mb between 1 and 500), documents_as text not null default 'word'
  check (documents_as in ('word', 'pdf', 'both'))) strict;

CREATE TABLE meeting (
  id text primary key,
  version integer not null check (version >= 1),
  body_id text not null references body,
  term_id text references legislative_term,
  number integer check (number >= 1),
  date text not null check (date glob '????-??-??'),
  start_time text check (start_time glob '??:??'),
  end_time text check (end_time glob '??:??'),
  breaks text not null check (json_valid(breaks)),
  place text not null,
  room text not null,
  state text not null check (state in
    ('planned', 'invited', 'running', 'closed', 'minutesReady', 'released', 'signed', 'cancelled')),
  state_reason text not null
, shares_number integer not null default 0 check (shares_number in (0, 1)), head_counts_version integer not null default 1 check (head_counts_version >= 1), presiding_version integer not null default 1 check (presiding_version >= 1), minutes_on text, minutes_sent_on text, incidents_version integer not null default 1 check (incidents_version >= 1), mode text not null default 'presence' check (mode in ('presence', 'hybrid', 'digital')), joint_with text not null default '') strict;

CREATE TABLE membership (
  id text primary key,
  version integer not null check (version >= 1),
  person_id text not null references person,
  body_id text not null references body,
  role text not null
    check (role in ('chair', 'deputyChair', 'member', 'deputy', 'advisory', 'clerk', 'administration')),
  voting_right integer not null check (voting_right in (0, 1)),
  start_date text not null,
  end_date text check (end_date >= start_date),
  position integer not null check (position >= 0)
, is_expert_citizen integer not null default 0
  check (is_expert_citizen in (0, 1))) strict;

CREATE TABLE municipality (
  id text primary key check (id = 'own'),
  name text not null check (name <> ''),
  letterhead text not null,
  place text not null
, version integer not null default 1 check (version >= 1), name_particles text not null default 'count' check (name_particles in ('count', 'skip')), name_umlauts text not null default 'base' check (name_umlauts in ('base', 'two'))) strict;

CREATE TABLE objection (
  id text primary key,
  version integer not null check (version >= 1),
  meeting_id text not null references meeting on delete cascade,
  item_id text references agenda_item on delete set null,
  raised_by text not null check (raised_by <> ''),
  raised_on text not null check (raised_on glob '????-??-??'),
  text text not null,
  decision text not null check (decision in ('open', 'accepted', 'rejected', 'noted')),
  decision_text text not null
) strict;

CREATE TABLE organization (
  id text primary key,
  name text not null check (name <> ''),
  short_name text not null,
  kind text not null check (kind in ('list', 'faction', 'administration', 'other'))
, version integer not null default 1 check (version >= 1)) strict;

CREATE TABLE other_body (
  id text primary key,
  version integer not null check (version >= 1),
  name text not null check (name <> ''),
  short_name text not null,
  classification text not null check (classification in
    ('council', 'committee', 'districtCouncil', 'advisoryBoard', 'administration', 'other')),
  municipality text not null,
  start_date text,
  end_date text check (end_date >= start_date),
  is_dissolved integer not null check (is_dissolved in (0, 1))
) strict;

CREATE TABLE own_word (
  word text primary key check (word <> '')
) strict;

CREATE TABLE paper (
  id text primary key,
  version integer not null check (version >= 1),
  text_version integer not null check (text_version >= 1),
  body_id text not null references body,
  term_id text references legislative_term,
  number text check (number <> ''),
  type text not null check (type in
    ('proposal', 'information', 'motion', 'amendment', 'question', 'answer', 'report', 'statement', 'own')),
  type_label text not null check (type_label <> ''),
  date text not null check (length(date) = 10),
  is_public integer not null check (is_public in (0, 1)),
  subject text not null check (subject <> ''),
  unit text not null,
  reporters text not null check (json_valid(reporters)),
  movers text not null check (json_valid(movers)),
  legal_basis text not null,
  products text not null check (json_valid(products)),
  signatory text not null check (json_valid(signatory)),
  financial text check (json_valid(financial)),
  captions text not null check (json_valid(captions)),
  proposals text not null check (json_valid(proposals)),
  reasoning text not null check (json_valid(reasoning)),
  state text not null check (state in ('inPreparation', 'submitted', 'withdrawn')),
  state_reason text not null, layout text not null default 'usual'
  check (layout in ('usual', 'stepsFirst', 'ballot')), has_foreign_captions integer not null default 0 check (has_foreign_captions in (0, 1)),
  unique (body_id, number)
) strict;

CREATE VIRTUAL TABLE paper_head using fts5(said, content='', contentless_delete=1,
  tokenize="trigram remove_diacritics 1");

CREATE TABLE 'paper_head_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'paper_head_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'paper_head_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'paper_head_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE paper_import (
  id text primary key,
  body_id text not null references body on delete cascade,
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  sha256 text not null references file,
  proposal text not null check (json_valid(proposal)),
  read_at text not null
) strict;

CREATE TABLE paper_numbering (
  body_id text primary key references body on delete cascade,
  version integer not null check (version >= 1),
  pattern text not null check (pattern <> ''),
  given_on text not null check (given_on in ('creation', 'submission'))
) strict;

CREATE TABLE paper_relation (
  id text primary key,
  paper_id text not null references paper on delete cascade,
  kind text not null check (kind in ('supplements', 'refersTo', 'amends', 'answers', 'supersedes')),
  other_id text not null references paper on delete cascade,
  is_printed integer not null check (is_printed in (0, 1)),
  check (paper_id <> other_id),
  unique (paper_id, kind, other_id)
) strict;

CREATE TABLE paper_said (
  id integer primary key,
  paper_id text not null references paper on delete cascade,
  question_id text references question on delete cascade,
  attachment_id text references attachment on delete cascade,
  check (question_id is null or attachment_id is null)
) strict;

CREATE TABLE paper_series (
  body_id text not null references body on delete cascade,
  series text not null,
  last_number integer not null check (last_number >= 0),
  primary key (body_id, series)
) strict;

CREATE VIRTUAL TABLE paper_terms using fts5vocab(paper_words, row);

CREATE VIRTUAL TABLE paper_words using fts5(said, content='', contentless_delete=1, detail=full, prefix='2 3',
  tokenize="unicode61 remove_diacritics 2");

CREATE TABLE 'paper_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'paper_words_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'paper_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'paper_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE partner (
  id text primary key,
  version integer not null check (version >= 1),
  body_id text not null references body,
  position integer not null check (position >= 0),
  name text not null check (name <> ''),
  joined_on text check (length(joined_on) = 10),
  active_until text check (length(active_until) = 10),
  measures text not null,
  contact text not null,
  email text not null
) strict;

CREATE TABLE partner_report (
  id text primary key,
  version integer not null check (version >= 1),
  text_version integer not null check (text_version >= 1),
  period_id text not null references report_period on delete cascade,
  partner_id text not null references partner on delete cascade,
  heading text not null,
  text text not null check (json_valid(text)),
  as_of text check (length(as_of) = 10),
  file_name text not null,
  state text not null check (state in ('due', 'received', 'missing')),
  received_on text check (length(received_on) = 10),
  reminders text not null check (json_valid(reminders)),
  unique (period_id, partner_id),
  check ((state = 'received') = (received_on is not null))
) strict;

CREATE TABLE past_state (
  thing text not null,
  n integer not null check (n >= 1),
  kind text not null check (kind in ('text', 'resolution', 'attendee')),
  meeting_id text not null,
  "by" text not null,
  at text not null,
  before blob,
  primary key (thing, n)
) strict;

CREATE TABLE people_import (
  id text primary key,
  version integer not null check (version >= 1),
  body_id text not null references body on delete cascade,
  file_name text not null,
  sheet text not null,
  list text not null check (json_valid(list)),
  read_at text not null,
  taken_at text,
  taken text check (json_valid(taken)),
  check ((taken_at is null) = (taken is null))
) strict;

CREATE TABLE person (
  id text primary key,
  version integer not null check (version >= 1),
  form_of_address text check (form_of_address in ('Frau', 'Herr')),
  title text not null,
  given_name text not null,
  family_name text not null check (family_name <> ''),
  position text not null,
  organization_id text references organization,
  email text not null,
  phone text not null
, distinction text not null default '', salutation text not null default '', street_address text not null default '', postal_code text not null default '', locality text not null default '') strict;

CREATE TABLE picture (
  sha256 text primary key references file,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  width integer not null check (width >= 1),
  height integer not null check (height >= 1)
) strict;

CREATE TABLE presiding (
  id text primary key,
  meeting_id text not null references meeting on delete cascade,
  position integer not null check (position >= 0),
  person_id text not null references person,
  from_item_id text references agenda_item on delete set null,
  from_time text check (from_time glob '??:??')
) strict;

CREATE TABLE question (
  id text primary key,
  version integer not null check (version >= 1),
  paper_id text not null references paper on delete cascade,
  position integer not null check (position >= 0),
  is_supplementary integer not null check (is_supplementary in (0, 1)),
  text text not null,
  unit text not null,
  answer text not null check (json_valid(answer)),
  state text not null check (state in ('open', 'answered', 'later')),
  answered_on text check (length(answered_on) = 10),
  check ((state = 'answered') = (answered_on is not null))
) strict;

CREATE TABLE recusal (
  id text primary key,
  item_id text not null references agenda_item on delete cascade,
  person_id text not null references person,
  whereabouts text not null check (whereabouts in ('left', 'audience')),
  note text not null, version integer not null default 1 check (version >= 1), ground text not null default 'bias' check (ground in ('bias', 'ownWish', 'decision')),
  unique (item_id, person_id)
) strict;

CREATE TABLE reopening (
  document_id text primary key references document,
  reason text not null check (reason <> ''),
  reopened_at text not null
) strict;

CREATE TABLE reply (
  meeting_id text not null references meeting on delete cascade,
  person_id text not null references person,
  version integer not null check (version >= 1),
  answer text not null check (answer in ('accepted', 'declined')),
  note text not null,
  replied_on text not null,
  deputy_id text references person,
  deputy_asked_on text,
  is_taken_over integer not null default 0 check (is_taken_over in (0, 1)), given_for text not null default '',
  primary key (meeting_id, person_id),
  check (deputy_id is null or answer = 'declined'),
  check (deputy_id is null or deputy_id <> person_id)
) strict;

CREATE TABLE report_period (
  id text primary key,
  version integer not null check (version >= 1),
  text_version integer not null check (text_version >= 1),
  body_id text not null references body,
  name text not null check (name <> ''),
  due_on text check (length(due_on) = 10),
  as_of text check (length(as_of) = 10),
  table_caption text not null,
  foreword text not null check (json_valid(foreword)),
  chapters text not null check (json_valid(chapters))
) strict;

CREATE TABLE resolution (
  id text primary key,
  version integer not null check (version >= 1),
  item_id text not null references agenda_item on delete cascade,
  position integer not null check (position >= 0),
  label text not null,
  text text not null check (json_valid(text)),
  part text not null,
  mover text not null,
  outcome text not null,
  outcome_detail text not null,
  printed_result text not null,
  printed_result_is_own integer not null check (printed_result_is_own in (0, 1)),
  effect text check (json_valid(effect))
, public_wording text not null default '', is_withheld integer not null default 0 check (is_withheld in (0, 1)), election text check (json_valid(election)), result_note text not null default '', parts_order text, paper_id text references paper on delete set null) strict;

CREATE TABLE retention (
  id text primary key check (id = 'own'),
  version integer not null check (version >= 1),
  years integer not null check (years between 1 and 30)
) strict;

CREATE TABLE signature (
  id text primary key,
  document_id text not null references document,
  position integer not null check (position >= 0),
  key_id text not null references signer_key,
  person_id text not null references person,
  manifest text not null check (json_valid(manifest)),
  signature text not null,
  comments text not null check (json_valid(comments)),
  received_at text not null,
  unique (document_id, person_id)
) strict;

CREATE TABLE signer_key (
  id text primary key,
  person_id text references person,
  holder text not null check (holder <> ''),
  public_key text not null,
  sealed text check (json_valid(sealed)),
  card text not null check (json_valid(card)),
  created_at text not null,
  revoked_at text,
  revoke_reason text not null
) strict;

CREATE TABLE standard_item (
  body_id text not null references body on delete cascade,
  position integer not null check (position >= 0),
  title text not null check (title <> ''),
  is_public integer not null check (is_public in (0, 1)), level integer not null default 1 check (level in (1, 2, 3)), is_heading integer not null default 0 check (is_heading in (0, 1)),
  primary key (body_id, position)
) strict;

CREATE TABLE stay (
  attendee_id text not null references attendee on delete cascade,
  position integer not null check (position >= 0),
  from_time text check (from_time glob '??:??'),
  from_item_id text references agenda_item on delete set null,
  until_time text check (until_time glob '??:??'),
  until_item_id text references agenda_item on delete set null, from_day integer check (from_day >= 1), until_day integer check (until_day >= 1), is_cut_off integer not null default 0 check (is_cut_off in (0, 1)),
  primary key (attendee_id, position)
) strict;

CREATE TABLE taken_file (
  taken_id text not null references taken_meeting on delete cascade,
  sha256 text not null references file,
  primary key (taken_id, sha256)
) strict;

CREATE TABLE taken_meeting (
  id text primary key,
  version integer not null check (version >= 1),
  meeting_id text not null references meeting on delete cascade,
  is_copy integer not null check (is_copy in (0, 1)),
  "by" text not null,
  at text not null,
  taken_to text not null,
  base text not null check (json_valid(base)),
  brought text check (json_valid(brought)),
  brought_by text not null,
  brought_at text,
  ended_at text
) strict;

CREATE TABLE template (
  rules_id text not null references body_rules on delete cascade,
  kind text not null,
  file_name text not null,
  sha256 text not null references file,
  added_at text not null, version integer not null default 1 check (version >= 1),
  primary key (rules_id, kind)
) strict;

CREATE TABLE text_module (
  id text primary key,
  code text not null unique collate nocase check (code <> ''),
  title text not null,
  text text not null check (json_valid(text))
, version integer not null default 1 check (version >= 1)) strict;

CREATE TABLE unfinished_mailing (
  meeting_id text primary key references meeting on delete cascade,
  version integer not null check (version >= 1),
  content text not null
) strict;

CREATE TABLE vote (
  resolution_id text primary key references resolution on delete cascade,
  form text not null check (form in ('counts', 'wording', 'factions', 'names', 'secret')),
  yes integer check (yes >= 0),
  no integer check (no >= 0),
  abstain integer check (abstain >= 0),
  invalid integer check (invalid >= 0),
  wording text not null,
  taken_at text check (taken_at glob '??:??'),
  remainder_note text not null
) strict;

CREATE TABLE vote_by_faction (
  resolution_id text not null references vote on delete cascade,
  position integer not null check (position >= 0),
  organization_id text not null references organization,
  yes integer not null check (yes >= 0),
  no integer not null check (no >= 0),
  abstain integer not null check (abstain >= 0), whole text check (whole in ('yes', 'no', 'abstain')),
  primary key (resolution_id, position)
) strict;

CREATE TABLE vote_by_name (
  resolution_id text not null references vote on delete cascade,
  position integer not null check (position >= 0),
  person_id text not null references person,
  choice text not null check (choice in ('yes', 'no', 'abstain', 'notVoting')),
  primary key (resolution_id, position)
) strict;

CREATE TABLE waste (
  id text primary key,
  at text not null,
  "by" text not null,
  kind text not null check (kind <> ''),
  thing text not null check (thing <> ''),
  title text not null,
  further integer not null check (further >= 0),
  rows blob not null
, due_since text) strict;

CREATE TABLE waste_file (
  waste_id text not null references waste on delete cascade,
  sha256 text not null references file,
  primary key (waste_id, sha256)
) strict;

CREATE INDEX agenda_item_by_meeting on agenda_item (meeting_id, position);

CREATE INDEX agenda_item_together on agenda_item (together_with);

CREATE INDEX announced_by_dispatch on announced (dispatch_id);

CREATE INDEX announced_by_document on announced (document_id);

CREATE INDEX attachment_by_file on attachment (sha256);

CREATE INDEX attachment_by_item on attachment (item_id) where item_id is not null;

CREATE INDEX attachment_by_meeting on attachment (meeting_id) where meeting_id is not null;

CREATE INDEX attachment_by_paper on attachment (paper_id) where paper_id is not null;

CREATE INDEX attachment_by_report on attachment (report_id) where report_id is not null;

CREATE INDEX audit_entry_action on audit_entry (action, seq);

CREATE INDEX audit_entry_paper on audit_entry (iif(json_valid(details), json_extract(details, '$.paper'), null));

CREATE INDEX audit_entry_resolution on audit_entry (iif(json_valid(details), json_extract(details, '$.resolution'), null));

CREATE INDEX consultation_by_item on consultation (item_id);

CREATE INDEX consultation_by_paper on consultation (paper_id);

CREATE INDEX deputy_for_by_membership on deputy_for (membership_id);

CREATE INDEX dispatch_by_meeting on dispatch (meeting_id, seq);

CREATE INDEX dispatch_file_by_file on dispatch_file (sha256);

CREATE INDEX dispatch_recipient_by_dispatch on dispatch_recipient (dispatch_id, position);

CREATE INDEX dispatch_recipient_by_fault on dispatch_recipient (state, fault);

CREATE INDEX dispatch_recipient_in_order on dispatch_recipient (state, attempts, dispatch_seq, position, next_try_at);

CREATE INDEX document_by_file on document (sha256);

CREATE INDEX document_by_meeting on document (meeting_id);

CREATE INDEX file_hold_by_file on file_hold (sha256);

CREATE INDEX file_text_read_before on file_text (sha256) where state = 'readBefore';

CREATE UNIQUE INDEX head_count_position on head_count (meeting_id, position);

CREATE INDEX incident_of_item on incident (item_id);

CREATE INDEX incident_of_person on incident (person_id);

CREATE INDEX logo_by_file on logo (sha256);

CREATE INDEX meeting_by_date on meeting (date);

CREATE UNIQUE INDEX meeting_number on meeting (body_id, term_id, number) where shares_number = 0;

CREATE INDEX membership_by_person on membership (person_id);

CREATE INDEX objection_by_meeting on objection (meeting_id);

CREATE INDEX paper_by_day on paper (date, number);

CREATE INDEX paper_by_type on paper (body_id, type, date, number);

CREATE INDEX paper_import_by_body on paper_import (body_id);

CREATE INDEX paper_import_by_file on paper_import (sha256);

CREATE INDEX paper_relation_by_other on paper_relation (other_id);

CREATE INDEX paper_said_by_attachment on paper_said (attachment_id) where attachment_id is not null;

CREATE INDEX paper_said_by_paper on paper_said (paper_id);

CREATE INDEX paper_said_by_question on paper_said (question_id) where question_id is not null;

CREATE INDEX partner_by_body on partner (body_id);

CREATE INDEX partner_report_by_partner on partner_report (partner_id);

CREATE INDEX past_state_of_meeting on past_state (meeting_id);

CREATE INDEX people_import_by_body on people_import (body_id);

CREATE UNIQUE INDEX presiding_position on presiding (meeting_id, position);

CREATE INDEX question_by_paper on question (paper_id, position);

CREATE INDEX reply_by_deputy on reply (deputy_id);

CREATE INDEX reply_by_person on reply (person_id);

CREATE INDEX report_period_by_body on report_period (body_id);

CREATE INDEX resolution_by_item on resolution (item_id, position);

CREATE INDEX resolution_on_paper on resolution (paper_id);

CREATE INDEX signature_by_document on signature (document_id, position);

CREATE INDEX taken_file_by_file on taken_file (sha256);

CREATE INDEX taken_meeting_by_meeting on taken_meeting (meeting_id);

CREATE INDEX template_by_file on template (sha256);

CREATE INDEX waste_by_thing on waste (kind, thing);

CREATE INDEX waste_file_by_file on waste_file (sha256);

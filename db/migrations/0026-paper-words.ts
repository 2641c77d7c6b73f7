/** The words of a rich text; those of two lines never become one. */
const richWords = (column: string) => `
  (select group_concat(iif(key in ('text', 'alt'), atom, ' '), '' order by id) from json_tree(${column})
    where key in ('text', 'alt') or (key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')))`;

/** All texts that stand in a list or a record. */
export const listWords = (column: string) => `
  (select group_concat(atom, ' ') from json_tree(${column}) where type = 'text' and key is not 'kind')`;

export const dayWords = (column: string) => `
  strftime('%d.%m.%Y', ${column}),
  case substr(${column}, 6, 2)
    when '01' then 'Januar' when '02' then 'Februar' when '03' then 'März' when '04' then 'April'
    when '05' then 'Mai' when '06' then 'Juni' when '07' then 'Juli' when '08' then 'August'
    when '09' then 'September' when '10' then 'Oktober' when '11' then 'November' else 'Dezember' end`;

const headWords = (paper: string) => `concat_ws(' ', ${paper}.number, ${paper}.type_label, ${paper}.subject,
  ${paper}.unit, ${listWords(`${paper}.movers`)})`;
const paperWords = (paper: string) => `concat_ws(' ', ${headWords(paper)}, ${dayWords(`${paper}.date`)},
  ${paper}.legal_basis, ${listWords(`${paper}.reporters`)}, ${listWords(`${paper}.products`)},
  ${listWords(`${paper}.signatory`)}, ${richWords(`${paper}.proposals`)}, ${richWords(`${paper}.reasoning`)})`;
const questionWords = (question: string) =>
  `concat_ws(' ', ${question}.text, ${question}.unit, ${richWords(`${question}.answer`)})`;
const attachmentWords = (attachment: string) => `concat_ws(' ', ${attachment}.title, ${attachment}.file_name,
  (select text from file_text where file_text.sha256 = ${attachment}.sha256))`;

const ofPaper = (id: string) =>
  `(select id from paper_said where paper_id = ${id} and question_id is null and attachment_id is null)`;
const ofQuestion = `(select id from paper_said where question_id = new.id)`;
const ofAttachment = `(select id from paper_said where attachment_id = new.id)`;

/**
 * What papers say, for the search: each paper, question and attachment of one has a row in \`paper_said\`, and its words
 * under that row's number. \`paper_words\` is searched by the beginnings of words, \`paper_head\` (what a list shows of a
 * paper) within them, too. Both keep no text. Triggers hold them, whoever writes; a later migration that makes one of these
 * tables anew makes its triggers anew.
 */
export const wordsOfPapers = `
create table paper_said (
  id integer primary key,
  paper_id text not null references paper on delete cascade,
  question_id text references question on delete cascade,
  attachment_id text references attachment on delete cascade,
  check (question_id is null or attachment_id is null)
) strict;
create index paper_said_by_paper on paper_said (paper_id);
create index paper_said_by_question on paper_said (question_id) where question_id is not null;
create index paper_said_by_attachment on paper_said (attachment_id) where attachment_id is not null;
create virtual table paper_words using fts5(said, content='', contentless_delete=1, detail=full, prefix='2 3',
  tokenize="unicode61 remove_diacritics 2");
create virtual table paper_head using fts5(said, content='', contentless_delete=1,
  tokenize="trigram remove_diacritics 1");

insert into paper_said (paper_id) select id from paper;
insert into paper_said (paper_id, question_id) select paper_id, id from question;
insert into paper_said (paper_id, attachment_id) select paper_id, id from attachment where paper_id is not null;
insert into paper_words (rowid, said) select paper_said.id, ${paperWords('paper')}
  from paper join paper_said on paper_said.paper_id = paper.id and question_id is null and attachment_id is null;
insert into paper_head (rowid, said) select paper_said.id, ${headWords('paper')}
  from paper join paper_said on paper_said.paper_id = paper.id and question_id is null and attachment_id is null;
insert into paper_words (rowid, said) select paper_said.id, ${questionWords('question')}
  from question join paper_said on paper_said.question_id = question.id;
insert into paper_words (rowid, said) select paper_said.id, ${attachmentWords('attachment')}
  from attachment join paper_said on paper_said.attachment_id = attachment.id;

create trigger paper_said_ends after delete on paper_said begin
  delete from paper_words where rowid = old.id;
  delete from paper_head where rowid = old.id;
end;
create trigger paper_speaks after insert on paper begin
  insert into paper_said (paper_id) values (new.id);
  insert into paper_words (rowid, said) values (${ofPaper('new.id')}, ${paperWords('new')});
  insert into paper_head (rowid, said) values (${ofPaper('new.id')}, ${headWords('new')});
end;
create trigger paper_head_says after update of number, type_label, subject, unit, movers on paper begin
  update paper_head set said = ${headWords('new')} where rowid = ${ofPaper('new.id')};
end;
create trigger paper_says after update of
  number, type_label, subject, unit, movers, date, legal_basis, reporters, products, signatory, proposals, reasoning on paper
begin
  update paper_words set said = ${paperWords('new')} where rowid = ${ofPaper('new.id')};
end;
create trigger question_speaks after insert on question begin
  insert into paper_said (paper_id, question_id) values (new.paper_id, new.id);
  insert into paper_words (rowid, said) values (${ofQuestion}, ${questionWords('new')});
end;
create trigger question_says after update of text, unit, answer on question begin
  update paper_words set said = ${questionWords('new')} where rowid = ${ofQuestion};
end;
create trigger attachment_speaks after insert on attachment when new.paper_id is not null begin
  insert into paper_said (paper_id, attachment_id) values (new.paper_id, new.id);
  insert into paper_words (rowid, said) values (${ofAttachment}, ${attachmentWords('new')});
end;
create trigger attachment_says after update of title on attachment when new.paper_id is not null begin
  update paper_words set said = ${attachmentWords('new')} where rowid = ${ofAttachment};
end;
create trigger file_says after update of text on file_text begin
  delete from paper_words where rowid in (select paper_said.id from attachment
    join paper_said on paper_said.attachment_id = attachment.id where attachment.sha256 = new.sha256);
  insert into paper_words (rowid, said) select paper_said.id, ${attachmentWords('attachment')}
    from attachment join paper_said on paper_said.attachment_id = attachment.id
    where attachment.sha256 = new.sha256;
end;
`;

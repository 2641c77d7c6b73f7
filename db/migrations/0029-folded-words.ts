import { dayWords, listWords } from './0026-paper-words.ts';

/**
 * The words of a rich text; those of two lines never become one. What stands beside them (footnotes, alternative texts)
 * comes behind, so that a word goes on after a note.
 */
export const richWords = (column: string) => `
  (select group_concat(iif(key = 'text', atom, ' '), '' order by id) from json_tree(${column})
    where key = 'text' and path not like '%.attrs'
      or key = 'type' and atom in ('paragraph', 'heading', 'hardBreak')),
  (select group_concat(atom, ' ') from json_tree(${column}) where key in ('text', 'alt') and path like '%.attrs')`;

const headWords = (
  paper: string,
) => `searchable(concat_ws(' ', ${paper}.number, ${paper}.type_label, ${paper}.subject,
  ${paper}.unit, ${listWords(`${paper}.movers`)}))`;
const paperWords = (
  paper: string,
) => `searchable(concat_ws(' ', ${paper}.number, ${paper}.type_label, ${paper}.subject,
  ${paper}.unit, ${listWords(`${paper}.movers`)}, ${dayWords(`${paper}.date`)},
  ${paper}.legal_basis, ${listWords(`${paper}.reporters`)}, ${listWords(`${paper}.products`)},
  ${listWords(`${paper}.signatory`)}, ${richWords(`${paper}.proposals`)}, ${richWords(`${paper}.reasoning`)},
  (select interim from inquiry where paper_id = ${paper}.id)))`;
const questionWords = (question: string) =>
  `searchable(concat_ws(' ', ${question}.text, ${question}.unit, ${richWords(`${question}.answer`)}))`;
const attachmentWords = (
  attachment: string,
) => `searchable(concat_ws(' ', ${attachment}.title, ${attachment}.file_name,
  (select text from file_text where file_text.sha256 = ${attachment}.sha256)))`;

const ofPaper = (id: string) =>
  `(select id from paper_said where paper_id = ${id} and question_id is null and attachment_id is null)`;
const ofQuestion = `(select id from paper_said where question_id = new.id)`;
const ofAttachment = `(select id from paper_said where attachment_id = new.id)`;
const interimSays = `update paper_words set said = (select ${paperWords('paper')} from paper where id = new.paper_id)
  where rowid = ${ofPaper('new.paper_id')};`;

/**
 * The index of the search holds words as they are compared, whoever writes them how (shared/domain/paper/wordForms.ts), and
 * interim answers, too. \`paper_terms\` are its words, for whoever looks within them.
 */
export const foldedWords = `
drop trigger paper_speaks;
drop trigger paper_head_says;
drop trigger paper_says;
drop trigger question_speaks;
drop trigger question_says;
drop trigger attachment_speaks;
drop trigger attachment_says;
drop trigger file_says;
insert into paper_words (paper_words) values ('delete-all');
insert into paper_head (paper_head) values ('delete-all');
create virtual table paper_terms using fts5vocab(paper_words, row);

insert into paper_words (rowid, said) select paper_said.id, ${paperWords('paper')}
  from paper join paper_said on paper_said.paper_id = paper.id and question_id is null and attachment_id is null;
insert into paper_head (rowid, said) select paper_said.id, ${headWords('paper')}
  from paper join paper_said on paper_said.paper_id = paper.id and question_id is null and attachment_id is null;
insert into paper_words (rowid, said) select paper_said.id, ${questionWords('question')}
  from question join paper_said on paper_said.question_id = question.id;
insert into paper_words (rowid, said) select paper_said.id, ${attachmentWords('attachment')}
  from attachment join paper_said on paper_said.attachment_id = attachment.id;

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
create trigger interim_speaks after insert on inquiry when new.interim <> '' begin
  ${interimSays}
end;
create trigger interim_says after update of interim on inquiry when new.interim is not old.interim begin
  ${interimSays}
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

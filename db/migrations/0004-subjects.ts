/** A document is about a subject; until now '' stood for the meeting, anything else for a resolution. */
export const subjects = `
drop trigger released_document_stays;
alter table document add column subject_type text not null default 'meeting'
  check (subject_type in ('meeting', 'resolution', 'paper', 'body', 'office'));
update document set subject_type = 'resolution' where subject_id <> '';
update document set subject_id = meeting_id where subject_id = '';
create unique index document_by_subject on document (subject_type, subject_id, kind, version);
create trigger released_document_stays before update on document
  when old.state = 'released' begin
  select raise(abort, 'released documents are never changed');
end;
`;

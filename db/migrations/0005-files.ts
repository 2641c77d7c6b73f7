/**
 * Bytes stand once, under their SHA-256; whatever has a file refers to it. Sound rows go first: where bytes were
 * changed behind the program's back, they take no other's place and still show as changed.
 */
export const files = `
create table file (
  sha256 text primary key,
  size integer not null check (size = length(bytes)),
  bytes blob not null
) strict;
insert into file select sha256, size, bytes from document where sha256 = sha256(bytes)
  on conflict do nothing;
insert into file select sha256, length(bytes), bytes from dispatch_file where sha256 = sha256(bytes)
  on conflict do nothing;
insert into file select sha256(bytes), length(bytes), bytes from template where true
  on conflict do nothing;
insert into file select sha256(bytes), length(bytes), bytes from logo where true
  on conflict do nothing;
insert into file select sha256, size, bytes from document where true
  on conflict do nothing;
insert into file select sha256, length(bytes), bytes from dispatch_file where true
  on conflict do nothing;

create table kept_template as
  select rules_id, kind, file_name, sha256(bytes) as sha256, added_at from template;
drop table template;
create table template (
  rules_id text not null references body_rules on delete cascade,
  kind text not null,
  file_name text not null,
  sha256 text not null references file,
  added_at text not null,
  primary key (rules_id, kind)
) strict;
create index template_by_file on template (sha256);
insert into template select * from kept_template;
drop table kept_template;

create table kept_logo as select rules_id, media_type, sha256(bytes) as sha256 from logo;
drop table logo;
create table logo (
  rules_id text primary key references body_rules on delete cascade,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  sha256 text not null references file
) strict;
create index logo_by_file on logo (sha256);
insert into logo select * from kept_logo;
drop table kept_logo;

create table kept_dispatch_file as
  select dispatch_id, position, document_id, kind, file_name, media_type, clearance, sha256 from dispatch_file;
drop table dispatch_file;

-- Signatures and reopenings refer to documents all the while: they are looked at again when all is done.
pragma defer_foreign_keys = on;
create table kept_document as
  select id, meeting_id, kind, subject_type, subject_id, version, state, file_name, sha256, size, model,
    model_sha256, is_own_edit, clearance, signers, correction, created_at, presented_at, decided_at
  from document;
drop table document;
create table document (
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
  decided_at text,
  check (subject_type <> 'meeting' or subject_id = meeting_id),
  check (subject_type not in ('meeting', 'resolution') or meeting_id is not null),
  unique (subject_type, subject_id, kind, version)
) strict;
create index document_by_meeting on document (meeting_id);
create index document_by_file on document (sha256);
insert into document select * from kept_document;
drop table kept_document;

create table dispatch_file (
  dispatch_id text not null references dispatch,
  position integer not null check (position >= 0),
  document_id text references document,
  kind text not null,
  file_name text not null,
  media_type text not null,
  clearance text not null check (clearance in ('public', 'nonPublic')),
  sha256 text not null references file,
  primary key (dispatch_id, position)
) strict;
create index dispatch_file_by_file on dispatch_file (sha256);
insert into dispatch_file select * from kept_dispatch_file;
drop table kept_dispatch_file;

create trigger released_document_stays before update on document
  when old.state = 'released' begin
  select raise(abort, 'released documents are never changed');
end;
create trigger released_document_is_kept before delete on document
  when old.state = 'released' begin
  select raise(abort, 'released documents are never removed');
end;
create trigger file_stays before update on file begin
  select raise(abort, 'files are never changed');
end;
create trigger released_file_is_kept before delete on file
  when exists (select 1 from document where sha256 = old.sha256 and state = 'released') begin
  select raise(abort, 'files of released documents are never removed');
end;
`;

/** Documents, their release and dispatch, what follows a released Niederschrift, and the log of all that. */
export const documents = `
create table data_file (
  id text primary key check (id = 'own'),
  uuid text not null,
  audit_count integer not null check (audit_count >= 0),
  audit_head text not null
) strict;
insert into data_file values ('own', lower(hex(randomblob(16))), 0, '');

alter table body_rules add column notice text not null default '{}' check (json_valid(notice));
update body_rules set notice =
  json_object('wording', 'nthDayBefore', 'days', notice_days, 'short', json('null'));
alter table body_rules drop column notice_days;

alter table agenda_item add column public_title text not null default '';
alter table agenda_item add column is_supplement integer not null default 0 check (is_supplement in (0, 1));
alter table agenda_item add column approves_meeting_id text references meeting on delete set null;
update agenda_item set approves_meeting_id = (
  select earlier.id from meeting as own
  join meeting as earlier on earlier.body_id = own.body_id and earlier.date < own.date
  where own.id = agenda_item.meeting_id and earlier.state not in ('planned', 'invited', 'cancelled')
  order by earlier.date desc, earlier.id desc limit 1
)
where kind = 'item' and is_public = 1 and status <> 'removed'
  and (title like 'Genehmigung%Niederschrift%' or title like 'Niederschrift%');

create table convening (
  meeting_id text primary key references meeting on delete cascade,
  sent_on text check (sent_on glob '????-??-??'),
  sent_time text check (sent_time glob '??:??'),
  short_notice_reason text not null,
  is_second integer not null check (is_second in (0, 1))
) strict;

create table logo (
  rules_id text primary key references body_rules on delete cascade,
  media_type text not null check (media_type in ('image/png', 'image/jpeg')),
  bytes blob not null
) strict;

create table template (
  rules_id text not null references body_rules on delete cascade,
  kind text not null,
  file_name text not null,
  bytes blob not null,
  added_at text not null,
  primary key (rules_id, kind)
) strict;

create table document (
  id text primary key,
  meeting_id text not null references meeting,
  kind text not null,
  subject_id text not null,
  version integer not null check (version >= 1),
  state text not null check (state in ('draft', 'presented', 'returned', 'released', 'withdrawn')),
  file_name text not null,
  bytes blob not null,
  size integer not null check (size = length(bytes)),
  sha256 text not null,
  model text not null check (json_valid(model)),
  model_sha256 text not null,
  is_own_edit integer not null check (is_own_edit in (0, 1)),
  clearance text not null check (clearance in ('public', 'nonPublic')),
  signers text not null check (json_valid(signers)),
  correction text not null,
  created_at text not null,
  presented_at text,
  decided_at text,
  unique (meeting_id, kind, subject_id, version)
) strict;

create table signer_key (
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

create table signature (
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
create index signature_by_document on signature (document_id, position);

create table reopening (
  document_id text primary key references document,
  reason text not null check (reason <> ''),
  reopened_at text not null
) strict;

create table check_override (
  meeting_id text not null references meeting on delete cascade,
  check_key text not null,
  reason text not null check (reason <> ''),
  created_at text not null,
  primary key (meeting_id, check_key)
) strict;

create table objection (
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
create index objection_by_meeting on objection (meeting_id);

create table distribution_list (
  id text primary key,
  name text not null check (name <> ''),
  source text not null
    check (source in ('members', 'deputies', 'advisory', 'administration', 'press', 'own')),
  clearance text not null check (clearance in ('public', 'nonPublic')),
  check (source <> 'press' or clearance = 'public')
) strict;

create table distribution_entry (
  list_id text not null references distribution_list on delete cascade,
  position integer not null check (position >= 0),
  name text not null,
  email text not null check (email <> ''),
  primary key (list_id, position)
) strict;

create table mail_settings (
  id text primary key check (id = 'own'),
  way text not null check (way in ('draft', 'smtp', 'folder')),
  from_name text not null,
  from_email text not null,
  host text not null,
  port integer not null check (port between 1 and 65535),
  security text not null check (security in ('starttls', 'tls')),
  user text not null
) strict;

create table dispatch (
  id text primary key,
  seq integer not null unique check (seq >= 1),
  meeting_id text not null references meeting,
  way text not null check (way in ('draft', 'smtp', 'folder')),
  from_name text not null,
  from_email text not null,
  subject text not null,
  text text not null,
  created_at text not null
) strict;
create index dispatch_by_meeting on dispatch (meeting_id, seq);

create table dispatch_file (
  dispatch_id text not null references dispatch,
  position integer not null check (position >= 0),
  document_id text references document,
  kind text not null,
  file_name text not null,
  media_type text not null,
  clearance text not null check (clearance in ('public', 'nonPublic')),
  sha256 text not null,
  bytes blob not null,
  primary key (dispatch_id, position)
) strict;

create table dispatch_recipient (
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
) strict;
create index dispatch_recipient_by_state on dispatch_recipient (state, next_try_at);
create index dispatch_recipient_by_dispatch on dispatch_recipient (dispatch_id, position);

create table audit_entry (
  seq integer primary key check (seq >= 1),
  at text not null,
  action text not null,
  details text not null check (json_valid(details)),
  previous text not null,
  hash text not null
) strict;
create trigger audit_entry_stays before update on audit_entry begin
  select raise(abort, 'audit entries are never changed');
end;
create trigger audit_entry_is_kept before delete on audit_entry begin
  select raise(abort, 'audit entries are never removed');
end;
create trigger released_document_stays before update on document
  when old.state = 'released' begin
  select raise(abort, 'released documents are never changed');
end;
create trigger released_document_is_kept before delete on document
  when old.state = 'released' begin
  select raise(abort, 'released documents are never removed');
end;
create trigger signature_stays before update on signature begin
  select raise(abort, 'signatures are never changed');
end;
create trigger signature_is_kept before delete on signature begin
  select raise(abort, 'signatures are never removed');
end;
`;

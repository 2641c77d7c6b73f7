/**
 * Files at a paper, an item or a meeting. What a file says is kept beside its bytes, once for all who refer to them;
 * a file that comes in slice by slice is held until a row refers to it.
 */
export const attachments = `
create table attachment (
  id text primary key,
  version integer not null check (version >= 1),
  paper_id text references paper on delete cascade,
  item_id text references agenda_item on delete cascade,
  meeting_id text references meeting on delete cascade,
  position integer not null check (position >= 0),
  title text not null check (title <> ''),
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  is_active integer not null check (is_active in (0, 1)),
  is_public integer not null check (is_public in (0, 1)),
  is_listed integer not null check (is_listed in (0, 1)),
  sha256 text not null references file,
  added_at text not null,
  check ((paper_id is not null) + (item_id is not null) + (meeting_id is not null) = 1)
) strict;
create index attachment_by_paper on attachment (paper_id) where paper_id is not null;
create index attachment_by_item on attachment (item_id) where item_id is not null;
create index attachment_by_meeting on attachment (meeting_id) where meeting_id is not null;
create index attachment_by_file on attachment (sha256);

create table file_text (
  sha256 text primary key references file on delete cascade,
  state text not null check (state in
    ('read', 'encrypted', 'tooLarge', 'tooSlow', 'unknownFormat', 'withoutText')),
  text text not null,
  unseen text not null
) strict;

create table file_hold (
  id text primary key,
  sha256 text not null references file
) strict;
create index file_hold_by_file on file_hold (sha256);

alter table mail_settings add column limit_mb integer not null default 10 check (limit_mb between 1 and 500);
`;

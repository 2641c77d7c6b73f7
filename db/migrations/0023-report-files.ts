/** A report may have come as a file: files lie at reports of partners, too. Nothing refers to an attachment. */
export const reportFiles = `
create table kept_attachment as select * from attachment;
drop table attachment;
create table attachment (
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
  added_at text not null,
  check ((paper_id is not null) + (item_id is not null) + (meeting_id is not null) + (report_id is not null) = 1),
  check (report_id is null or is_public = 0)
) strict;
insert into attachment
  select id, version, paper_id, item_id, meeting_id, null, position, title, file_name, media_type, is_active, is_public,
    is_listed, sha256, added_at
  from kept_attachment;
drop table kept_attachment;
create index attachment_by_paper on attachment (paper_id) where paper_id is not null;
create index attachment_by_item on attachment (item_id) where item_id is not null;
create index attachment_by_meeting on attachment (meeting_id) where meeting_id is not null;
create index attachment_by_report on attachment (report_id) where report_id is not null;
create index attachment_by_file on attachment (sha256);
`;

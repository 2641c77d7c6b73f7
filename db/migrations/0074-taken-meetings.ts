/**
 * A meeting that was taken along to be worked on elsewhere (`is_copy`: this is the file that was taken): what it said then, piece by
 * piece as digests; what came back and waits for decisions; and the bytes of files that came along.
 */
export const takenMeetings = `
create table taken_meeting (
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
create index taken_meeting_by_meeting on taken_meeting (meeting_id);

create table taken_file (
  taken_id text not null references taken_meeting on delete cascade,
  sha256 text not null references file,
  primary key (taken_id, sha256)
) strict;
create index taken_file_by_file on taken_file (sha256);
`;

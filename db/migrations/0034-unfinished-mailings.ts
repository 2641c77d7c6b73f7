/** What somebody has chosen and written for the next mailing of a meeting outlives the end of the program. */
export const unfinishedMailings = `
create table unfinished_mailing (
  meeting_id text primary key references meeting on delete cascade,
  version integer not null check (version >= 1),
  content text not null
) strict;
`;

/** Lists of people that were read: what stands in them and was chosen, and once they are taken over, what was made of them. */
export const peopleImports = `
create table people_import (
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
create index people_import_by_body on people_import (body_id);
`;

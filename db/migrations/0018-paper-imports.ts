/** Foreign papers that were read and wait for somebody to look at them: what would be taken over, and the file. */
export const paperImports = `
create table paper_import (
  id text primary key,
  body_id text not null references body on delete cascade,
  file_name text not null check (file_name <> ''),
  media_type text not null check (media_type <> ''),
  sha256 text not null references file,
  proposal text not null check (json_valid(proposal)),
  read_at text not null
) strict;
create index paper_import_by_body on paper_import (body_id);
create index paper_import_by_file on paper_import (sha256);
`;

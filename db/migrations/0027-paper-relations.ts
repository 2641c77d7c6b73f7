/** How papers belong together: one supplements, refers to, amends, answers or supersedes another, said once by the later. */
export const paperRelations = `
create table paper_relation (
  id text primary key,
  paper_id text not null references paper on delete cascade,
  kind text not null check (kind in ('supplements', 'refersTo', 'amends', 'answers', 'supersedes')),
  other_id text not null references paper on delete cascade,
  is_printed integer not null check (is_printed in (0, 1)),
  check (paper_id <> other_id),
  unique (paper_id, kind, other_id)
) strict;
create index paper_relation_by_other on paper_relation (other_id);
`;

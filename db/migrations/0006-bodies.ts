/**
 * Several own bodies and, as light records, bodies of others. What is of one body says so: a distribution list names
 * its body, or none where it serves all (the press does).
 *
 * A number is given once per body and term. Files may hold two meetings with one number, from before that was checked:
 * the later ones are marked and stay as they are; everything else obeys the index.
 */
export const bodies = `
alter table body add column version integer not null default 1 check (version >= 1);
alter table body add column short_name text not null default '';
alter table body add column position integer not null default 0 check (position >= 0);

create table other_body (
  id text primary key,
  version integer not null check (version >= 1),
  name text not null check (name <> ''),
  short_name text not null,
  classification text not null check (classification in
    ('council', 'committee', 'districtCouncil', 'advisoryBoard', 'administration', 'other')),
  municipality text not null,
  start_date text,
  end_date text check (end_date >= start_date),
  is_dissolved integer not null check (is_dissolved in (0, 1))
) strict;

alter table distribution_list add column body_id text references body on delete cascade;
update distribution_list set body_id = (select min(id) from body) where source <> 'press';

alter table meeting add column shares_number integer not null default 0 check (shares_number in (0, 1));
update meeting set shares_number = 1 where exists (
  select 1 from meeting as earlier
  where earlier.body_id = meeting.body_id and earlier.term_id = meeting.term_id
    and earlier.number = meeting.number and earlier.id < meeting.id
);
create unique index meeting_number on meeting (body_id, term_id, number) where shares_number = 0;
`;

/** What minutes say of people and of the head: who signs them too, of which day they are and when they were sent; headings of the
 * office's own (one a line), and people who are counted, also roughly, also members; and
 * what happens at an item: breaks, measures of the chair, declarations. */
export const forms = `
alter table meeting add column minutes_on text;
alter table meeting add column minutes_sent_on text;
alter table attendee add column co_signs integer not null default 0 check (co_signs in (0, 1));
alter table attendee add column headings text not null default '';
alter table head_count add column is_about integer not null default 0 check (is_about in (0, 1));
alter table head_count add column counts_of text not null default 'guests' check (counts_of in ('guests', 'members'));
alter table meeting add column incidents_version integer not null default 1 check (incidents_version >= 1);
create table incident (
  id text primary key,
  item_id text not null references agenda_item (id) on delete cascade,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('break', 'adjourned', 'publicEnds', 'callToOrder', 'floorWithdrawn', 'excluded', 'declaration')),
  time text,
  until text,
  day text,
  person_id text references person (id),
  words text not null
) strict;
create index incident_of_item on incident (item_id);
create index incident_of_person on incident (person_id);
`;

/**
 * What stood in a text, in a resolution with its vote, and in an attendance before somebody went on with it: `before` is packed, of all but
 * the latest as the difference to what came next (db/delta.ts); null where nothing was there. Without a reference to what it tells of: that
 * may lie in the waste, and come back. And what was deleted, with all that went along, until it is thrown away.
 */
export const historyAndWaste = `
create table past_state (
  thing text not null,
  n integer not null check (n >= 1),
  kind text not null check (kind in ('text', 'resolution', 'attendee')),
  meeting_id text not null,
  "by" text not null,
  at text not null,
  before blob,
  primary key (thing, n)
) strict;
create index past_state_of_meeting on past_state (meeting_id);

create table waste (
  id text primary key,
  at text not null,
  "by" text not null,
  kind text not null check (kind <> ''),
  thing text not null check (thing <> ''),
  title text not null,
  further integer not null check (further >= 0),
  rows blob not null
) strict;
create index waste_by_thing on waste (kind, thing);

create table waste_file (
  waste_id text not null references waste on delete cascade,
  sha256 text not null references file,
  primary key (waste_id, sha256)
) strict;
create index waste_file_by_file on waste_file (sha256);
`;

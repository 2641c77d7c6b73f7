/** Who said before a meeting whether they come, and who was asked to stand in for them. */
export const replies = `
create table reply (
  meeting_id text not null references meeting on delete cascade,
  person_id text not null references person,
  version integer not null check (version >= 1),
  answer text not null check (answer in ('accepted', 'declined')),
  note text not null,
  replied_on text not null,
  deputy_id text references person,
  deputy_asked_on text,
  is_taken_over integer not null default 0 check (is_taken_over in (0, 1)),
  primary key (meeting_id, person_id),
  check (deputy_id is null or answer = 'declined'),
  check (deputy_id is null or deputy_id <> person_id)
) strict;
create index reply_by_person on reply (person_id);
create index reply_by_deputy on reply (deputy_id);
`;

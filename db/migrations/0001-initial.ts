/** The first schema. Frozen once shipped: a change is a new migration. */
export const initial = `
create table municipality (
  id text primary key check (id = 'own'),
  name text not null check (name <> ''),
  letterhead text not null,
  place text not null
) strict;

create table body (id text primary key) strict;

create table body_rules (
  id text primary key,
  body_id text not null references body on delete cascade,
  valid_from text not null check (valid_from glob '????-??-??'),
  name text not null check (name <> ''),
  name_genitive text not null,
  legal_basis text not null,
  statutory_seats integer not null check (statutory_seats between 1 and 500),
  notice_days integer not null check (notice_days >= 0),
  majority text not null check (majority in ('simple', 'absolute', 'twoThirds')),
  tie text not null check (tie in ('rejected', 'chairDecides')),
  signers text not null check (json_valid(signers)),
  minutes_approval text not null check (minutes_approval in ('approve', 'note')),
  numbering text not null check (numbering in ('continuous', 'perPart')),
  style text not null check (json_valid(style)),
  unique (body_id, valid_from)
) strict;

create table legislative_term (
  id text primary key,
  body_id text not null references body on delete cascade,
  name text not null check (name <> ''),
  start_date text not null,
  end_date text not null check (end_date > start_date)
) strict;

create table standard_item (
  body_id text not null references body on delete cascade,
  position integer not null check (position >= 0),
  title text not null check (title <> ''),
  is_public integer not null check (is_public in (0, 1)),
  primary key (body_id, position)
) strict;

create table text_module (
  id text primary key,
  code text not null unique collate nocase check (code <> ''),
  title text not null,
  text text not null check (json_valid(text))
) strict;

create table organization (
  id text primary key,
  name text not null check (name <> ''),
  short_name text not null,
  kind text not null check (kind in ('list', 'faction', 'administration', 'other'))
) strict;

create table person (
  id text primary key,
  version integer not null check (version >= 1),
  form_of_address text check (form_of_address in ('Frau', 'Herr')),
  title text not null,
  given_name text not null,
  family_name text not null check (family_name <> ''),
  office text not null,
  organization_id text references organization,
  email text not null,
  phone text not null
) strict;

create table membership (
  id text primary key,
  version integer not null check (version >= 1),
  person_id text not null references person,
  body_id text not null references body,
  role text not null
    check (role in ('chair', 'deputyChair', 'member', 'deputy', 'advisory', 'clerk', 'administration')),
  voting_right integer not null check (voting_right in (0, 1)),
  start_date text not null,
  end_date text check (end_date >= start_date),
  position integer not null check (position >= 0)
) strict;
create index membership_by_person on membership (person_id);

create table deputy_for (
  membership_id text not null references membership on delete cascade,
  person_id text references person,
  organization_id text references organization,
  rank integer not null check (rank >= 1),
  check ((person_id is null) <> (organization_id is null))
) strict;
create index deputy_for_by_membership on deputy_for (membership_id);

create table meeting (
  id text primary key,
  version integer not null check (version >= 1),
  body_id text not null references body,
  term_id text references legislative_term,
  number integer check (number >= 1),
  date text not null check (date glob '????-??-??'),
  start_time text check (start_time glob '??:??'),
  end_time text check (end_time glob '??:??'),
  breaks text not null check (json_valid(breaks)),
  place text not null,
  room text not null,
  state text not null check (state in
    ('planned', 'invited', 'running', 'closed', 'minutesReady', 'released', 'signed', 'cancelled')),
  state_reason text not null
) strict;
create index meeting_by_date on meeting (date);

create table agenda_item (
  id text primary key,
  version integer not null check (version >= 1),
  meeting_id text not null references meeting on delete cascade,
  parent_id text references agenda_item on delete cascade,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('preliminary', 'item')),
  title text not null check (title <> ''),
  is_public integer not null check (is_public in (0, 1)),
  has_basis integer not null check (has_basis in (0, 1)),
  paper_reference text not null,
  paper_type text not null,
  presenter text not null,
  reading integer check (reading in (1, 2)),
  status text not null check (status in ('onAgenda', 'removed', 'added')),
  fixed_number text
) strict;
create index agenda_item_by_meeting on agenda_item (meeting_id, position);

create table item_text (
  item_id text primary key references agenda_item on delete cascade,
  text text not null check (json_valid(text)),
  version integer not null check (version >= 1),
  saved_at text not null
) strict;

create table resolution (
  id text primary key,
  version integer not null check (version >= 1),
  item_id text not null references agenda_item on delete cascade,
  position integer not null check (position >= 0),
  label text not null,
  text text not null check (json_valid(text)),
  part text not null,
  mover text not null,
  outcome text not null,
  outcome_detail text not null,
  printed_result text not null,
  printed_result_is_own integer not null check (printed_result_is_own in (0, 1)),
  effect text check (json_valid(effect))
) strict;
create index resolution_by_item on resolution (item_id, position);

create table vote (
  resolution_id text primary key references resolution on delete cascade,
  form text not null check (form in ('counts', 'wording', 'factions', 'names', 'secret')),
  yes integer check (yes >= 0),
  no integer check (no >= 0),
  abstain integer check (abstain >= 0),
  invalid integer check (invalid >= 0),
  wording text not null,
  taken_at text check (taken_at glob '??:??'),
  remainder_note text not null
) strict;

create table vote_by_faction (
  resolution_id text not null references vote on delete cascade,
  position integer not null check (position >= 0),
  organization_id text not null references organization,
  yes integer not null check (yes >= 0),
  no integer not null check (no >= 0),
  abstain integer not null check (abstain >= 0),
  primary key (resolution_id, position)
) strict;

create table vote_by_name (
  resolution_id text not null references vote on delete cascade,
  position integer not null check (position >= 0),
  person_id text not null references person,
  choice text not null check (choice in ('yes', 'no', 'abstain', 'notVoting')),
  primary key (resolution_id, position)
) strict;

create table attendee (
  id text primary key,
  meeting_id text not null references meeting on delete cascade,
  person_id text not null references person,
  attendance_group text not null check (attendance_group in
    ('members', 'deputies', 'advisory', 'clerk', 'administration', 'guests')),
  status text not null check (status in ('present', 'excused', 'absent')),
  voting_right integer not null check (voting_right in (0, 1)),
  substitutes_for text references person,
  note text not null,
  position integer not null check (position >= 0),
  unique (meeting_id, person_id)
) strict;

create table stay (
  attendee_id text not null references attendee on delete cascade,
  position integer not null check (position >= 0),
  from_time text check (from_time glob '??:??'),
  from_item_id text references agenda_item on delete set null,
  until_time text check (until_time glob '??:??'),
  until_item_id text references agenda_item on delete set null,
  primary key (attendee_id, position)
) strict;

create table recusal (
  id text primary key,
  item_id text not null references agenda_item on delete cascade,
  person_id text not null references person,
  whereabouts text not null check (whereabouts in ('left', 'audience')),
  note text not null,
  unique (item_id, person_id)
) strict;

create table head_count (
  id text primary key,
  meeting_id text not null references meeting on delete cascade,
  position integer not null check (position >= 0),
  label text not null check (label <> ''),
  count integer not null check (count >= 0)
) strict;

create table presiding (
  id text primary key,
  meeting_id text not null references meeting on delete cascade,
  position integer not null check (position >= 0),
  person_id text not null references person,
  from_item_id text references agenda_item on delete set null,
  from_time text check (from_time glob '??:??')
) strict;
`;

/**
 * Papers (Vorlagen, Anträge, Anfragen …), the bodies that deal with them in turn, and how their numbers are given. The
 * last number of a series only ever grows, so that none is given twice, not even after a paper was withdrawn.
 */
export const papers = `
create table paper (
  id text primary key,
  version integer not null check (version >= 1),
  text_version integer not null check (text_version >= 1),
  body_id text not null references body,
  term_id text references legislative_term,
  number text check (number <> ''),
  type text not null check (type in
    ('proposal', 'information', 'motion', 'amendment', 'question', 'answer', 'report', 'statement', 'own')),
  type_label text not null check (type_label <> ''),
  date text not null check (length(date) = 10),
  is_public integer not null check (is_public in (0, 1)),
  subject text not null check (subject <> ''),
  unit text not null,
  reporters text not null check (json_valid(reporters)),
  movers text not null check (json_valid(movers)),
  legal_basis text not null,
  products text not null check (json_valid(products)),
  signatory text not null check (json_valid(signatory)),
  financial text check (json_valid(financial)),
  captions text not null check (json_valid(captions)),
  proposals text not null check (json_valid(proposals)),
  reasoning text not null check (json_valid(reasoning)),
  state text not null check (state in ('inPreparation', 'submitted', 'withdrawn')),
  state_reason text not null,
  unique (body_id, number)
) strict;

create table consultation (
  id text primary key,
  version integer not null check (version >= 1),
  paper_id text not null references paper on delete cascade,
  position integer not null check (position >= 0),
  body_id text references body,
  other_body_id text references other_body,
  date text check (length(date) = 10),
  role text not null,
  is_public integer not null check (is_public in (0, 1)),
  reporters text not null check (json_valid(reporters)),
  result text check (json_valid(result)),
  item_id text references agenda_item on delete set null,
  check ((body_id is null) <> (other_body_id is null)),
  check (item_id is null or body_id is not null)
) strict;
create index consultation_by_paper on consultation (paper_id);
create index consultation_by_item on consultation (item_id);

create table paper_numbering (
  body_id text primary key references body on delete cascade,
  version integer not null check (version >= 1),
  pattern text not null check (pattern <> ''),
  given_on text not null check (given_on in ('creation', 'submission'))
) strict;

create table paper_series (
  body_id text not null references body on delete cascade,
  series text not null,
  last_number integer not null check (last_number >= 0),
  primary key (body_id, series)
) strict;
create trigger paper_series_grows before update on paper_series
  when new.last_number < old.last_number begin
  select raise(abort, 'a number is never given twice');
end;
create trigger paper_number_stays before update of number on paper
  when old.number is not null and new.number is not old.number begin
  select raise(abort, 'the number of a paper is never changed');
end;
create trigger numbered_paper_is_kept before delete on paper
  when old.number is not null begin
  select raise(abort, 'a paper with a number is withdrawn, never removed');
end;
`;

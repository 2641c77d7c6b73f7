/** Anfragen: who answers one until when, and its numbered questions, each with its answer; and papers of many years found by their day. */
export const inquiries = `
create table inquiry (
  paper_id text primary key references paper on delete cascade,
  version integer not null check (version >= 1),
  due_on text check (length(due_on) = 10),
  form text not null check (form in ('written', 'oral')),
  address text not null,
  email text not null,
  interim text not null,
  interim_on text check (length(interim_on) = 10),
  history text not null check (json_valid(history))
) strict;

create table question (
  id text primary key,
  version integer not null check (version >= 1),
  paper_id text not null references paper on delete cascade,
  position integer not null check (position >= 0),
  is_supplementary integer not null check (is_supplementary in (0, 1)),
  text text not null,
  unit text not null,
  answer text not null check (json_valid(answer)),
  state text not null check (state in ('open', 'answered', 'later')),
  answered_on text check (length(answered_on) = 10),
  check ((state = 'answered') = (answered_on is not null))
) strict;
create index question_by_paper on question (paper_id, position);

create index paper_by_type on paper (body_id, type, date, number);
create index paper_by_day on paper (date, number);
`;

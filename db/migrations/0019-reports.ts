/** Partners that owe an own body a report, the periods they report on, and what came in for each. */
export const reports = `
create table partner (
  id text primary key,
  version integer not null check (version >= 1),
  body_id text not null references body,
  position integer not null check (position >= 0),
  name text not null check (name <> ''),
  joined_on text check (length(joined_on) = 10),
  active_until text check (length(active_until) = 10),
  measures text not null,
  contact text not null,
  email text not null
) strict;
create index partner_by_body on partner (body_id);

create table report_period (
  id text primary key,
  version integer not null check (version >= 1),
  text_version integer not null check (text_version >= 1),
  body_id text not null references body,
  name text not null check (name <> ''),
  due_on text check (length(due_on) = 10),
  as_of text check (length(as_of) = 10),
  table_caption text not null,
  foreword text not null check (json_valid(foreword)),
  chapters text not null check (json_valid(chapters))
) strict;
create index report_period_by_body on report_period (body_id);

create table partner_report (
  id text primary key,
  version integer not null check (version >= 1),
  text_version integer not null check (text_version >= 1),
  period_id text not null references report_period on delete cascade,
  partner_id text not null references partner on delete cascade,
  heading text not null,
  text text not null check (json_valid(text)),
  as_of text check (length(as_of) = 10),
  file_name text not null,
  state text not null check (state in ('due', 'received', 'missing')),
  received_on text check (length(received_on) = 10),
  reminders text not null check (json_valid(reminders)),
  unique (period_id, partner_id),
  check ((state = 'received') = (received_on is not null))
) strict;
create index partner_report_by_partner on partner_report (partner_id);
`;

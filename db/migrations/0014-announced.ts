/**
 * What was announced of a meeting to those who were invited, and when that went out. Of what was sent before nothing
 * was kept. What goes out by hand is sent when the clerk says so; until now it counted from the moment it was saved, and
 * when it really went out nobody knows.
 */
export const announced = `
alter table dispatch add column sent_at text;
create table announced (
  meeting_id text not null references meeting on delete cascade,
  seq integer not null check (seq >= 1),
  scope text not null check (scope in ('all', 'added')),
  document_id text references document,
  dispatch_id text references dispatch,
  content text not null,
  told_at text,
  primary key (meeting_id, seq)
) strict;
create index announced_by_document on announced (document_id);
create index announced_by_dispatch on announced (dispatch_id);
`;

/**
 * What each file made for a mailing prints, line by line, so that it is known before it goes out whether it still would; null
 * where nobody asks, and of files from before; and what it would print when the office let it go as it is. Whether its meeting was still to come, as far as that can be told afterwards.
 * And whose message it is, where one person alone has the address.
 */
export const wordsOfMailings = `
alter table dispatch_file add column made_of text;
alter table dispatch_file add column let_go_as text;
alter table dispatch add column is_ahead integer not null default 0 check (is_ahead in (0, 1));
update dispatch set is_ahead = 1
where substr(created_at, 1, 10) < told_date or substr(created_at, 1, 10) = told_date
  and exists (select 1 from meeting where meeting.id = meeting_id and state in ('planned', 'invited'));
alter table dispatch_recipient add column person_id text;
`;

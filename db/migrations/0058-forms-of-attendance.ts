/**
 * Who takes no part in an item without being biased: on their own wish, or because the body decided so; on which day of
 * several somebody came or went.
 */
export const formsOfAttendance = `
alter table recusal add column ground text not null default 'bias' check (ground in ('bias', 'ownWish', 'decision'));
alter table stay add column from_day integer check (from_day >= 1);
alter table stay add column until_day integer check (until_day >= 1);
`;

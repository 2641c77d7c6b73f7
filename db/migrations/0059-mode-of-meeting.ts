/** How a meeting is held, who takes part by video and whose connection broke off. */
export const modeOfMeeting = `
alter table meeting add column mode text not null default 'presence' check (mode in ('presence', 'hybrid', 'digital'));
alter table attendee add column is_remote integer not null default 0 check (is_remote in (0, 1));
alter table stay add column is_cut_off integer not null default 0 check (is_cut_off in (0, 1));
`;

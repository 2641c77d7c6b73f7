/** What minutes say of people and of the head: who signs them too, of which day they are and when they were sent. */
export const forms = `
alter table meeting add column minutes_on text;
alter table meeting add column minutes_sent_on text;
alter table attendee add column co_signs integer not null default 0 check (co_signs in (0, 1));
`;

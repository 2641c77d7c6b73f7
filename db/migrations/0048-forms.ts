/** What minutes say of people and of the head: who signs them too, of which day they are and when they were sent; headings of the
 * office's own (one a line), and people who are counted, also roughly, also members. */
export const forms = `
alter table meeting add column minutes_on text;
alter table meeting add column minutes_sent_on text;
alter table attendee add column co_signs integer not null default 0 check (co_signs in (0, 1));
alter table attendee add column headings text not null default '';
alter table head_count add column is_about integer not null default 0 check (is_about in (0, 1));
alter table head_count add column counts_of text not null default 'guests' check (counts_of in ('guests', 'members'));
`;

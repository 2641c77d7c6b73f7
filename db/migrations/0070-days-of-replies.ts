/** For which day of the meeting somebody promised or refused to come: one that is moved asks anew. */
export const daysOfReplies = `
alter table reply add column given_for text not null default '';
update reply set given_for = (select date from meeting where meeting.id = reply.meeting_id);
`;

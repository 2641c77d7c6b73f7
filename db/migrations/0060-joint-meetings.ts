/** With which other bodies a meeting is held. */
export const jointMeetings = `
alter table meeting add column joint_with text not null default '';
`;

/** A list may vote as a whole without counts; who of it voted on its own stands in vote_by_name. */
export const votesOfLists = `
alter table vote_by_faction add column whole text check (whole in ('yes', 'no', 'abstain'));
`;

/** What a paper proposed when a meeting that dealt with it was closed: afterwards its Ziffern may be others. */
export const proposedThen = `
alter table consultation add column proposed text check (proposed is null or json_valid(proposed));
`;

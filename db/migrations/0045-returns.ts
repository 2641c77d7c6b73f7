/** The returns of a message before it was sent once more: JSON, the day and the address it came back from. */
export const returnsOfMessages = `
alter table dispatch_recipient add column past_returns text not null default '[]';
`;

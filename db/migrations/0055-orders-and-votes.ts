/**
 * In which order one resolution is printed, where it is another one than the body's; and what the log says of one
 * resolution is found without reading all of it, as of one paper.
 */
export const ordersAndVotes = `
alter table resolution add column parts_order text;
create index audit_entry_resolution on audit_entry (iif(json_valid(details), json_extract(details, '$.resolution'), null));
`;

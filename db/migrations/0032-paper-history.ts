/** What the log says of one paper is found without reading all of it; an entry that was spoilt is about none. */
export const paperHistory = `
create index audit_entry_paper on audit_entry (iif(json_valid(details), json_extract(details, '$.paper'), null));
`;

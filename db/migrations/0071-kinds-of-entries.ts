/** Entries of some kinds are asked for by themselves; and no earlier program changes rows for which the log vouches from now on. */
export const kindsOfEntries = `
create index audit_entry_action on audit_entry (action, seq);
`;

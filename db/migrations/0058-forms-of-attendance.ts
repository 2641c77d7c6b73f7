/** Who takes no part in an item without being biased: on their own wish, or because the body decided so. */
export const formsOfAttendance = `
alter table recusal add column ground text not null default 'bias' check (ground in ('bias', 'ownWish', 'decision'));
`;

/** Since which day of the office something in the waste has been due; it goes on a later one, as a clock may be ahead for a day. */
export const dueWaste = `
alter table waste add column due_since text;
`;

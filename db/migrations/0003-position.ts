/** A person's function is a position: "office" is the Geschäftsstelle. */
export const position = `
alter table person rename column office to position;
`;

/** Where letters to somebody go. */
export const addressesOfPeople = `
alter table person add column street_address text not null default '';
alter table person add column postal_code text not null default '';
alter table person add column locality text not null default '';
`;

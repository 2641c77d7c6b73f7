/** How the office sorts names; what tells two of one name apart, and how a person wants to be greeted. */
export const names = `
alter table municipality add column name_particles text not null default 'count' check (name_particles in ('count', 'skip'));
alter table municipality add column name_umlauts text not null default 'base' check (name_umlauts in ('base', 'two'));
alter table person add column distinction text not null default '';
alter table person add column salutation text not null default '';
`;

/** After how many years what is not needed for the minutes goes of somebody who is no member any more. */
export const retention = `
create table retention (
  id text primary key check (id = 'own'),
  version integer not null check (version >= 1),
  years integer not null check (years between 1 and 30)
) strict;
insert into retention values ('own', 1, 5);
`;

/** Until when the Niederschrift is to be there; nothing where the rules of a body name no period. */
export const periodOfMinutes = `
alter table body_rules add column minutes_due_amount integer check (minutes_due_amount between 1 and 365);
alter table body_rules add column minutes_due_unit text
  check (minutes_due_unit in ('workdays', 'calendarDays', 'weeks'))
  check ((minutes_due_unit is null) = (minutes_due_amount is null));
`;

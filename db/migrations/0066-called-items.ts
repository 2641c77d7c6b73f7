/** When the chair called an item, and when it was done with. */
export const calledItems = `
alter table agenda_item add column called_at text check (called_at glob '??:??');
alter table agenda_item add column finished_at text check (finished_at glob '??:??');
`;

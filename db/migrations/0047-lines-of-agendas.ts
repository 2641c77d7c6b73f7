/**
 * Lines between items that have no number; numbers that the clerk gives; what stands below a title; who answers for an
 * item in the administration.
 */
export const linesOfAgendas = `
alter table agenda_item add column is_heading integer not null default 0 check (is_heading in (0, 1));
alter table agenda_item add column own_number text not null default '';
alter table agenda_item add column subtitle text not null default '';
alter table agenda_item add column department text not null default '';
`;

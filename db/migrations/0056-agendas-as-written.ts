/**
 * Several papers at one item, and which of them a resolution is about; items that are dealt with together; the usual
 * agenda with lines between items and items that hang below others.
 */
export const agendasAsWritten = `
alter table agenda_item add column paper_title text not null default '';
alter table agenda_item add column further_papers text not null default '[]' check (json_valid(further_papers));
alter table agenda_item add column together_with text references agenda_item on delete set null;
create index agenda_item_together on agenda_item (together_with);
alter table resolution add column paper_id text references paper on delete set null;
create index resolution_on_paper on resolution (paper_id);
alter table standard_item add column level integer not null default 1 check (level in (1, 2, 3));
alter table standard_item add column is_heading integer not null default 0 check (is_heading in (0, 1));
`;

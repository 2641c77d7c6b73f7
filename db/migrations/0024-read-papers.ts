/**
 * Captions of a paper may come from a file of somebody else: they are not those of the office. Which papers were read
 * from one the log tells. An Anfrage may be done with although not every question has an answer here.
 */
export const readPapers = `
alter table paper add column has_foreign_captions integer not null default 0 check (has_foreign_captions in (0, 1));
update paper set has_foreign_captions = 1 where exists (
  select 1 from audit_entry
  where action = 'paperImported'
    and json_extract(details, '$.subject') = paper.subject
    and json_extract(details, '$.number') = coalesce(paper.number, '–')
);
alter table inquiry add column settled_on text;
`;

/** What the public is told of a non-public resolution: its essential content, or that the body decided against telling it. */
export const publicWording = `
alter table resolution add column public_wording text not null default '';
alter table resolution add column is_withheld integer not null default 0 check (is_withheld in (0, 1));
`;

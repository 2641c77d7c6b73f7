/** Who votes in a committee without sitting in the council, and whether the body counts them apart for its quorum. */
export const expertCitizens = `
alter table body_rules add column needs_council_majority integer not null default 0
  check (needs_council_majority in (0, 1));
alter table membership add column is_expert_citizen integer not null default 0
  check (is_expert_citizen in (0, 1));
`;

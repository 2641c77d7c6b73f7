/** Who can ask for a ballot in elections: until now one objection was enough, and where nobody says otherwise it stays so. */
export const secretElections = `
alter table body_rules add column secret_election text not null default 'oneObjection'
  check (secret_election in ('oneFifth', 'oneObjection'));
`;

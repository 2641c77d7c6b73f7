/**
 * With a Niederschrift the facts that it was built from are kept, so that every other document of its meeting goes on
 * saying the same. Null: it is no Niederschrift, was never presented, or was presented before facts were kept.
 */
export const frozenFacts = `
alter table document add column facts text check (json_valid(facts));
create trigger frozen_facts_stay before update of facts on document
  when old.facts is not null begin
  select raise(abort, 'frozen facts are never changed');
end;
`;

/**
 * Who gives a chair's consent for a while (R42). What was stated stays as it was: the statement is what the chair's key has signed, or what
 * the office noted.
 */
export const delegations = `
create table delegation (
  id text primary key,
  chair_id text not null references person (id),
  deputy_id text not null references person (id),
  key_id text not null references signer_key (id),
  chair_key_id text references signer_key (id),
  statement text not null,
  signature text,
  received_at text not null,
  revoked_at text,
  revoke_reason text not null default '',
  check ((chair_key_id is null) = (signature is null))
) strict;
create trigger delegation_stays before update of id, chair_id, deputy_id, key_id, chair_key_id, statement, signature, received_at
  on delegation begin
  select raise(abort, 'a delegation does not change');
end;
create trigger delegation_ends_once before update on delegation when old.revoked_at is not null begin
  select raise(abort, 'a delegation ends once');
end;
create trigger delegation_is_kept before delete on delegation begin
  select raise(abort, 'a delegation is kept');
end;
`;

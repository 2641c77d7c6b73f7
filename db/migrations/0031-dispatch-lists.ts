/**
 * To which lists something goes: before a message that waits goes out, they are asked whether they may still have it. One
 * may be gone by then, and vouches for nobody. Of what was sent before this it is not known.
 */
export const dispatchLists = `
create table dispatch_list (
  dispatch_id text not null references dispatch,
  position integer not null check (position >= 0),
  list_id text not null,
  primary key (dispatch_id, position)
) strict;
`;

/**
 * What is asked before something goes out. To which lists it goes: they are asked whether they may still have it. One may be
 * gone by then, and vouches for nobody; of what was sent before this it is not known. And of what kinds the unseen is that
 * a file says, for which those that were read are read anew.
 */
export const askedBeforeSending = `
create table dispatch_list (
  dispatch_id text not null references dispatch,
  position integer not null check (position >= 0),
  list_id text not null,
  primary key (dispatch_id, position)
) strict;
alter table file_text add column unseen_kinds text not null default '[]';
update file_text set state = 'readBefore' where state in ('read', 'partly', 'withoutText');
`;

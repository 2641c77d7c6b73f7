/** The items of the agenda that a file of a mailing tells of are asked for again as well. */
export const itemsOfMailings = `
create table dispatch_part_anew (
  dispatch_id text not null,
  file_position integer not null,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('paper', 'attachment', 'document', 'resolution', 'item')),
  part_id text not null,
  was_withdrawn integer not null check (was_withdrawn in (0, 1)),
  primary key (dispatch_id, file_position, position),
  foreign key (dispatch_id, file_position) references dispatch_file (dispatch_id, position)
) strict;
insert into dispatch_part_anew select * from dispatch_part;
drop table dispatch_part;
alter table dispatch_part_anew rename to dispatch_part;
`;

/**
 * Of what each file of a mailing is made, and which day, hour and room of its meeting it tells: both are asked again before it
 * goes out. Of files from before it is known which document each was; the meeting counts as it is now.
 */
export const partsOfMailings = `
create table dispatch_part (
  dispatch_id text not null,
  file_position integer not null,
  position integer not null check (position >= 0),
  kind text not null check (kind in ('paper', 'attachment', 'document', 'resolution')),
  part_id text not null,
  was_withdrawn integer not null check (was_withdrawn in (0, 1)),
  primary key (dispatch_id, file_position, position),
  foreign key (dispatch_id, file_position) references dispatch_file (dispatch_id, position)
) strict;
insert into dispatch_part (dispatch_id, file_position, position, kind, part_id, was_withdrawn)
select dispatch_id, dispatch_file.position, 0, 'document', document_id, document.state = 'withdrawn'
from dispatch_file join document on document.id = document_id;
alter table dispatch add column told_date text not null default '';
alter table dispatch add column told_time text;
alter table dispatch add column told_place text not null default '';
alter table dispatch add column told_room text not null default '';
update dispatch set (told_date, told_time, told_place, told_room) =
  (select date, start_time, place, room from meeting where meeting.id = dispatch.meeting_id);
`;

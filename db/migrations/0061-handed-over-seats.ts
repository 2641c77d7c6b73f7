/** Two may stand in for one member, one after the other: each of them then has a time at which it comes or goes. */
export const handedOverSeats = `
drop trigger attendee_is_the_only_stand_in;
drop trigger attendee_stays_the_only_stand_in;

create trigger attendee_is_the_only_stand_in before insert on attendee
  when new.substitutes_for is not null and exists (
    select 1 from attendee as other
    where other.meeting_id = new.meeting_id and other.substitutes_for = new.substitutes_for
      and not exists (select 1 from stay where stay.attendee_id = other.id)
  ) begin
  select raise(abort, 'a seat has one stand-in at a time');
end;
create trigger attendee_stays_the_only_stand_in before update on attendee
  when new.substitutes_for is not null and new.substitutes_for is not old.substitutes_for and exists (
    select 1 from attendee as other
    where other.meeting_id = new.meeting_id and other.substitutes_for = new.substitutes_for and other.id <> new.id
      and not exists (select 1 from stay where stay.attendee_id = other.id)
  ) begin
  select raise(abort, 'a seat has one stand-in at a time');
end;
`;

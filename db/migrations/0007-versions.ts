/**
 * Every row and list that two windows can edit carries a version; the log says who did it.
 *
 * A seat has one stand-in. Triggers say so instead of a unique index, since files may hold doubles from before: an
 * index would refuse the whole file, a trigger only the next double.
 */
export const versions = `
alter table municipality add column version integer not null default 1 check (version >= 1);
alter table body_rules add column version integer not null default 1 check (version >= 1);
alter table legislative_term add column version integer not null default 1 check (version >= 1);
alter table text_module add column version integer not null default 1 check (version >= 1);
alter table organization add column version integer not null default 1 check (version >= 1);
alter table attendee add column version integer not null default 1 check (version >= 1);
alter table recusal add column version integer not null default 1 check (version >= 1);
alter table convening add column version integer not null default 1 check (version >= 1);
alter table logo add column version integer not null default 1 check (version >= 1);
alter table template add column version integer not null default 1 check (version >= 1);
alter table distribution_list add column version integer not null default 1 check (version >= 1);
alter table mail_settings add column version integer not null default 1 check (version >= 1);

alter table body add column standard_agenda_version integer not null default 1
  check (standard_agenda_version >= 1);
alter table meeting add column head_counts_version integer not null default 1 check (head_counts_version >= 1);
alter table meeting add column presiding_version integer not null default 1 check (presiding_version >= 1);
alter table agenda_item add column resolution_order_version integer not null default 1
  check (resolution_order_version >= 1);

alter table audit_entry add column "by" text not null default '';

create unique index head_count_position on head_count (meeting_id, position);
create unique index presiding_position on presiding (meeting_id, position);

create trigger attendee_is_the_only_stand_in before insert on attendee
  when new.substitutes_for is not null and exists (
    select 1 from attendee
    where meeting_id = new.meeting_id and substitutes_for = new.substitutes_for
  ) begin
  select raise(abort, 'a seat has one stand-in');
end;
create trigger attendee_stays_the_only_stand_in before update on attendee
  when new.substitutes_for is not null and new.substitutes_for is not old.substitutes_for and exists (
    select 1 from attendee
    where meeting_id = new.meeting_id and substitutes_for = new.substitutes_for and id <> new.id
  ) begin
  select raise(abort, 'a seat has one stand-in');
end;
`;

/**
 * Bytes stand in parts of 1 MiB: the engine copies a value whenever it is read or written, and what it copies should
 * be small. A part is as long as its place in the file asks, so that the parts of a whole file leave no room for more.
 * It goes with its file and never alone.
 */
export const fileParts = `
create table kept_part as
  with recursive cut (sha256, position, size) as (
    select sha256, 0, size from file where size > 0
    union all
    select sha256, position + 1, size from cut where (position + 1) * 1048576 < size
    order by 1, 2
  )
  select cut.sha256, position, substr(bytes, position * 1048576 + 1, 1048576) as bytes
  from cut join file on file.sha256 = cut.sha256;
create table kept_file as select sha256, size from file;

-- Documents and the like refer to files all the while: they are looked at again when all is done.
pragma defer_foreign_keys = on;
drop table file;
create table file (
  sha256 text primary key,
  size integer not null check (size >= 0)
) strict;
insert into file select sha256, size from kept_file;
drop table kept_file;

create table file_part (
  sha256 text not null references file on delete cascade,
  position integer not null check (position >= 0),
  bytes blob not null check (length(bytes) between 1 and 1048576),
  primary key (sha256, position)
) strict;
insert into file_part select sha256, position, bytes from kept_part;
drop table kept_part;

create trigger file_stays before update on file begin
  select raise(abort, 'files are never changed');
end;
create trigger released_file_is_kept before delete on file
  when exists (select 1 from document where sha256 = old.sha256 and state = 'released') begin
  select raise(abort, 'files of released documents are never removed');
end;
create trigger file_part_fits before insert on file_part
  when length(new.bytes) is not
    (select min(1048576, size - new.position * 1048576) from file where sha256 = new.sha256) begin
  select raise(abort, 'a part is as long as its place in the file asks');
end;
create trigger file_part_stays before update on file_part begin
  select raise(abort, 'files are never changed');
end;
create trigger file_part_goes_with_its_file before delete on file_part
  when exists (select 1 from file where sha256 = old.sha256) begin
  select raise(abort, 'files are never changed');
end;
`;

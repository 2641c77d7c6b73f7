/**
 * Whether a public list was among those a mailing is for: one without addresses leaves no recipient behind. Of older ones
 * it is known by a recipient, and files alone may be for anybody where everybody may have them. And when a mailing was
 * held back since its meeting was cancelled.
 */
export const mailingsHeldBack = `
alter table dispatch add column for_public integer not null default 0 check (for_public in (0, 1));
alter table dispatch add column held_back_at text;
update dispatch set for_public = 1
where exists (select 1 from dispatch_recipient r where r.dispatch_id = dispatch.id and r.clearance = 'public')
  or (way = 'folder' and not exists
    (select 1 from dispatch_file f where f.dispatch_id = dispatch.id and f.clearance = 'nonPublic'));
`;

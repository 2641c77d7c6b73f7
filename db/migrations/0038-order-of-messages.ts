/**
 * Which message goes out next is found without looking at all that wait: each has the number of its mailing beside it.
 * `returned_on`: the day on which the clerk got one back that had gone out.
 */
export const orderOfMessages = `
alter table dispatch_recipient add column dispatch_seq integer not null default 0 check (dispatch_seq >= 0);
update dispatch_recipient set dispatch_seq = (select seq from dispatch where dispatch.id = dispatch_id);
alter table dispatch_recipient add column returned_on text check (returned_on is null or state = 'sent');
drop index dispatch_recipient_by_state;
create index dispatch_recipient_in_order on dispatch_recipient (state, attempts, dispatch_seq, position, next_try_at);
create index dispatch_recipient_by_fault on dispatch_recipient (state, fault);
`;

/**
 * As what a document of ours goes by mail; offices that send already go on as they did. Files at a meeting that only go
 * along with its next mailing.
 */
export const mailings = `
alter table mail_settings add column documents_as text not null default 'word'
  check (documents_as in ('word', 'pdf', 'both'));
alter table attachment add column for_mailing integer not null default 0
  check (for_mailing = 0 or (for_mailing = 1 and meeting_id is not null));
`;

/** As what a document of ours goes by mail. Offices that send already go on as they did. */
export const mailings = `
alter table mail_settings add column documents_as text not null default 'word'
  check (documents_as in ('word', 'pdf', 'both'));
`;

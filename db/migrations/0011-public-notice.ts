/** Title and signer of the public notice: until now every body's was an öffentliche Bekanntmachung of its chair. */
export const publicNotice = `
alter table body_rules add column public_notice_title text not null default 'Öffentliche Bekanntmachung'
  check (public_notice_title <> '');
alter table body_rules add column public_notice_signed_by text not null default '';
`;

import type { Table } from './register.ts';

/** To which row a column leads upwards, and by which column of that: so a reader is told of what something is. */
export const parents: Readonly<Record<string, { table: Table; column: string }>> = {
  resolution_id: { table: 'resolution', column: 'id' },
  attendee_id: { table: 'attendee', column: 'id' },
  item_id: { table: 'agenda_item', column: 'id' },
  meeting_id: { table: 'meeting', column: 'id' },
  question_id: { table: 'question', column: 'id' },
  paper_id: { table: 'paper', column: 'id' },
  report_id: { table: 'partner_report', column: 'id' },
  partner_id: { table: 'partner', column: 'id' },
  period_id: { table: 'report_period', column: 'id' },
  membership_id: { table: 'membership', column: 'id' },
  document_id: { table: 'document', column: 'id' },
  dispatch_id: { table: 'dispatch', column: 'id' },
  list_id: { table: 'distribution_list', column: 'id' },
  rules_id: { table: 'body_rules', column: 'id' },
  body_id: { table: 'body_rules', column: 'body_id' },
};

/** What a row is called by, in the columns that say it best. */
export const calledBy: Partial<Record<Table, readonly string[]>> = {
  resolution: ['label', 'part'],
  agenda_item: ['title'],
  meeting: ['date'],
  question: ['text'],
  paper: ['number', 'subject'],
  partner: ['name'],
  report_period: ['name'],
  membership: ['role', 'start_date'],
  document: ['file_name'],
  dispatch: ['subject', 'created_at'],
  distribution_list: ['name'],
  body_rules: ['name'],
};

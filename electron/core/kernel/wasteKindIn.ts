import type { RecordedTable, Row } from '../../../db/changes.ts';
import type { WasteKind } from '../../../shared/domain/waste.ts';

/** The tables whose rows lie in the waste under a name of their own. */
export const kindIn: Partial<Record<RecordedTable, WasteKind>> = {
  meeting: 'meeting',
  agenda_item: 'item',
  resolution: 'resolution',
  attendee: 'attendee',
  recusal: 'recusal',
  incident: 'incident',
  objection: 'objection',
  person: 'person',
  membership: 'membership',
  organization: 'organization',
  text_module: 'textModule',
  distribution_list: 'list',
  paper: 'paper',
  consultation: 'consultation',
  paper_relation: 'relation',
  question: 'question',
  attachment: 'attachment',
  body: 'body',
  body_rules: 'rules',
  legislative_term: 'term',
  other_body: 'otherBody',
  template: 'template',
  logo: 'logo',
  report_period: 'reportPeriod',
  partner: 'partner',
  partner_report: 'partnerReport',
  document: 'document',
  people_import: 'readList',
  paper_import: 'readPaper',
  own_word: 'word',
  reply: 'reply',
};

/** A row that went, and as what it lies there. */
export type Deleted = { kind: WasteKind; table: RecordedTable; row: Row };

/** What lies in which table of the data file, as a clerk would say it. */
const areas: Record<string, readonly string[]> = {
  'Sitzungen und Tagesordnungen': [
    'meeting',
    'agenda_item',
    'convening',
    'announced',
    'standard_item',
    'check_override',
    'objection',
    'incident',
    'presiding',
    'reopening',
    'taken_meeting',
    'taken_file',
  ],
  Anwesenheit: ['attendee', 'stay', 'reply', 'recusal', 'head_count'],
  'Niederschriften und Beschlüsse': ['item_text', 'resolution', 'vote', 'vote_by_faction', 'vote_by_name'],
  'Vorlagen und Anfragen': [
    'paper',
    'paper_import',
    'paper_numbering',
    'paper_relation',
    'paper_series',
    'consultation',
    'inquiry',
    'question',
    'partner',
    'partner_report',
    'report_period',
  ],
  'Gremien und Mitglieder': [
    'body',
    'body_rules',
    'legislative_term',
    'other_body',
    'organization',
    'person',
    'people_import',
    'membership',
    'deputy_for',
  ],
  'Dokumente, Anlagen und Freigaben': [
    'document',
    'signature',
    'signer_key',
    'delegation',
    'file',
    'file_part',
    'file_text',
    'file_hold',
    'attachment',
    'picture',
  ],
  Versand: [
    'dispatch',
    'dispatch_file',
    'dispatch_list',
    'dispatch_part',
    'dispatch_recipient',
    'distribution_list',
    'distribution_entry',
    'mail_settings',
    'unfinished_mailing',
  ],
  'Einstellungen und Textbausteine': [
    'municipality',
    'retention',
    'logo',
    'template',
    'text_module',
    'own_word',
    'data_file',
  ],
  'Verlauf und Papierkorb': ['past_state', 'waste', 'waste_file'],
  Vorgänge: ['audit_entry'],
};

/** `table`: also one that is none of them, as those of the search. */
export const areaOf = (table: string): string =>
  Object.entries(areas).find(([, tables]) => tables.includes(table))?.[0] ?? 'Suche';

/** Each area once, in the order in which they stand above. */
export function areasOf(tables: readonly string[]): string[] {
  const found = new Set(tables.map((table) => areaOf(table)));
  return [...Object.keys(areas), 'Suche'].filter((area) => found.has(area));
}

/** Every table that has a place here. */
export const placedTables: readonly string[] = Object.values(areas).flat();

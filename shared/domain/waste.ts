/** What comes back out of the waste as one; all else that was deleted went along with one of these. */
export const wasteKinds = [
  'meeting',
  'item',
  'resolution',
  'attendee',
  'recusal',
  'incident',
  'objection',
  'person',
  'membership',
  'organization',
  'textModule',
  'list',
  'paper',
  'consultation',
  'relation',
  'question',
  'attachment',
  'body',
  'rules',
  'term',
  'otherBody',
  'template',
  'logo',
  'reportPeriod',
  'partner',
  'partnerReport',
  'document',
  'readList',
  'readPaper',
  'word',
  'reply',
] as const;
export type WasteKind = (typeof wasteKinds)[number];

/** So long it lies there. */
export const WASTE_DAYS = 30;

/** Kinds of data, as rows of the data file belong together: what routes read and change. */
export const dataKinds = [
  'agenda',
  'attachments',
  'attendance',
  'audit',
  /** Copies beside the data file. */
  'backups',
  'bodies',
  'checks',
  /** The office's wall clock, which goes on whatever is done. */
  'clock',
  'convening',
  'dispatch',
  'documents',
  'keys',
  'lists',
  'looks',
  'mail',
  /** What is chosen for the next one of a meeting. */
  'mailings',
  'meetings',
  'minutes',
  'municipality',
  'objections',
  'otherBodies',
  'papers',
  'people',
  'privacy',
  'replies',
  'reports',
  'terms',
  'texts',
] as const;
export type DataKind = (typeof dataKinds)[number];

/** Work in the background that a route may bring something to do. */
export type JobName = 'outbox' | 'fileTexts' | 'backup' | 'signedHead' | 'waste';

/** What the facts of a meeting are made of, and with them every document and check. */
export const meetingFacts: readonly DataKind[] = [
  'agenda',
  'attachments',
  'attendance',
  'bodies',
  'convening',
  'documents',
  'meetings',
  'minutes',
  'municipality',
  'objections',
  // Their attachments lie at items as well.
  'papers',
  'people',
];

/** What of a meeting is compared, and decided, by itself. */
export const handOverKinds = [
  'details',
  'times',
  'state',
  'convening',
  'override',
  'mailing',
  'reply',
  'item',
  'itemCourse',
  'text',
  'attachment',
  'objection',
  'incidents',
  'wording',
  'vote',
  'attendance',
  'recusal',
  'presiding',
  'headCounts',
  'person',
  'organization',
  'membership',
] as const;
export type HandOverKind = (typeof handOverKinds)[number];

/** What stands one behind the other, and may be put in another order. */
export const orderKinds = ['agenda', 'resolutions', 'attendees', 'attachments'] as const;
export type OrderKind = (typeof orderKinds)[number];

/** "text:5": the piece of a thing; of the meeting itself there is one of a kind ("details:"). */
export const pieceKey = (kind: HandOverKind, id = ''): string => `${kind}:${id}`;
export const kindOfPiece = (piece: string): { kind: HandOverKind; id: string } => {
  const at = piece.indexOf(':');
  // Written by `pieceKey`.
  return { kind: piece.slice(0, at) as HandOverKind, id: piece.slice(at + 1) };
};

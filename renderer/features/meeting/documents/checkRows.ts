import type { CheckPlace, CheckRow } from '../../../../shared/checks/row.ts';
import type { MeetingId } from '../../../../shared/domain/ids.ts';

export const severities = ['error', 'warning', 'hint'] as const;
export const severityKinds = { error: 'danger', warning: 'warning', hint: 'info' } as const;

/** Errors that nobody gave a reason for. */
export const openErrors = (rows: readonly CheckRow[]): number => rows.filter(isOpenError).length;

export const isOpenError = ({ severity, overrideReason }: CheckRow): boolean =>
  severity === 'error' && overrideReason === null;

/** Where it can be put right; null for the meeting's own data, which a dialog shows. */
export function placeHref(meetingId: MeetingId, { tab, itemId }: CheckPlace): string | null {
  if (tab === 'kopf') return null;
  return `/sitzungen/${meetingId}/${tab}${itemId === null ? '' : `/${itemId}`}`;
}

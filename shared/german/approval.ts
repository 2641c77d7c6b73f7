import type { BodyRules } from '../domain/body/body.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import { germanDate } from './format.ts';

/** The title of the item that deals with earlier minutes, in the manner of the body (R35). */
export function approvalTitle(
  { number, date }: Pick<Meeting, 'number' | 'date'>,
  manner: BodyRules['minutesApproval'],
): string {
  const meeting = `${number === null ? '' : `${number}. `}Sitzung am ${germanDate(date)}`;
  return manner === 'approve'
    ? `Genehmigung der Niederschrift über die ${meeting}`
    : `Niederschrift über die ${meeting}: Kenntnisnahme und Einwendungen`;
}

/** Whether a usual item is the place for it: "Genehmigung der Niederschrift …", "Niederschrift über …". */
export const isApprovalTitle = (title: string): boolean =>
  /^(?:Genehmigung|Feststellung|Anerkennung|Kenntnisnahme)?\s*(?:der\s+)?(?:letzten\s+)?Niederschrift/i.test(
    title,
  );

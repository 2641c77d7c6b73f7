import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { listItemIdsWithText } from '../../../db/repositories/meetings/itemTexts.ts';
import { listResolutionsOfMeeting } from '../../../db/repositories/meetings/resolutions.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { AgendaRow } from '../../../shared/contract/agenda.ts';
import type { NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import type { BodyRules } from '../../../shared/domain/body/body.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { ancestors, numberItems } from '../../../shared/domain/meeting/numbering.ts';
import { roomAt, type RoomFacts } from '../../../shared/domain/room/presence.ts';
import { sittingsOf } from '../../../shared/domain/room/sittings.ts';
import { checkResolution } from '../../../shared/domain/vote/reconcileElection.ts';
import type { Resolution } from '../../../shared/domain/vote/resolution.ts';
import { rulesOf } from '../kernel/access.ts';
import { alsoPlanned } from './alsoPlanned.ts';
import { loadRoom } from './attendanceView.ts';
import { frozenFacts } from './frozenFacts.ts';

/**
 * The numbered agenda with a mark per item; of a released meeting judged by the rules and the people that its documents
 * have. A fixed number of statements, however long the agenda is.
 */
export async function agendaRows(db: ReadDb, meeting: Meeting): Promise<AgendaRow[]> {
  const kept = await frozenFacts(db, meeting);
  const rules = kept?.meeting.rules ?? (await rulesOf(db, meeting));
  const items = numberItems(await listItems(db, meeting.id), rules.numbering);
  const withText = new Set(await listItemIdsWithText(db, meeting.id));
  const resolutions = await listResolutionsOfMeeting(db, meeting.id);
  const voted = resolutions.some(({ vote, election }) => vote !== null || election !== null);
  const attendance = voted ? (kept?.attendance ?? (await loadRoom(db, meeting))) : null;
  const alsoOn = await alsoPlanned(db, meeting);
  const above = ancestors(items);
  const byItem = Map.groupBy(resolutions, (resolution) => resolution.itemId);
  return items.map((item) => {
    const own = byItem.get(item.id) ?? [];
    const mark = own.length > 0 ? resolutionMark(own) : withText.has(item.id) ? 'text' : 'empty';
    const warnings = attendance ? countFindings({ own, attendance, items, rules, meeting }) : 0;
    return { ...item, level: above(item).length + 1, mark, warnings, alsoOn: alsoOn.get(item.id) ?? [] };
  });
}

const resolutionMark = (own: readonly Resolution[]) =>
  own.some((resolution) => resolution.printedResult !== '' || resolution.outcome !== 'open')
    ? 'result'
    : 'resolution';

type Facts = {
  own: readonly Resolution[];
  attendance: RoomFacts;
  items: readonly NumberedItem[];
  rules: BodyRules;
  meeting: Meeting;
};

/** Contradictions between the votes and elections of an item and the people in the room when they were taken (R27). */
function countFindings({ own, attendance, items, rules, meeting }: Facts): number {
  const sittings = sittingsOf(meeting, attendance.incidents, items);
  const findings = own.flatMap((resolution) => {
    const { itemId, vote, election } = resolution;
    if (vote === null && election === null) return [];
    const roomAtTime = (time: string | null) => roomAt(attendance, items, { itemId, time }, rules, sittings);
    return checkResolution(resolution, roomAtTime, rules);
  });
  return findings.length;
}

import type { TextModule } from '../../../../shared/contract/bodies.ts';
import type { ItemId } from '../../../../shared/domain/ids.ts';
import { germanDate, germanTime } from '../../../../shared/german/format.ts';
import { withVariables } from '../../../../shared/german/textVariables.ts';
import { type MinutesScope, roomOf, textNameOf } from './minutesScope.ts';

/** The office's text modules with what holds at an item: who votes there, who presides, its number. */
export function modulesAt(scope: MinutesScope, itemId: ItemId): TextModule[] {
  const { meeting, items } = scope;
  const room = roomOf(scope, itemId);
  const values = {
    stimmberechtigt: String(room.entitled),
    nötig: String(room.quorum.required),
    sitze: String(meeting.rules.statutorySeats),
    vorsitz: room.chairId === null ? '' : textNameOf(scope, room.chairId),
    beginn: meeting.startTime === null ? '' : germanTime(meeting.startTime),
    datum: germanDate(meeting.date),
    gremium: meeting.rules.name,
    top: items.find(({ id }) => id === itemId)?.number ?? '',
  };
  return scope.modules.map((module) => ({ ...module, text: withVariables(module.text, values) }));
}

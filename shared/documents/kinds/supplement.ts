import { supplementChecks } from '../../checks/invitation.ts';
import { isMatter, type NumberedItem } from '../../domain/meeting/agenda.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import { agendaBlocks, announced } from '../agenda.ts';
import { asSheet } from '../anyModel.ts';
import { closing, greeted } from '../calling.ts';
import type { KindOfDocument } from '../kind.ts';
import type { SheetModel } from '../model.ts';
import { onDay, placeAndTime, sessionOf, sheetOf } from '../sheet.ts';
import { firstChair } from '../signers.ts';

/**
 * Nachtragstagesordnung: what came in after the invitation went out, with the numbers of the whole agenda. A further one
 * holds what is new since the one before.
 */
export const supplement: KindOfDocument = {
  label: 'Nachtragstagesordnung',
  preview: 'Vorschau der Nachtragstagesordnung',
  fileName: 'Nachtragstagesordnung',
  mail: {
    subject: 'Nachtrag zur Tagesordnung der',
    enclosed: 'den Nachtrag zur Tagesordnung',
    announces: true,
  },
  group: 'before',
  minutes: 'none',
  convening: 'adds',
  checks: supplementChecks,
  signers: firstChair,
  subject: 'meeting',
  clearance: 'nonPublic',
  missing: (facts) =>
    newOf(facts).length === 0
      ? 'Seit der Einladung ist kein Tagesordnungspunkt als Nachtrag hinzugekommen.'
      : '',
  build: (facts) => asSheet(sheetFor(facts)),
};

function sheetFor(facts: MeetingFacts): SheetModel {
  const { meeting } = facts;
  const items = newOf(facts);
  return sheetOf(facts, {
    title: 'Nachtragstagesordnung',
    subtitles: [`zur ${sessionOf(meeting)}`, onDay(meeting)],
    blocks: [
      { kind: 'captions', captions: placeAndTime(meeting) },
      ...greeted(
        facts,
        `die Tagesordnung der Sitzung wird um ${items.filter(isMatter).length === 1 ? 'den folgenden Punkt' : 'die folgenden Punkte'} ergänzt:`,
      ),
      ...agendaBlocks(items, facts),
      ...closing(facts, null),
    ],
  });
}

/**
 * Once all of it was told, as it was: who asks for it again wants the paper that went out. A line between items is none:
 * it comes along before one that is new.
 */
function newOf(facts: MeetingFacts): NumberedItem[] {
  const supplements = announced(facts.items).filter((item) => item.isSupplement);
  const matters = supplements.filter(isMatter);
  const untold = matters.filter(({ id }) => !facts.announced?.items.some((known) => known.id === id));
  const meant = new Set(untold.length > 0 ? untold : matters);
  return supplements.filter((item) => {
    const behind = facts.items[facts.items.findIndex(({ id }) => id === item.id) + 1];
    return meant.has(item) || (!isMatter(item) && behind !== undefined && meant.has(behind));
  });
}

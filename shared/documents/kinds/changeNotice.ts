import { changeNoticeChecks } from '../../checks/invitation.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import { untoldChanges } from '../../facts/untold.ts';
import { changeSentence } from '../../german/announcedChanges.ts';
import { agendaBlocks, announced } from '../agenda.ts';
import { asSheet } from '../anyModel.ts';
import { closing, greeted } from '../calling.ts';
import type { KindOfDocument } from '../kind.ts';
import type { SheetModel } from '../model.ts';
import { onDay, placeAndTime, sessionOf, sheetOf } from '../sheet.ts';
import { firstChair } from '../signers.ts';

/**
 * Änderungsmitteilung: names each change since what was sent last, and the agenda as it stands. For members and
 * deputies, like the Einladung; the public reads the Bekanntmachung anew.
 */
export const changeNotice: KindOfDocument = {
  label: 'Änderungsmitteilung',
  preview: 'Vorschau der Änderungsmitteilung',
  fileName: 'Änderungsmitteilung',
  mail: {
    subject: 'Änderungsmitteilung zur',
    enclosed: 'die Änderungsmitteilung',
    announces: true,
  },
  group: 'before',
  minutes: 'none',
  convening: 'changes',
  checks: changeNoticeChecks,
  signers: firstChair,
  subject: 'meeting',
  clearance: 'nonPublic',
  missing: (facts) => (untoldChanges(facts).length === 0 ? nothingToTell(facts) : ''),
  build: (facts) => asSheet(sheetFor(facts)),
};

function sheetFor(facts: MeetingFacts): SheetModel {
  const { meeting } = facts;
  const changes = untoldChanges(facts);
  return sheetOf(facts, {
    title: 'Änderungsmitteilung',
    subtitles: [`zur ${sessionOf(meeting)}`, onDay(meeting)],
    blocks: [
      { kind: 'captions', captions: placeAndTime(meeting) },
      ...greeted(facts, `zur ${sessionOf(meeting)} teile ich Ihnen mit, was sich geändert hat:`),
      { kind: 'list', entries: changes.map(changeSentence) },
      { kind: 'heading', text: 'Tagesordnung in der geltenden Fassung' },
      ...agendaBlocks(announced(facts.items), facts),
      ...closing(facts, null),
    ],
  });
}

function nothingToTell({ meeting, announced: known }: MeetingFacts): string {
  if (meeting.state !== 'invited')
    return 'Eine Änderung wird mitgeteilt, solange die Sitzung „eingeladen“ ist.';
  return known === null
    ? 'Was in der Einladung stand, wurde in dieser Datei noch nicht festgehalten. Bitte versenden Sie bei Änderungen die Einladung noch einmal.'
    : 'Seit der letzten Mitteilung an die Eingeladenen hat sich nichts geändert.';
}

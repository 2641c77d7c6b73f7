import { invitationChecks } from '../../checks/invitation.ts';
import type { NumberedItem } from '../../domain/meeting/agenda.ts';
import type { MeetingFacts } from '../../facts/meetingFacts.ts';
import { unbroken } from '../../minutes/text.ts';
import { agendaBlocks, announced } from '../agenda.ts';
import { ownAttachments } from '../attachmentList.ts';
import { asSheet } from '../anyModel.ts';
import { checkedNotice, closing, greeted } from '../calling.ts';
import type { KindOfDocument } from '../kind.ts';
import { letterFor } from '../letter.ts';
import type { DocumentBlock, SheetModel } from '../model.ts';
import { onDay, placeAndTime, sessionOf, sheetOf, text } from '../sheet.ts';
import { firstChair } from '../signers.ts';

/** Einladung with place, time and the agenda of both parts (R6); for members and deputies, not for the public. */
export const invitation: KindOfDocument = {
  label: 'Einladung',
  preview: 'Vorschau der Einladung',
  fileName: 'Einladung',
  mail: { subject: 'Einladung zur', enclosed: 'die Einladung', announces: true },
  group: 'before',
  minutes: 'none',
  convening: 'calls',
  checks: invitationChecks,
  signers: firstChair,
  subject: 'meeting',
  clearance: 'nonPublic',
  missing: (facts) => (itemsOf(facts).length === 0 ? 'Die Tagesordnung hat noch keine Punkte.' : ''),
  build: (facts) => asSheet(sheetFor(facts)),
};

const itemsOf = ({ items }: MeetingFacts): NumberedItem[] =>
  announced(items).filter((item) => !item.isSupplement);

function sheetFor(facts: MeetingFacts): SheetModel {
  const { meeting } = facts;
  return sheetOf(facts, {
    title: 'Einladung',
    subtitles: [`zur ${sessionOf(meeting)}`, onDay(meeting)],
    ...letterFor(facts),
    blocks: [
      { kind: 'captions', captions: placeAndTime(meeting) },
      ...greeted(facts, `zur ${sessionOf(meeting)} lade ich Sie herzlich ein.`),
      { kind: 'heading', text: 'Tagesordnung' },
      ...agendaBlocks(itemsOf(facts), facts),
      ...ownAttachments(facts),
      { kind: 'heading', text: 'Hinweise' },
      ...hints(facts),
      ...closing(facts),
    ],
  });
}

const secondMeeting = `Die Angelegenheit wurde wegen Beschlussunfähigkeit zurückgestellt und wird zum zweiten Mal beraten. Nach ${unbroken('§ 49 Abs. 2 GO NRW')} ist das Gremium darin ohne Rücksicht auf die Zahl der Erschienenen beschlussfähig.`;

/** Notice period, second meeting on the same matter (R16), what to do when prevented (R21). */
const hints = (facts: MeetingFacts): DocumentBlock[] =>
  [
    checkedNotice(facts),
    facts.convening.isSecond ? secondMeeting : '',
    'Wenn Sie verhindert sind, teilen Sie dies bitte rechtzeitig der Geschäftsstelle mit und benachrichtigen Sie Ihre Stellvertretung.',
  ]
    .filter(Boolean)
    .map(text);

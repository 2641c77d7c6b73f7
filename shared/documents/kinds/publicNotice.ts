import { unbroken } from '../../minutes/text.ts';
import { announced, publicAgendaBlocks } from '../agenda.ts';
import { chairSignature, onDay, sheetOf, placeAndDay, placeAndTime, sessionOf, text } from '../sheet.ts';
import type { PublicFacts } from '../../public/facts.ts';
import { asSheet } from '../anyModel.ts';
import type { KindOfDocument } from '../kind.ts';
import type { DocumentBlock, SheetModel } from '../model.ts';
import { firstChair } from '../signers.ts';
import { publicNoticeChecks } from '../../checks/invitation.ts';

/** Tells the public of time, place and agenda (R10): the rules of the body say under which title, and who signs. */
export const publicNotice: KindOfDocument = {
  label: 'Bekanntmachung der Sitzung',
  preview: 'Vorschau der Bekanntmachung',
  fileName: 'Bekanntmachung',
  mail: { subject: 'Bekanntmachung der', enclosed: 'die Bekanntmachung', announces: false },
  group: 'before',
  minutes: 'none',
  convening: 'tells',
  checks: publicNoticeChecks,
  signers: firstChair,
  subject: 'meeting',
  clearance: 'public',
  missing: ({ items, neutralItems }) =>
    announced(items).length === 0 && neutralItems.every(({ wasAdded }) => wasAdded)
      ? 'Die Tagesordnung hat noch keine Punkte.'
      : '',
  build: (facts) => asSheet(sheetFor(facts)),
};

function sheetFor(facts: PublicFacts): SheetModel {
  const { meeting, neutralItems } = facts;
  const { rules } = meeting;
  const closed = neutralItems.some(({ wasAdded }) => !wasAdded)
    ? [
        text(
          `Bei den Punkten der nichtöffentlichen Sitzung ist die Öffentlichkeit nach ${unbroken('§ 48 Abs. 2 GO NRW')} ausgeschlossen.`,
        ),
      ]
    : [];
  return sheetOf(facts, {
    title: rules.publicNotice.title,
    subtitles: [`der ${sessionOf(meeting)}`, onDay(meeting)],
    blocks: [
      { kind: 'captions', captions: placeAndTime(meeting) },
      { kind: 'heading', text: 'Tagesordnung' },
      ...publicAgendaBlocks(facts.items, neutralItems),
      ...closed,
      placeAndDay(facts, facts.convening.sentOn ?? facts.goesOutOn ?? null),
      rules.publicNotice.signedBy === '' ? chairSignature(facts) : signatureOf(rules.publicNotice.signedBy),
    ],
  });
}

/** Whoever it is signs above the words; the name is written by hand. */
const signatureOf = (role: string): DocumentBlock => ({
  kind: 'signatures',
  signatures: [{ name: '', role }],
});

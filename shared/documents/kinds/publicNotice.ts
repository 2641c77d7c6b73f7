import { unbroken } from '../../minutes/text.ts';
import { announced, publicAgendaBlocks } from '../agenda.ts';
import {
  chairSignature,
  onDay,
  type Sheet,
  sheetOf,
  placeAndDay,
  placeAndTime,
  sessionOf,
  text,
} from '../sheet.ts';
import type { PublicFacts } from '../../public/facts.ts';

/** Öffentliche Bekanntmachung of time, place and agenda (R10, § 48 (1) GO NRW). */
export function publicNotice(facts: PublicFacts): Sheet {
  const { meeting, neutralItems } = facts;
  if (announced(facts.items).length === 0 && neutralItems.every(({ wasAdded }) => wasAdded))
    return { missing: 'Die Tagesordnung hat noch keine Punkte.' };
  const closed = neutralItems.some(({ wasAdded }) => !wasAdded)
    ? [
        text(
          `Bei den Punkten der nichtöffentlichen Sitzung ist die Öffentlichkeit nach ${unbroken('§ 48 Abs. 2 GO NRW')} ausgeschlossen.`,
        ),
      ]
    : [];
  return sheetOf(facts, {
    title: 'Öffentliche Bekanntmachung',
    subtitles: [`der ${sessionOf(meeting)}`, onDay(meeting)],
    blocks: [
      { kind: 'captions', captions: placeAndTime(meeting) },
      { kind: 'heading', text: 'Tagesordnung' },
      ...publicAgendaBlocks(facts.items, neutralItems),
      ...closed,
      placeAndDay(facts, facts.convening.sentOn),
      chairSignature(facts),
    ],
  });
}

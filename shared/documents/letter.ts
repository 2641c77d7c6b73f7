import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { calledOn } from '../facts/untold.ts';
import { germanDate } from '../german/format.ts';
import { letterAddress, letterLabels } from '../german/letter.ts';
import type { SheetModel } from './model.ts';

/** The head of an Einladung that goes out as a letter to all; nothing where the office sends none (DIN 5008, form B). */
export function letterFor(facts: MeetingFacts): Pick<SheetModel, 'letter'> {
  const { meeting, municipality, convening, goesOutOn } = facts;
  const { letter } = meeting.rules.style;
  if (!letter) return {};
  const day = calledOn(facts, convening).sentOn ?? goesOutOn ?? null;
  const { sender, ...said } = letter;
  const rows = { ...said, date: day === null ? '' : germanDate(day) };
  return {
    letter: {
      sender,
      address: letterAddress(meeting.rules.nameGenitive, municipality?.name ?? ''),
      details: Object.entries(letterLabels).flatMap(([name, label]) => {
        const value = rows[name as keyof typeof rows];
        return value === '' ? [] : [{ label, value }];
      }),
    },
  };
}

import type { MeetingFacts } from '../facts/meetingFacts.ts';
import { letterAddress, letterLabels } from '../german/letter.ts';
import type { SheetModel } from './model.ts';

/**
 * The head of an Einladung that goes out as a letter to all; nothing where the office sends none (DIN 5008, form B). The
 * day stands at its end, as it does without a letter.
 */
export function letterFor({ meeting, municipality }: MeetingFacts): Pick<SheetModel, 'letter'> {
  const { letter } = meeting.rules.style;
  if (!letter) return {};
  const rows = ['reference', 'contact', 'phone', 'email'] as const;
  return {
    letter: {
      sender: letter.sender,
      address: letterAddress(meeting.rules.nameGenitive, municipality?.name ?? ''),
      details: rows
        .map((row) => ({ label: `${letterLabels[row]}:`, value: letter[row] }))
        .filter(({ value }) => value !== ''),
    },
  };
}

import type { PersonInMeeting } from '../facts/attendance.ts';
import { dayAndMonth, germanDate, listed, longDate } from '../german/format.ts';
import { chairTitle, signerLabels } from '../german/labels.ts';
import { sittingsIn } from '../facts/sittings.ts';
import type { MeetingFacts } from '../facts/meetingFacts.ts';
import type { Caption } from '../minutes/model.ts';
import { modeCaptions } from '../minutes/head.ts';
import { plainName } from '../minutes/signatures.ts';
import { spokenTime } from '../minutes/text.ts';
import type { DocumentBlock, SheetModel } from './model.ts';

/** "12. Sitzung des Integrationsrates" */
export const sessionOf = ({ number, rules }: MeetingFacts['meeting']): string =>
  `${number === null ? '' : `${number}. `}Sitzung ${rules.nameGenitive}`;

/** "am Mittwoch, 16. September 2026" */
export const onDay = ({ date }: Pick<MeetingFacts['meeting'], 'date'>): string => `am ${longDate(date)}`;

/** All days on which it was held: "am Mittwoch, 16. September 2026 und am Donnerstag, 17. September 2026". */
export const onDays = (facts: MeetingFacts): string => listed(sittingsIn(facts).map(onDay));

type Content = {
  title: string;
  subtitles: string[];
  blocks: DocumentBlock[];
  page?: SheetModel['page'];
  letter?: SheetModel['letter'];
  isReadAloud?: boolean;
};

/** Letterhead, title and footer around what a sheet says. */
export function sheetOf(
  facts: MeetingFacts,
  { title, subtitles, blocks, page, letter, isReadAloud }: Content,
): SheetModel {
  const { meeting, municipality } = facts;
  const letterhead = meeting.rules.style.letterhead || (municipality?.letterhead ?? '');
  const day = germanDate(meeting.date);
  return {
    properties: {
      title: `${title} ${meeting.rules.name} ${day}`,
      subject: `Sitzung ${meeting.rules.nameGenitive} am ${day}`,
      creator: municipality?.name ?? '',
    },
    letterhead: letterhead.split('\n').filter((row) => row.trim() !== ''),
    title,
    subtitles,
    blocks: meeting.state === 'cancelled' ? [strong('Diese Sitzung ist abgesagt.'), ...blocks] : blocks,
    footer: [municipality?.name, meeting.rules.name, `${title}, Sitzung am ${day}`]
      .filter(Boolean)
      .join(' · '),
    page: page ?? 'upright',
    ...(letter ? { letter } : {}),
    ...(isReadAloud ? { isReadAloud } : {}),
  };
}

/** Place and time are printed even where they are missing, so that the gap shows (R6). */
export const placeAndTime = ({
  date,
  startTime,
  place,
  room,
  ...held
}: MeetingFacts['meeting']): Caption[] => [
  { label: 'Tag:', value: longDate(date) },
  { label: 'Beginn:', value: startTime ? spokenTime(startTime) : '' },
  { label: 'Ort:', value: [place, room].filter(Boolean).join(', ') },
  ...modeCaptions(held),
];

/** Who chairs at the beginning: as noted, else the elected chair. */
export function chairOf({ attendance }: MeetingFacts): PersonInMeeting | undefined {
  const first = attendance.presiding[0]?.personId;
  return (
    attendance.people.find(({ id }) => id === first) ?? attendance.people.find(({ role }) => role === 'chair')
  );
}

/** The chair calls the meeting and signs for it (§ 47 (1) GO NRW). */
export function chairSignature(facts: MeetingFacts): DocumentBlock {
  const chair = chairOf(facts);
  return {
    kind: 'signatures',
    signatures: [{ name: plainName(chair), role: chair ? chairTitle(chair) : signerLabels.chair }],
  };
}

const toFillIn = '_______________';

/** "Lindenau, den 1. September 2026"; with a line to fill in where no day is known. */
export const placeAndDay = ({ municipality }: MeetingFacts, day: string | null): DocumentBlock => ({
  kind: 'text',
  text: `${municipality?.place || toFillIn}, den ${day === null ? toFillIn : dayAndMonth(day)}`,
});

export const text = (words: string): DocumentBlock => ({ kind: 'text', text: words });
export const note = (words: string): DocumentBlock => ({ kind: 'text', text: words, emphasis: 'note' });
export const strong = (words: string): DocumentBlock => ({ kind: 'text', text: words, emphasis: 'strong' });

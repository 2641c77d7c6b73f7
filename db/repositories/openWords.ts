import { sql } from 'kysely';
import { forms } from '../../shared/domain/paper/wordForms.ts';
import type { MeetingId } from '../../shared/domain/ids.ts';
import type { ReadDb } from '../schema/index.ts';
import { isClosedPaper } from './papers/hiddenPapers.ts';

/** Words in their order, one behind the other. */
export const inOrder = (text: string): string => `"${written(text)}"`;

/** The same with a few others between. */
export const nearEachOther = (words: readonly string[]): string =>
  `NEAR(${words.map((word) => `"${written(word)}"`).join(' ')}, ${mostBetween})`;
const mostBetween = 30;

/** As the index has all words: letters that are written with two are written so. */
const written = (text: string): string => forms(text)[0] ?? '';

/**
 * Whether something that everybody may read says what is looked for, in the language of the index (`inOrder`,
 * `nearEachOther`): a public item of any meeting, but for the one that is asked for while nobody was called to it, or a paper
 * for everybody with its files.
 */
export async function isOpenlySaid(db: ReadDb, meetingId: MeetingId, sought: string): Promise<boolean> {
  const item = await db
    .selectFrom('item_said')
    .innerJoin('agenda_item', 'agenda_item.id', 'item_said.item_id')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .select('item_said.id')
    .where(
      sql<boolean>`item_said.id in (select rowid from item_words where item_words match ${sought}
      union select rowid from item_line_words where item_line_words match ${sought})`,
    )
    .where('agenda_item.is_public', '=', 1)
    .where((row) => row.or([row('meeting.id', '<>', meetingId), row('meeting.state', '<>', 'planned')]))
    .limit(1)
    .executeTakeFirst();
  if (item) return true;
  const paper = await db
    .selectFrom('paper_said')
    .innerJoin('paper', 'paper.id', 'paper_said.paper_id')
    .leftJoin('attachment', 'attachment.id', 'paper_said.attachment_id')
    .select('paper_said.id')
    .where(sql<boolean>`paper_said.id in (select rowid from paper_words where paper_words match ${sought})`)
    .where(sql<boolean>`not ${isClosedPaper}`)
    .where((row) => row.or([row('attachment.id', 'is', null), row('attachment.is_public', '=', 1)]))
    .limit(1)
    .executeTakeFirst();
  return paper !== undefined;
}

/** Whether a paper that everybody may read has this number, or a public item names it. */
export async function isOpenNumber(db: ReadDb, meetingId: MeetingId, number: string): Promise<boolean> {
  const paper = await db
    .selectFrom('paper')
    .select('id')
    .where('number', '=', number)
    .where(sql<boolean>`not ${isClosedPaper}`)
    .executeTakeFirst();
  if (paper) return true;
  const item = await db
    .selectFrom('agenda_item')
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .select('agenda_item.id')
    .where((row) =>
      row.or([
        row('agenda_item.paper_reference', 'like', `%${number}%`),
        row('agenda_item.further_papers', 'like', `%${number}%`),
      ]),
    )
    .where('agenda_item.is_public', '=', 1)
    .where((row) => row.or([row('meeting.id', '<>', meetingId), row('meeting.state', '<>', 'planned')]))
    .limit(1)
    .executeTakeFirst();
  return item !== undefined;
}

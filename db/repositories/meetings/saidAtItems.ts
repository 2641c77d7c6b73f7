import { sql } from 'kysely';
import { Election, saidInElection } from '../../../shared/domain/vote/election.ts';
import { AgendaItem } from '../../../shared/domain/meeting/agenda.ts';
import { Resolution } from '../../../shared/domain/vote/resolution.ts';
import type { BodyId, ItemId, MeetingId, PaperId } from '../../../shared/domain/ids.ts';
import { plainText, RichText } from '../../../shared/domain/richText.ts';
import type { Outcome } from '../../../shared/domain/vote/resolution.ts';
import type { ReadDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';
import { itemsSaying } from '../wordMatches.ts';

const text = jsonColumn('resolutionText', Resolution.shape.text);
const minutes = jsonColumn('itemText', RichText);
const election = jsonColumn('election', Election);
const furtherPapers = jsonColumn('furtherPapers', AgendaItem.shape.furtherPapers);

/** What an item of an agenda says: its title with the printed number, what the minutes tell, and what was resolved. */
export type SaidAtItem = {
  itemId: ItemId;
  head: string;
  told: string;
  resolutions: { outcome: Outcome; words: string }[];
};

const heads = (db: ReadDb) =>
  db
    .selectFrom('agenda_item')
    .innerJoin('item_said', 'item_said.item_id', 'agenda_item.id')
    .leftJoin('item_text', 'item_text.item_id', 'agenda_item.id')
    .select('item_text.text as minutes')
    .select(['agenda_item.id as itemId', 'agenda_item.title', 'agenda_item.paper_reference as reference'])
    .select(['agenda_item.public_title as publicTitle', 'agenda_item.presenter'])
    .select(['agenda_item.subtitle', 'agenda_item.department', 'agenda_item.paper_title as paperTitle'])
    .select('agenda_item.further_papers as furtherPapers')
    .select(
      sql<string>`coalesce((select group_concat(words, char(10)) from incident where item_id = agenda_item.id), '')`.as(
        'noted',
      ),
    );

/** At the items of papers, where these say at least one of the words. */
export async function listSaidAtItems(
  db: ReadDb,
  paperIds: readonly PaperId[],
  words: readonly string[],
): Promise<(SaidAtItem & { paperId: PaperId })[]> {
  const any = words.map((word) => sql<boolean>`item_said.id in (${itemsSaying(word)})`);
  const rows = await heads(db)
    .innerJoin('consultation', 'consultation.item_id', 'agenda_item.id')
    .select('consultation.paper_id as paperId')
    .where('consultation.paper_id', 'in', paperIds)
    .where((row) => row.or(any))
    .orderBy('consultation.position', 'desc')
    .orderBy('agenda_item.id')
    .execute();
  return withResolutions(db, rows);
}

export type FoundItem = SaidAtItem & { meetingId: MeetingId; title: string; isPublic: boolean };

/** Items that say all of the words, of one own body or of all: those of the newest meetings, at most so many. */
export async function listFoundItems(
  db: ReadDb,
  bodyId: BodyId | null,
  words: readonly string[],
  limit: number,
): Promise<FoundItem[]> {
  const all = words.map((word) => sql<boolean>`item_said.id in (${itemsSaying(word)})`);
  const rows = await heads(db)
    .innerJoin('meeting', 'meeting.id', 'agenda_item.meeting_id')
    .select(['meeting.id as meetingId', 'agenda_item.is_public'])
    .$if(bodyId !== null, (query) => query.where('meeting.body_id', '=', bodyId))
    .where((row) => row.and(all))
    .orderBy('meeting.date', 'desc')
    .orderBy('agenda_item.id')
    .limit(limit)
    .execute();
  return withResolutions(
    db,
    rows.map(({ is_public: isPublic, ...row }) => ({ ...row, isPublic: isPublic === 1 })),
  );
}

/** What the search finds of an election: db/migrations/0041-elections.ts indexes the same. */
function electionWords(stored: string | null, id: string): string[] {
  if (stored === null) return [];
  return saidInElection(election.read(stored, id));
}

type Head = {
  itemId: ItemId;
  title: string;
  reference: string;
  publicTitle: string;
  presenter: string;
  subtitle: string;
  department: string;
  paperTitle: string;
  furtherPapers: string;
  noted: string;
  minutes: string | null;
};

/** What the agenda says of it: db/migrations/0057-words-beside-titles.ts indexes the same. */
const headOf = ({ title, subtitle, publicTitle, reference, paperTitle, ...row }: Head): string =>
  [
    title,
    subtitle,
    publicTitle,
    reference,
    paperTitle,
    ...furtherPapers
      .read(row.furtherPapers, row.itemId)
      .flatMap((paper) => [paper.paperType, paper.paperReference, paper.title]),
    row.department,
    row.presenter,
  ]
    .filter(Boolean)
    .join('\n');

async function withResolutions<Row extends Head>(
  db: ReadDb,
  rows: readonly Row[],
): Promise<(Row & SaidAtItem)[]> {
  if (rows.length === 0) return [];
  const found = await db
    .selectFrom('resolution')
    .select([
      'id',
      'item_id',
      'outcome',
      'text',
      'printed_result',
      'result_note',
      'part',
      'mover',
      'public_wording',
      'election',
    ])
    .where(
      'item_id',
      'in',
      rows.map(({ itemId }) => itemId),
    )
    .orderBy('position')
    .execute();
  const byItem = Map.groupBy(found, ({ item_id }) => item_id);
  return rows.map((row) => ({
    ...row,
    head: headOf(row),
    told: [row.minutes === null ? '' : plainText(minutes.read(row.minutes, row.itemId)), row.noted]
      .filter(Boolean)
      .join('\n'),
    resolutions: (byItem.get(row.itemId) ?? []).map((one) => ({
      outcome: one.outcome,
      words: [
        plainText(text.read(one.text, one.id)),
        one.part,
        one.mover,
        ...electionWords(one.election, one.id),
        one.printed_result,
        one.result_note,
        one.public_wording,
      ]
        .filter(Boolean)
        .join('\n'),
    })),
  }));
}

import { sql } from 'kysely';
import { z } from 'zod';
import type { ItemId, MeetingId } from '../../../shared/domain/ids.ts';
import { RichText } from '../../../shared/domain/richText.ts';
import type { ReadDb } from '../../schema/index.ts';
import { jsonColumn } from '../../codec.ts';

const minutes = jsonColumn('itemText', RichText);
const resolution = jsonColumn('resolutionText', RichText);

/** A non-public item of any meeting; with the same `state` it says the same. */
export type HiddenItem = {
  id: ItemId;
  meetingId: MeetingId;
  title: string;
  publicTitle: string;
  reference: string;
  state: string;
};

export const listHiddenItems = (db: ReadDb): Promise<HiddenItem[]> =>
  db
    .selectFrom('agenda_item')
    .leftJoin('item_text', 'item_text.item_id', 'agenda_item.id')
    .select(['agenda_item.id', 'agenda_item.meeting_id as meetingId', 'agenda_item.title'])
    .select(['agenda_item.public_title as publicTitle', 'agenda_item.paper_reference as reference'])
    .select(
      sql<string>`concat_ws(' ', agenda_item.version, item_text.version, (select group_concat(id || ' ' || version)
        from resolution where item_id = agenda_item.id),
        (select group_concat(words, ' ') from incident where item_id = agenda_item.id))`.as('state'),
    )
    .where('agenda_item.is_public', '=', 0)
    .where('agenda_item.kind', '=', 'item')
    .orderBy('agenda_item.id')
    .execute();

/** What is written at an item: below its title and beside its matter, in its minutes, and in its resolutions with what of these everybody is told. */
export type WrittenAtItem = { itemId: ItemId; beside: string[]; text: RichText | null; resolutions: Told[] };
type Told = { text: RichText; resultNote: string; publicWording: string };

/** Line by line. */
const besideTitle = sql<string>`concat_ws(char(10), agenda_item.subtitle, agenda_item.department, agenda_item.presenter,
  agenda_item.paper_title, (select group_concat(atom, char(10)) from json_tree(agenda_item.further_papers)
    where type = 'text' and key in ('title', 'paperReference')),
  (select group_concat(words, char(10)) from incident where item_id = agenda_item.id))`;

export async function listWrittenAt(db: ReadDb, ids: readonly ItemId[]): Promise<WrittenAtItem[]> {
  const rows = await db
    .selectFrom('agenda_item')
    .leftJoin('item_text', 'item_text.item_id', 'agenda_item.id')
    .select(['agenda_item.id', 'item_text.text'])
    .select(besideTitle.as('beside'))
    .select(
      sql<string>`(select json_group_array(json_object('id', id, 'text', text,
        'note', result_note, 'told', iif(is_withheld, '', public_wording)))
        from resolution where item_id = agenda_item.id)`.as('resolutions'),
    )
    .where('agenda_item.id', 'in', ids)
    .execute();
  return rows.map(({ id, beside, text, resolutions }) => ({
    itemId: id,
    beside: beside.split('\n').filter(Boolean),
    text: text === null ? null : minutes.read(text, id),
    resolutions: Resolutions.parse(JSON.parse(resolutions)).map((one) => ({
      text: resolution.read(one.text, one.id),
      resultNote: one.note,
      publicWording: one.told,
    })),
  }));
}

const Resolutions = z.array(
  z.object({ id: z.string(), text: z.string(), note: z.string(), told: z.string() }),
);

import { listItems } from '../../db/repositories/agenda.ts';
import { listItemTexts } from '../../db/repositories/itemTexts.ts';
import { findMunicipality } from '../../db/repositories/municipality.ts';
import { listOrganizations } from '../../db/repositories/organizations.ts';
import { listResolutionsOfMeeting } from '../../db/repositories/resolutions.ts';
import type { ReadDb } from '../../db/schema.ts';
import type { DocumentKind } from '../../shared/contract/documents.ts';
import type { Output, Parsed } from '../../shared/contract/index.ts';
import type { ItemMinutes } from '../../shared/contract/minutes.ts';
import type { NumberedItem } from '../../shared/domain/agenda.ts';
import { numberItems } from '../../shared/domain/numbering.ts';
import { emptyText } from '../../shared/domain/richText.ts';
import type { Id } from '../../shared/domain/values.ts';
import { buildMinutes } from '../../shared/minutes/build.ts';
import type { MinutesFacts } from '../../shared/minutes/facts.ts';
import { meetingById, rulesOf } from './access.ts';
import type { QueryCtx } from './app.ts';
import { attendanceView } from './attendanceView.ts';
import { minutesDocx } from './docx/minutes.ts';

type Exporter = (db: ReadDb, meetingId: Id) => Promise<{ fileName: string; bytes: Uint8Array }>;

/** One entry for each kind of document; a kind without one does not compile. */
const exporters: Record<DocumentKind, Exporter> = { minutes: exportMinutes };

export async function exportDocument(
  { db }: QueryCtx,
  { meetingId, kind }: Parsed<'documents.export'>,
): Promise<Output<'documents.export'>> {
  const { fileName, bytes } = await exporters[kind](db, meetingId);
  return { fileName, base64: Buffer.from(bytes).toString('base64') };
}

async function exportMinutes(db: ReadDb, meetingId: Id): ReturnType<Exporter> {
  const facts = await minutesFacts(db, meetingId);
  const { rules, date } = facts.meeting;
  return {
    fileName: `${fileNameFrom(`Niederschrift ${rules.name} ${date}`)}.docx`,
    bytes: await minutesDocx(buildMinutes(facts)),
  };
}

/** All that the Niederschrift says; a fixed number of statements, however long the agenda is. */
async function minutesFacts(db: ReadDb, meetingId: Id): Promise<MinutesFacts> {
  const meeting = await meetingById(db, meetingId);
  const rules = await rulesOf(db, meeting);
  const items = numberItems(await listItems(db, meetingId), rules.numbering);
  return {
    municipality: await findMunicipality(db),
    meeting: { ...meeting, rules },
    items,
    minutes: await minutesByItem(db, meetingId, items),
    attendance: await attendanceView(db, meeting),
    organizations: await listOrganizations(db),
  };
}

async function minutesByItem(
  db: ReadDb,
  meetingId: Id,
  items: readonly NumberedItem[],
): Promise<Map<Id, ItemMinutes>> {
  const texts = new Map((await listItemTexts(db, meetingId)).map((text) => [text.itemId, text]));
  const resolutions = Map.groupBy(await listResolutionsOfMeeting(db, meetingId), (r) => r.itemId);
  return new Map(
    items.map(({ id }) => [
      id,
      {
        itemId: id,
        text: texts.get(id)?.text ?? emptyText,
        textVersion: texts.get(id)?.version ?? 0,
        resolutions: resolutions.get(id) ?? [],
      },
    ]),
  );
}

/** Without what Windows refuses in names, and short enough for a folder path before it. */
const fileNameFrom = (text: string): string =>
  text
    .replaceAll(/[<>:"/\\|?*\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .replace(/[. ]+$/, '');

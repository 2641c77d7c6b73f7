import { listItems } from '../../../db/repositories/meetings/agenda.ts';
import { listPapersOnAgenda } from '../../../db/repositories/papers/hiddenPapers.ts';
import type { ReadDb } from '../../../db/schema/index.ts';
import type { MeetingId } from '../../../shared/domain/ids.ts';
import { germanDate } from '../../../shared/german/format.ts';
import { elsewhereSentence, itemElsewhere, paperElsewhere } from '../../../shared/german/matters.ts';
import { whats } from '../../../shared/public/matters.ts';
import type { MatterSearch } from '../../../shared/public/matterSearch.ts';
import type { Mention } from '../../../shared/public/mentions.ts';
import { reading } from '../../../shared/public/reading.ts';
import { meetingById, rulesOf } from '../kernel/access.ts';
import type { Caution } from './cautions.ts';
import { knownElsewhere } from './knownElsewhere.ts';
import { type OfficeMatters, officeMatters } from './officeMatters.ts';

/** A part of a mailing, as it is called in a sentence, and how what it names is found. */
export type SearchedPart = {
  where: string;
  mentions: (search: MatterSearch, sought: string) => Promise<readonly Mention[]>;
};

/**
 * What parts of a mailing name of what is non-public elsewhere in the office: at an item of another meeting, or in a paper
 * on no agenda. What belongs to this meeting is refused, what everybody may read elsewhere gives nothing away.
 */
export async function matterCautions(
  db: ReadDb,
  meetingId: MeetingId,
  listNames: readonly string[],
  parts: readonly SearchedPart[],
): Promise<Caution[]> {
  const office = await officeMatters(db);
  const isElsewhere = await elsewhereOf(db, meetingId, office);
  const isKnown = await knownElsewhere(db, meetingId);
  const cautions: Caution[] = [];
  for (const { where, mentions } of parts) {
    const found: Mention[] = [];
    for (const mention of await mentions(office.search, office.sought))
      if (isElsewhere(mention) && !(await isKnown(mention))) found.push(mention);
    for (const [matter, same] of Map.groupBy(found, (one) => one.matter)) {
      const elsewhere = await nameOf(db, office, matter);
      const of = { whats: whatsOf(same), elsewhere, lines: [...new Set(same.map((one) => one.sentence))] };
      cautions.push({ severity: 'warning', sentence: elsewhereSentence(listNames, where, of), kind: null });
    }
  }
  return cautions;
}

const whatsOf = (mentions: readonly Mention[]) =>
  whats.filter((what) => mentions.some((mention) => mention.what === what));

/** Of a paper that stands here, the meeting says what is public; and what is called as an item of its other part, it refuses. */
async function elsewhereOf(
  db: ReadDb,
  meetingId: MeetingId,
  { items, traces }: OfficeMatters,
): Promise<(mention: Mention) => boolean> {
  const hidden = (await listItems(db, meetingId)).filter(({ isPublic }) => !isPublic);
  const refused = new Set(hidden.map(({ title }) => reading(title).words));
  const onAgenda = await listPapersOnAgenda(db, meetingId);
  const closed = new Set(onAgenda.flatMap(({ id, isPublic }) => (isPublic ? [] : [id as string])));
  const open = new Set(onAgenda.flatMap(({ id, isPublic }) => (isPublic ? [id as string] : [])));
  return ({ matter, what }) => {
    if (items.get(matter)?.meetingId === meetingId) return false;
    const isSameTitle = refused.has(traces.get(matter)?.title.words ?? '');
    if (isSameTitle && (closed.has(matter) || what === 'title')) return false;
    return !open.has(matter) || what === 'words' || what === 'amount';
  };
}

async function nameOf(db: ReadDb, { items, papers }: OfficeMatters, matter: string): Promise<string> {
  const item = items.get(matter);
  if (item) {
    const meeting = await meetingById(db, item.meetingId);
    const { name } = await rulesOf(db, meeting);
    return itemElsewhere(item.title, name, germanDate(meeting.date));
  }
  const paper = papers.get(matter);
  return paper ? paperElsewhere(paper.subject, paper.typeLabel, paper.number) : '';
}

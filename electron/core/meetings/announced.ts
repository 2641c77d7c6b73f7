import {
  forgetTold,
  insertTelling,
  listTold,
  type NewTelling,
} from '../../../db/repositories/meetings/announced.ts';
import { listItems, markSupplements, updateFixedNumber } from '../../../db/repositories/meetings/agenda.ts';
import type { ReadDb, WriteDb } from '../../../db/schema/index.ts';
import { aboutKind } from '../../../shared/documents/kinds/index.ts';
import type { DocumentKind } from '../../../shared/domain/document/document.ts';
import { type AgendaItem, isMatter, type NumberedItem } from '../../../shared/domain/meeting/agenda.ts';
import {
  type Announced,
  type AnnouncedItem,
  announcedOf,
  type AnnouncedScope,
  knownFrom,
} from '../../../shared/domain/meeting/announced.ts';
import { keptNumbers } from '../../../shared/domain/meeting/keptNumbers.ts';
import type { Meeting } from '../../../shared/domain/meeting/meeting.ts';
import { fixNumbers, numberItems } from '../../../shared/domain/meeting/numbering.ts';
import { rulesOf } from '../kernel/access.ts';

/** What those who were invited know by now, and since when; null where nothing was kept. */
export async function knownAnnounced(
  db: ReadDb,
  meetingId: Meeting['id'],
): Promise<{ known: Announced | null; toldAt: string | null }> {
  const told = await listTold(db, meetingId);
  return { known: knownFrom(told), toldAt: told.at(-1)?.toldAt ?? null };
}

/** Every item that was ever announced of a meeting, oldest first. */
export const everAnnounced = async (db: ReadDb, meetingId: Meeting['id']): Promise<AnnouncedItem[]> =>
  (await listTold(db, meetingId)).flatMap(({ content }) => content.items);

const scopes: Partial<Record<ReturnType<typeof aboutKind>['convening'], AnnouncedScope>> = {
  calls: 'all',
  changes: 'all',
  adds: 'added',
};

/** Keeps what a document says that announces something; of any other nothing. It is told once it went out. */
export async function keepTelling(
  db: WriteDb,
  kind: DocumentKind,
  { meeting, items }: { meeting: Meeting; items: readonly NumberedItem[] },
  where: Pick<NewTelling, 'documentId' | 'dispatchId'>,
): Promise<void> {
  const scope = scopes[aboutKind(kind).convening];
  if (scope === undefined) return;
  // An invitation prints no Nachtrag; who got one knows of it all the same.
  const { known } = await knownAnnounced(db, meeting.id);
  const isSaid = ({ id, isSupplement }: NumberedItem) =>
    scope === 'added' || aboutKind(kind).convening === 'changes' || !isSupplement || hasItem(known, id);
  const content = announcedOf(meeting, items.filter(isSaid));
  await insertTelling(db, { meetingId: meeting.id, scope, content, ...where, toldAt: null });
}

const hasItem = (known: Announced | null, id: AgendaItem['id']): boolean =>
  known?.items.some((item) => item.id === id) ?? false;

/**
 * The meeting is called. Its items have the numbers they were announced with; what came in since the invitation was
 * written is a Nachtrag. Where nothing says what was sent, it was the agenda as it stands.
 */
export async function announceAgenda(db: WriteDb, meeting: Meeting, now: string): Promise<void> {
  const { numbering } = await rulesOf(db, meeting);
  const items = await listItems(db, meeting.id);
  const { known } = await knownAnnounced(db, meeting.id);
  const content = known ?? announcedOf(meeting, numberItems(items, numbering));
  if (known === null) {
    const telling = { meetingId: meeting.id, scope: 'all', content, toldAt: now } as const;
    await insertTelling(db, { ...telling, documentId: null, dispatchId: null });
  }
  const announced = new Set(content.items.map(({ id }) => id));
  const late = items.filter(
    (item) => isMatter(item) && item.status === 'onAgenda' && !announced.has(item.id),
  );
  await markSupplements(
    db,
    late.map(({ id }) => id),
  );
  await keepNumbers(db, meeting);
}

/** After a change to an agenda that was announced: its numbers stay. */
export async function keepNumbers(db: WriteDb, meeting: Meeting): Promise<void> {
  const { numbering } = await rulesOf(db, meeting);
  const told = await everAnnounced(db, meeting.id);
  const changed = keptNumbers(await listItems(db, meeting.id), numbering, told);
  await storeNumbers(db, changed);
}

/** Numbers for the items that have none yet, over those that were announced for what is gone. */
export async function fixOpenNumbers(db: WriteDb, meeting: Meeting): Promise<void> {
  const { numbering } = await rulesOf(db, meeting);
  const told = await everAnnounced(db, meeting.id);
  await storeNumbers(db, fixNumbers(await listItems(db, meeting.id), numbering, told));
}

async function storeNumbers(db: WriteDb, items: readonly AgendaItem[]): Promise<void> {
  for (const { id, fixedNumber } of items) await updateFixedNumber(db, id, fixedNumber);
}

/** The agenda is planned anew: numbers follow its order again, and nothing of it is known to anybody. */
export async function forgetAnnounced(db: WriteDb, meeting: Meeting): Promise<void> {
  await forgetTold(db, meeting.id);
  const fixed = (await listItems(db, meeting.id)).filter(({ fixedNumber }) => fixedNumber !== null);
  await storeNumbers(
    db,
    fixed.map((item) => ({ ...item, fixedNumber: null })),
  );
}
